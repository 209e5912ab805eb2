import Testing

@testable import RecapPDFAssembly

@Suite struct CairoObjectsTests {
  private static let file = """
    %PDF-1.5
    %\u{B5}
    4 0 obj
    << /Length 5 0 R
       /Filter /FlateDecode
    >>
    stream
    data
    endobj
    more
    endstream
    endobj
    5 0 obj
       16
    endobj
    3 0 obj
    << /Type /Page /Contents 4 0 R >>
    endobj
    xref
    0 4
    9 0 obj
    """

  private func objects(_ file: String, inPiecesOf size: Int) throws -> [String] {
    var objects = CairoObjects()
    var found: [String] = []
    let bytes = Array(file.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { objects.append($0) }
      while let object = try objects.next() {
        let stream = object.stream.map { String(decoding: $0, as: UTF8.self) }
        found.append(
          "\(object.number): \(object.body.count) \(stream ?? "-")")
      }
    }
    return found
  }

  @Test("objects come whole, in whatever pieces the file comes", arguments: [1, 2, 7, 50, 1000])
  func pieces(size: Int) throws {
    let found = try objects(Self.file, inPiecesOf: size)
    #expect(found == ["4: 43 data\nendobj\nmore", "3: 33 -"])
  }

  @Test("a stream of another length than it says is refused")
  func length() {
    let wrong = Self.file.replacing("   16", with: "   17")
    #expect(throws: AssemblyError.self) { try objects(wrong, inPiecesOf: 1000) }
  }

  @Test("what is no object is refused")
  func garbage() {
    #expect(throws: AssemblyError.self) { try objects("hello world\n", inPiecesOf: 1000) }
  }
}
