import Testing

@testable import RecapPDFAssembly

@Suite struct GlyphStringTests {
  private func parts(_ string: String, after count: Int) -> (glyphs: Int, String, String) {
    Array(string.utf8).withUnsafeBufferPointer { bytes in
      let kind: ContentScanner.Token.Kind =
        bytes[0] == UInt8(ascii: "<") ? .hexString : .literalString
      let glyphs = GlyphString(
        ContentScanner.Token(kind: kind, range: 0..<bytes.count), in: bytes)
      let end = glyphs.end(of: count, from: glyphs.start)
      var (first, second): ([UInt8], [UInt8]) = ([], [])
      glyphs.write(glyphs.start..<end, to: &first)
      glyphs.write(end..<bytes.count - 1, to: &second)
      return (
        glyphs.count, String(decoding: first, as: UTF8.self),
        String(decoding: second, as: UTF8.self)
      )
    }
  }

  @Test("a byte is a glyph in a literal string, however it is escaped")
  func literal() {
    #expect(parts("(abc)", after: 1) == (3, "(a)", "(bc)"))
    #expect(parts(#"(O\222N\(e)"#, after: 2) == (5, #"(O\222)"#, #"(N\(e)"#))
    #expect(parts("(ab\\\ncd)", after: 2) == (4, "(ab)", "(\\\ncd)"))
    #expect(parts("()", after: 0) == (0, "()", "()"))
  }

  @Test("four digits are a glyph in a hexadecimal string, across line breaks too")
  func hexadecimal() {
    #expect(parts("<0001000a0003>", after: 2) == (3, "<0001000a>", "<0003>"))
    #expect(parts("<00\n01000a>", after: 1) == (2, "<00\n01>", "<000a>"))
    #expect(parts("<>", after: 0) == (0, "<>", "<>"))
  }

  @Test("what belongs to no glyph goes with the last one")
  func rest() {
    #expect(parts("(ab\\\n)", after: 2) == (2, "(ab\\\n)", "()"))
  }
}
