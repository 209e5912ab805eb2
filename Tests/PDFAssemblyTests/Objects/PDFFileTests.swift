import Testing

@testable import RecapPDFAssembly

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
        "0", "40", "-.5", "12.35", "13", "-7.05",
      ])
  }

  @Test("an object that was numbered and never written is a defect")
  func missing() throws {
    let file = try PDFFile { _ in }
    let (root, information) = (file.makeObject(), file.makeObject())
    try file.write(root) { $0.write("<<>>") }
    #expect(throws: AssemblyError.self) { try file.finish(root: root, information: information) }
  }

  @Test("compressed aside or not, it is the same file, and streams leave it as it grows")
  func aside() throws {
    func written(aside: Bool) throws -> (bytes: [UInt8], early: Int) {
      var bytes: [UInt8] = []
      let file = try PDFFile(compressesAside: aside) { bytes.append(contentsOf: $0) }
      let (root, information) = (file.makeObject(), file.makeObject())
      var state: UInt64 = 1
      for size in [0, 300_000, 10, 900_000, 5, 70_000, 2, 1] {
        let stream = (0..<size).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1
          return UInt8(state >> 60)
        }
        try file.write(file.makeObject(), stream: stream)
        try file.write(file.makeObject(), data: stream.prefix(100), entries: [])
        try file.write(file.makeObject()) { $0.write(size) }
      }
      let early = bytes.count
      for number in [root, information] { try file.write(number) { $0.write("<<>>") } }
      try file.finish(root: root, information: information)
      return (bytes, early)
    }
    let (inline, aside) = (try written(aside: false), try written(aside: true))
    #expect(inline.bytes == aside.bytes)
    #expect(inline.early == aside.early && aside.early > 100_000)
  }

  @Test("a sink that fails is an error of the writing, also if it compresses aside")
  func failingSink() throws {
    struct Full: Error {}
    var count = 0
    let file = try PDFFile(compressesAside: true) {
      count += $0.count
      if count > 1000 { throw Full() }
    }
    #expect(throws: Full.self) {
      for _ in 0..<5 {
        try file.write(file.makeObject(), data: Array(repeating: 0, count: 500), entries: [])
      }
    }
  }
}
