import Testing

@testable import PDFAssembly

@Suite struct PDFFileTests {
  @Test("text strings are ASCII where they can be, else UTF-16, with their brackets escaped")
  func textStrings() {
    func written(_ text: String) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.write(textString: text)
      return bytes
    }
    #expect(written(#"a(b)\"#) == Array(#"(a\(b\)\\)"#.utf8))
    #expect(written("é") == [0x28, 0xFE, 0xFF, 0x00, 0xE9, 0x29])
    // U+010D has a carriage return for its second byte, U+2829 a bracket.
    #expect(written("\u{10D}") == [0x28, 0xFE, 0xFF, 0x01, 0x5C, 0x72, 0x29])
    #expect(written("\u{2829}") == [0x28, 0xFE, 0xFF, 0x5C, 0x28, 0x5C, 0x29, 0x29])
  }

  @Test("coordinates have two decimals at most")
  func coordinates() {
    func written(_ value: Double) -> String {
      var bytes: [UInt8] = []
      bytes.write(coordinate: value)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      [0, 40, -0.5, 12.345, 12.999, -7.05].map(written) == [
        "0", "40", "-0.5", "12.35", "13", "-7.05",
      ])
  }

  @Test("what was compressed is what comes out again, of any size")
  func deflate() throws {
    let deflate = Deflate(level: 8)
    for size in [0, 1, 1000, 1_000_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 1000) }
      #expect(try deflate.decompress(deflate.compress(bytes)[...]) == bytes)
    }
    #expect(throws: AssemblyError.self) { try deflate.decompress([1, 2, 3][...]) }
  }

  @Test("an object that was numbered and never written is a defect")
  func missing() throws {
    let file = try PDFFile { _ in }
    let (root, information) = (file.makeObject(), file.makeObject())
    try file.write(root) { $0.write("<<>>") }
    #expect(throws: AssemblyError.self) { try file.finish(root: root, information: information) }
  }
}
