import RecapDrawing
import RecapPDFAssembly
import Testing

@Suite("A document conforms to what it says")
struct PDFStandardTests {
  private static let attachment = RecapPDFAssembly.Attachment(
    name: "a.csv", mediaType: "text/csv", description: "A table", data: Array("a\n".utf8))

  /// What the metadata of a document of one empty page says of PDF/A: its part, or nothing.
  private func archivalPart(
    _ standard: PDFStandard?, attachments: [RecapPDFAssembly.Attachment]
  ) throws -> Substring? {
    var bytes: [UInt8] = []
    let assembler = try DocumentAssembler(
      pageSize: Size(100, 100),
      properties: DocumentProperties(
        title: "Title", author: "", subject: "", language: "en", creator: "Recap",
        createdAt: "2026-03-04T16:00:00Z")
    ) { bytes.append(contentsOf: $0) }
    var content = assembler.startPage()
    try assembler.endPage(&content)
    try assembler.finish(
      outline: Outline([]), destinations: [], attachments: attachments, standard: standard)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
    return text.firstMatch(of: /<pdfaid:part>(.*)<\/pdfaid:part>/)?.1
  }

  @Test("PDF/A-3a with files and 2a without, where nothing else is asked for")
  func usual() throws {
    #expect(try archivalPart(nil, attachments: [Self.attachment]) == "3")
    #expect(try archivalPart(nil, attachments: []) == "2")
  }

  @Test("or as is asked for")
  func asked() throws {
    #expect(try archivalPart(.a3a, attachments: []) == "3")
    #expect(try archivalPart(.a2a, attachments: []) == "2")
    #expect(try archivalPart(.ua1, attachments: [Self.attachment]) == nil)
  }

  @Test("which PDF/A-2a with a file would not")
  func refused() {
    #expect(throws: AssemblyError.self) {
      try archivalPart(.a2a, attachments: [Self.attachment])
    }
  }
}
