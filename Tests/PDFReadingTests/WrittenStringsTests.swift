import RecapPDFReading
import SceneInspection
import Testing

@Suite struct WrittenStringsTests {
  private func content(_ source: String) -> [String] {
    WrittenStrings(content: Array(source.utf8)).texts
  }

  @Test("of page contents, what is shown is left out and what is said is kept")
  func content() {
    #expect(
      content(
        "BT (shown) Tj [(sh) 20 <6f776e>] TJ (next) ' ET /Span <</ActualText (said)>> BDC EMC")
        == ["said"])
    #expect(content("BI /W 1 ID (image) Tj EI (kept) /Name gs") == ["kept"])
    #expect(content("% a comment\n(unfinished") == [" a comment", "unfinished"])
  }

  @Test("strings are decoded: escapes, nesting, hexadecimal, UTF-16, UTF-8")
  func decoding() {
    #expect(content("(a\\(b\\)\\101\\\nc(d)\\n) /X gs") == ["a(b)Ac(d)\n"])
    #expect(content("<FEFF00C90074> /X gs") == ["Ét"])
    #expect(content("<fffe c900 7400> /X gs") == ["Ét"])
    #expect(content("<00410064> /X gs").contains("Ad"))
    #expect(content("(\u{C9}t) /X gs").contains("Ét"))
    #expect(WrittenStrings(content: [0x28, 0xC9, 0x29]).texts == ["É"])
  }

  @Test("signs of the character set of PDF are letters where they stand for some")
  func characterSet() {
    #expect(WrittenStrings(content: [0x28, 0x95, 0x75, 0x6B, 0x29]).texts == ["Łuk"])
    #expect(WrittenStrings(content: [0x28, 0x41, 0xA0, 0xC9, 0x29]).texts == ["A\u{A0}É"])
  }

  @Test("identifiers and digests are bytes, though some of their bytes are letters")
  func identifiers() {
    var random = SeededRandom(7)
    for key in ["ID", "CheckSum", "Panose", "Indexed /DeviceRGB 5"] {
      for _ in 0..<500 {
        let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
        let digits = bytes.map { ("0" + String($0, radix: 16)).suffix(2) }.joined()
        let source = "trailer <</\(key) [<\(digits)> <\(digits)>]>>"
        let strings = WrittenStrings(file: Array(source.utf8))
        #expect(strings.texts == [], "\(key) \(digits)")
        #expect(strings.binaries.count >= 2)
      }
    }
  }

  @Test("an identifier that is a text is one, and so is what comes after it")
  func legibleIdentifiers() {
    for (source, text) in [
      ("<</ID [(Ada Lovelace)]>>", "Ada Lovelace"), ("<</ID [<FEFF004C00ED>]>>", "Lí"),
      ("<</ID [(Zoë Li)]>>", "Zoë Li"), ("<</CheckSum <99EE>>> (\u{E9}t)", "ét"),
    ] {
      #expect(WrittenStrings(file: Array(source.utf8)).texts.contains(text), "\(source)")
    }
  }

  @Test("a string with control characters is bytes; zeros behind a text leave it one")
  func controls() {
    #expect(WrittenStrings(file: [0x28, 0x01, 0x4C, 0xEC, 0x02, 0x29]).texts == [])
    #expect(
      WrittenStrings(file: [0x28, 0x01, 0x4C, 0xEC, 0x02, 0x29]).binaries == ["\u{1}Lì\u{2}"])
    #expect(WrittenStrings(file: [0x28, 0x4C, 0xEC, 0x00, 0x29]).texts == ["Lì\0"])
    #expect(WrittenStrings(file: Array("(Ada\u{1} Li)".utf8)).texts == ["Ada\u{1} Li"])
  }

  @Test("between the objects of a file, all strings are kept and streams passed over")
  func file() {
    let source = "1 0 obj (one) endobj 2 0 obj <</A (two)>> stream\n(three) endstream %four\n(five)"
    #expect(WrittenStrings(file: Array(source.utf8)).texts == ["one", "two", "four", "five"])
  }
}
