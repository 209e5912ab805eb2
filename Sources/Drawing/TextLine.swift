/// A line of text with its measured width.
public struct TextLine: Sendable, Hashable {
  public let string: String
  public let style: TextStyle
  /// Advance in points.
  public let width: Double
  /// Another text of the same element is read next: a space parts them, which takes no room.
  public let isFollowed: Bool
  /// What is read where it is not what is seen: the whole of a text that is cut.
  public let reading: String?

  public init(
    _ string: String, style: TextStyle, width: Double, isFollowed: Bool = false,
    reading: String? = nil
  ) {
    self.string = string
    self.style = style
    self.width = width
    self.isFollowed = isFollowed
    self.reading = reading
  }

  /// The line with another text to follow it.
  public var followed: TextLine {
    TextLine(string, style: style, width: width, isFollowed: true, reading: reading)
  }

  /// The line, read as another text.
  public func read(as text: String) -> TextLine {
    TextLine(string, style: style, width: width, isFollowed: isFollowed, reading: text)
  }
}
