import Testing

@testable import RecapPDFAssembly

@Suite struct CairoBodyTests {
  private func rewritten(_ body: String, more: String = "") -> String {
    let bytes = CairoBody(ArraySlice(body.utf8)).bytes(with: Array(more.utf8)) {
      ObjectNumber(value: $0 + 100)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("references get other numbers, and numbers stay")
  func references() {
    #expect(
      rewritten("<< /Kids [ 2 0 R 13 0 R ]\n   /Count 2 /Box [ 0 0 595.28 841.89 ]\n>>")
        == "<< /Kids [ 102 0 R 113 0 R ] /Count 2 /Box [ 0 0 595.28 841.89 ] >>")
  }

  @Test("strings stay as they are, whatever they say")
  func strings() {
    #expect(
      rewritten(#"<< /Title (5 0 R \) 6 0 R (7 0 R)) /Next 8 0 R >>"#)
        == #"<< /Title (5 0 R \) 6 0 R (7 0 R)) /Next 108 0 R >>"#)
  }

  @Test("comments fall away, and entries are added at the end")
  func additions() {
    #expect(
      rewritten("<< /Type /Page % 1\n   /Parent 1 0 R\n>>", more: "/Tabs/S")
        == "<< /Type /Page  /Parent 101 0 R /Tabs/S>>")
  }

  @Test("a picture that a page draws twice is named once among its resources")
  func repeatedPictures() {
    func once(_ text: String) -> String {
      let bytes = CairoBody(ArraySlice(text.utf8)).withoutRepeatedPictures.bytes {
        ObjectNumber(value: $0)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      once("<< /Font << /f 1 0 R >>\n/XObject << /x6 6 0 R /x6 6 0 R /x7 7 0 R >>\n>>")
        == "<< /Font << /f 1 0 R >> /XObject << /x6 6 0 R /x7 7 0 R >> >>")
    #expect(once("<< /Font << /f 1 0 R /f 1 0 R >> >>") == "<< /Font << /f 1 0 R /f 1 0 R >> >>")
  }

  @Test("a stream's dictionary loses its length and filter")
  func streams() {
    let body = CairoBody(
      ArraySlice("<< /Length 5 0 R\n   /Filter /FlateDecode\n   /Length1 9740\n>>".utf8))
    let entries = String(
      decoding: body.streamEntries { ObjectNumber(value: $0) }, as: UTF8.self)
    #expect(entries.trimmingPrefix(while: \.isWhitespace) == "/Length1 9740 ")
  }
}
