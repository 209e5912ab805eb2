/// A line of text with its measured width.
public struct TextLine: Sendable, Hashable {
  public let string: String
  public let style: TextStyle
  /// Advance in points.
  public let width: Double

  public init(_ string: String, style: TextStyle, width: Double) {
    self.string = string
    self.style = style
    self.width = width
  }
}
