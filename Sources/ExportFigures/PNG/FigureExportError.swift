/// A figure that can't be drawn as pixels.
public struct FigureExportError: Error, Sendable, CustomStringConvertible {
  public let description: String
}
