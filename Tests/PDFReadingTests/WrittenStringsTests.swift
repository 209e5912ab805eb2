import RecapPDFReading
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

  @Test("between the objects of a file, all strings are kept and streams passed over")
  func file() {
    let source = "1 0 obj (one) endobj 2 0 obj <</A (two)>> stream\n(three) endstream %four\n(five)"
    #expect(WrittenStrings(file: Array(source.utf8)).texts == ["one", "two", "four", "five"])
  }
}
