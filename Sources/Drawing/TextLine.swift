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

  /// The line with a space behind it that takes no room: what follows elsewhere on the page is
  /// read as another word.
  public var spaced: TextLine { TextLine(string + " ", style: style, width: width) }
}
