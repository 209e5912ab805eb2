/// A colour and how much of it covers what lies below.
public struct Paint: Sendable, Hashable {
  public let color: Color
  /// A fraction.
  public let opacity: Double

  public init(_ color: Color, opacity: Double = 1) {
    self.color = color
    self.opacity = opacity
  }
}
