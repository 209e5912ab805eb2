/// Positioned glyphs by the codes of an embedded font.
public struct EncodedGlyphs {
  struct Glyph {
    let code: UInt16
    /// Points from the text's start on the baseline; y down.
    let x, y: Double
    /// Of the font, in thousandths of the size.
    let advance: Double
  }

  /// Glyphs that are read together as a text that is not what their codes say.
  struct Span {
    let glyphs: Range<Int>
    let text: String
  }

  public let font: EmbeddedFont
  /// Points.
  public let size: Double
  private(set) var glyphs: [Glyph] = []
  private(set) var spans: [Span] = []

  public init(_ font: EmbeddedFont, size: Double) {
    self.font = font
    self.size = size
  }

  /// Adds what stands for a text: one glyph, or several that can't be told apart.
  /// - Parameter glyphs: Each with its place: points from the text's start on the baseline, y down.
  public mutating func add(
    _ glyphs: [(index: UInt32, x: Double, y: Double)], text: ArraySlice<UInt8>
  ) {
    let start = self.glyphs.count
    let beginning = Self.beginning(of: text)
    var isSpoken = glyphs.count == 1 && beginning.count == text.count
    for (index, glyph) in glyphs.enumerated() {
      // The first says the whole or its beginning, for readers that know of no other way.
      let code = font.code(of: glyph.index, text: index == 0 ? beginning : EmbeddedFont.nothing)
      if !code.isExact { isSpoken = false }
      append(glyph, code)
    }
    if isSpoken { return }
    spans.append(
      Span(
        glyphs: start..<self.glyphs.count, text: String(decoding: text, as: UTF8.self)))
  }

  /// What of a text a code can say: readers pass over longer ones.
  private static func beginning(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if text.count <= mostSpoken { return text }
    let isContinuation = { (byte: UInt8) in byte & 0xC0 == 0x80 }
    let rest = text.dropFirst(mostSpoken)
    return text.prefix(upTo: rest.firstIndex { !isContinuation($0) } ?? text.endIndex)
  }

  /// Bytes.
  private static let mostSpoken = 30

  /// Adds what stands for a text that is read from the right to the left. Who reads it turns round
  /// what the codes say, so each says a character where there are as many, and else one of them says
  /// all, turned round: a joined lam and alef are one glyph.
  public mutating func addBackward(
    _ glyphs: [(index: UInt32, x: Double, y: Double)], text: ArraySlice<UInt8>
  ) {
    let characters = String(decoding: text, as: UTF8.self).unicodeScalars.reversed().map {
      Array(String($0).utf8)
    }
    for (index, glyph) in glyphs.enumerated() {
      let said =
        characters.count == glyphs.count
        ? characters[index][...]
        : index == glyphs.count - 1
          ? Self.beginning(of: Array(characters.joined())[...]) : EmbeddedFont.nothing
      append(glyph, font.code(of: glyph.index, text: said))
    }
  }

  private mutating func append(
    _ glyph: (index: UInt32, x: Double, y: Double), _ code: EmbeddedFont.Code
  ) {
    glyphs.append(
      Glyph(code: code.value, x: glyph.x, y: glyph.y, advance: font.advance(of: code.value)))
  }
}
