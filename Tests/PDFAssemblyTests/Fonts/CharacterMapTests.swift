import Testing

@testable import RecapPDFAssembly

@Suite struct CharacterMapTests {
  private func map(_ texts: [String]) -> String {
    let entries = texts.enumerated().map { index, text in
      EmbeddedFont.Entry(code: UInt16(index + 1), glyph: 7, text: Array(text.utf8))
    }
    return String(decoding: CharacterMap(entries).bytes, as: UTF8.self)
  }

  @Test("each code has its text, in UTF-16, however many characters it is")
  func texts() {
    let map = map(["A", "é", "e\u{301}", "😀"])
    #expect(
      map.contains(
        """
        4 beginbfchar
        <0001> <0041>
        <0002> <00E9>
        <0003> <00650301>
        <0004> <D83DDE00>
        endbfchar

        """))
  }

  @Test("what archives refuse as a text is said to be unknown")
  func refused() {
    let map = map(["\0", "\u{FEFF}", "a\u{FFFE}"])
    #expect(map.contains("<0001> <FFFD>\n<0002> <FFFD>\n<0003> <0061FFFD>\n"))
  }

  @Test("no more than a hundred entries stand together")
  func blocks() {
    let map = map((0..<250).map { String(Unicode.Scalar(0x4E00 + $0)!) })
    let counts = map.matches(of: /(\d+) beginbfchar/).compactMap { Int($0.1) }
    #expect(counts == [100, 100, 50])
  }
}
