/// A piece of a paragraph in one style and colour.
public struct TextSpan: Sendable, Hashable {
  public let string: String
  public let style: TextStyle
  public let paint: Paint

  public init(_ string: String, style: TextStyle, paint: Paint) {
    self.string = string
    self.style = style
    self.paint = paint
  }
}

/// A piece of a broken line: a measured text and where it starts.
public struct PlacedText: Sendable, Hashable {
  public let line: TextLine
  /// Points from the line's start.
  public let x: Double
  public let paint: Paint
  /// Of the span it is a piece of.
  public let spanIndex: Int

  public init(_ line: TextLine, x: Double, paint: Paint, spanIndex: Int = 0) {
    self.line = line
    self.x = x
    self.paint = paint
    self.spanIndex = spanIndex
  }
}
