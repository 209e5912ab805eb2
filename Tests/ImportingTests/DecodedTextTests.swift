import Testing

@testable import RecapImporting

@Suite("Text is looked through eight bytes at a time, and nothing in it is overlooked")
struct DecodedTextTests {
  private func text(_ bytes: [UInt8]) throws -> DecodedText {
    try DecodedText(bytes, encoding: nil, isFamiliar: { _ in false })
  }

  @Test("a control character is replaced wherever it stands", arguments: [0, 7, 8, 15, 16, 23])
  func controls(place: Int) throws {
    for control: UInt8 in [0x01, 0x1F, 0x7F] {
      var bytes = [UInt8](repeating: 0x41, count: 24)
      bytes[place] = control
      let text = try text(bytes)
      #expect(text.replaced == 1)
      #expect(text.bytes.count == 26 && !text.bytes.contains(control))
    }
  }

  @Test("tabs and line ends stay, and letters of all kinds", arguments: [0, 3, 8, 13])
  func others(place: Int) throws {
    for sign in ["\t", "\n", "\r", "é", "名", "👩", "~", " "] {
      var bytes = [UInt8](repeating: 0x41, count: 20)
      bytes.replaceSubrange(place..<place + 1, with: Array(sign.utf8))
      let text = try text(bytes)
      #expect(text.bytes == bytes && text.replaced == 0 && text.assumedEncoding == nil)
    }
  }

  @Test("a byte that begins no character makes it another encoding", arguments: [0, 7, 8, 17])
  func invalid(place: Int) throws {
    var bytes = [UInt8](repeating: 0x41, count: 18)
    bytes[place] = 0xE9
    let text = try text(bytes)
    #expect(text.assumedEncoding == "CP1252")
    #expect(String(decoding: text.bytes, as: UTF8.self).contains("é"))
  }
}
