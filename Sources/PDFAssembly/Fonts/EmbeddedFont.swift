import RecapFontSubsetting

/// A font of the document, of which only the glyphs that were drawn are put into the file.
///
/// A glyph that stands for two texts has two codes: so whoever copies or reads the codes gets the
/// texts that were drawn.
///
/// Source: ISO 32000-1, 9.7 (composite fonts).
public final class EmbeddedFont {
  struct Code {
    let value: UInt16
    /// Whether it says the text that was asked for.
    let isExact: Bool
  }

  let name: String
  let face: FontFace
  private var codes: [Key: Code] = [:]
  /// The same for texts of at most four bytes, which are nearly all: the glyph and the bytes.
  private var shortCodes: [UInt64: Code] = [:]
  private(set) var glyphs: [Entry] = []
  private var codeOfGlyph: [UInt32: UInt16] = [:]
  private var advances = [Double](repeating: 0, count: 256)
  private var nextCode = 1

  /// A code with what it draws and says.
  struct Entry {
    let code: UInt16
    let glyph: UInt32
    let text: [UInt8]
  }

  private struct Key: Hashable {
    let glyph: UInt32
    let text: [UInt8]
  }

  /// A space of no width: what a glyph says whose text another one says with it.
  static let nothing = Array("\u{200B}".utf8)[...]

  init(name: String, face: FontFace) {
    self.name = name
    self.face = face
  }

  func advance(of code: UInt16) -> Double { advances[Int(code)] }

  func code(of glyph: UInt32, text: ArraySlice<UInt8>) -> Code {
    if text.count <= 4 {
      let bytes = text.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      let short = UInt64(glyph) << 32 | UInt64(bytes)
      if let known = shortCodes[short] { return known }
      let code = makeCode(glyph, Array(text))
      shortCodes[short] = code
      return code
    }
    let key = Key(glyph: glyph, text: Array(text))
    if let known = codes[key] { return known }
    let code = makeCode(glyph, key.text)
    codes[key] = code
    return code
  }

  private func makeCode(_ glyph: UInt32, _ text: [UInt8]) -> Code {
    // Fonts of the compact format have the glyphs' numbers as codes.
    if !face.isTrueType, let known = codeOfGlyph[glyph] {
      return Code(value: known, isExact: false)
    }
    let code = face.isTrueType ? takeCode() : UInt16(truncatingIfNeeded: glyph)
    while advances.count <= Int(code) { advances += advances }
    // Whole thousandths are what a document says of widths.
    advances[Int(code)] = face.advance(of: glyph).rounded()
    glyphs.append(Entry(code: code, glyph: glyph, text: text))
    codeOfGlyph[glyph] = code
    return Code(value: code, isExact: true)
  }

  /// The next one whose bytes mean nothing else in a string.
  private func takeCode() -> UInt16 {
    while Self.isSyntax(nextCode >> 8) || Self.isSyntax(nextCode & 0xFF) { nextCode += 1 }
    defer { nextCode += 1 }
    return UInt16(nextCode)
  }

  /// A parenthesis, a backslash, or a carriage return, which would be read as a line feed.
  private static func isSyntax(_ byte: Int) -> Bool {
    byte == 0x28 || byte == 0x29 || byte == 0x5C || byte == 0x0D
  }

  /// Further texts go to another font of the same face: there are 65,535 codes, and no run of glyphs
  /// has so many.
  var isFull: Bool { nextCode > 0x8000 }
}
