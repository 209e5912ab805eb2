public import RecapDrawing

/// Where the next glyph of a text object goes by itself.
struct TextPosition {
  /// Of the last line that was begun, in hundredths of a point from the page's bottom left.
  var lineX = 0
  var lineY = 0
  /// Behind the last glyph, in points; y down.
  var pen = Point.zero
  /// The array of strings and shifts that is being shown, and the string in it.
  var isInArray = false
  var isInString = false
}

/// Texts. Nothing is known of them that has to be found again: each glyph is written where it goes,
/// under its mark, by a code that says its text.
///
/// Source: ISO 32000-1, 9.4 (text objects).
extension PageContent {
  /// Shows glyphs from a point on, which are read by their codes or else as the reading says.
  public mutating func show(
    _ glyphs: EncodedGlyphs, at origin: Point, _ paint: Paint, of owner: ContentOwner,
    reading: Reading? = nil
  ) {
    startText(owner, reading)
    if paint.color != state.fill || paint.opacity != state.opacity {
      endArray()
      setFill(paint)
    }
    choose(glyphs.font, size: glyphs.size)
    var spans = (figure == nil && reading == nil ? glyphs.spans : []).makeIterator()
    var span = spans.next()
    for (index, glyph) in glyphs.glyphs.enumerated() {
      if let span, span.glyphs.lowerBound == index {
        endArray()
        marks.openReading(span.text)
      }
      place(glyph, of: glyphs, at: origin)
      marks.output.append(UInt8(glyph.code >> 8))
      marks.output.append(UInt8(glyph.code & 0xFF))
      text.pen.x += glyph.advance * glyphs.size / 1000
      if let ending = span, ending.glyphs.upperBound == index + 1 {
        endArray()
        marks.output.write("EMC\n")
        span = spans.next()
      }
    }
  }

  /// A text nothing is seen of is there to be read all the same.
  public mutating func note(_ reading: Reading, of owner: ContentOwner) {
    guard figure == nil else { return }
    startText(owner, reading)
  }

  private mutating func startText(_ owner: ContentOwner, _ reading: Reading?) {
    if !marks.isInText {
      if let figure { marks.open(figure) } else { marks.close() }
      marks.isInText = true
      text = TextPosition()
      marks.output.write("BT\n")
    }
    guard figure == nil, !marks.isOpen(for: owner, reading: reading) else { return }
    endArray()
    marks.open(owner, reading: reading)
  }

  mutating func endText() {
    guard marks.isInText else { return }
    endArray()
    if marks.isOpenedInText { marks.close() }
    marks.isInText = false
    marks.output.write("ET\n")
  }

  private mutating func choose(_ font: EmbeddedFont, size: Double) {
    let choice = GraphicsState.FontChoice(font: ObjectIdentifier(font), size: size)
    guard choice != state.font else { return }
    endArray()
    state.font = choice
    marks.output.write("/")
    marks.output.write(font.name)
    marks.output.write(" ")
    marks.output.write(coordinate: size)
    marks.output.write(" Tf\n")
  }

  /// Moves to where a glyph goes and opens a string for it.
  private mutating func place(
    _ glyph: EncodedGlyphs.Glyph, of glyphs: EncodedGlyphs, at origin: Point
  ) {
    let (x, y) = (origin.x + glyph.x, origin.y + glyph.y)
    // In thousandths of the size, to the left.
    let shift = (text.pen.x - x) * 1000 / glyphs.size
    if abs(y - text.pen.y) > 0.005 || abs(shift) > Self.longestShift {
      startLine(atX: x, y: y)
    } else if abs(shift) >= Self.leastShift {
      let rounded = Int(shift.rounded())
      if text.isInString { marks.output.write(")") }
      if !text.isInArray { marks.output.write("[") }
      marks.output.write(rounded)
      marks.output.write("(")
      (text.isInArray, text.isInString) = (true, true)
      text.pen.x -= Double(rounded) * glyphs.size / 1000
      return
    }
    if text.isInString { return }
    marks.output.write(text.isInArray ? "(" : "[(")
    (text.isInArray, text.isInString) = (true, true)
  }

  /// Smaller ones are not seen: an eightieth of a point at 8 points.
  private static let leastShift = 1.5
  /// Farther away another text begins.
  private static let longestShift = 3000.0

  private mutating func startLine(atX x: Double, y: Double) {
    endArray()
    let (lineX, lineY) = (
      Int((x * 100).rounded()), Int(((pageHeight - y) * 100).rounded())
    )
    marks.output.write(hundredths: lineX - text.lineX)
    marks.output.write(" ")
    marks.output.write(hundredths: lineY - text.lineY)
    marks.output.write(" Td\n")
    (text.lineX, text.lineY) = (lineX, lineY)
    text.pen = Point(Double(lineX) / 100, y)
  }

  mutating func endArray() {
    if text.isInString { marks.output.write(")") }
    if text.isInArray { marks.output.write("]TJ\n") }
    (text.isInArray, text.isInString) = (false, false)
  }
}
