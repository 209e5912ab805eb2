import RecapPipeline
import RecapPrivacyAudit
import Testing

@Suite struct UnreadableTests {
  private let event: AuditedEvent

  init() throws { event = try .usual() }

  private func expectError(
    _ words: String, _ bytes: [UInt8], as format: ReportFormat,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: DocumentError.self, sourceLocation: sourceLocation) {
      try event.leaks(in: bytes, as: format)
    }
    #expect(
      error.map { "\($0)".contains(words) } ?? false, "\(String(describing: error))",
      sourceLocation: sourceLocation)
  }

  @Test("an empty file is no document", arguments: ReportFormat.allCases)
  func empty(format: ReportFormat) { expectError("empty", [], as: format) }

  @Test("a damaged PDF is refused rather than mended: something may be lost")
  func damaged() throws {
    let bytes = try event.report(of: event.blank, as: .pdf)
    expectError("damaged", Array(bytes.prefix(bytes.count / 2)), as: .pdf)
    expectError("it is no PDF", Array("hello".utf8), as: .pdf)
    var broken = bytes
    // In the middle of the first page's compressed data.
    for index in 400..<464 { broken[index] ^= 0x55 }
    expectError("damaged", broken, as: .pdf)
  }

  @Test("what is no JSON or HTML says where")
  func text() {
    expectError("it is no JSON at character 12", Array("{\"a\": [1, 2".utf8), as: .json)
    expectError("there is more after its end", Array("[] []".utf8), as: .json)
    expectError("no HTML", Array("just words".utf8), as: .html)
  }

  @Test("what is no workbook, or a damaged one, is refused")
  func workbook() throws {
    expectError("it is no workbook: it has no directory", Array("hello".utf8), as: .xlsx)
    let bytes = try event.report(of: event.blank, as: .xlsx)
    expectError("it is no workbook", Array(bytes.prefix(bytes.count / 2)), as: .xlsx)
    var broken = bytes
    for index in 400..<464 { broken[index] ^= 0x55 }
    expectError("damaged", broken, as: .xlsx)
    expectError("it has no sheets", StoredArchive([("a.txt", "x")]).bytes, as: .xlsx)
    let entity = "<!DOCTYPE a [<!ENTITY b 'Ada'>]><a>&b;</a>"
    expectError(
      "it is no workbook", StoredArchive([("xl/workbook.xml", entity)]).bytes, as: .xlsx)
  }

  @Test("JSON and HTML may be as deep as they like")
  func deep() throws {
    let json = String(repeating: "[", count: 100_000)
    expectError("too deep", Array(json.utf8), as: .json)
    let html = String(repeating: "<div>", count: 20_000) + "Ada Lovelace"
    #expect(try event.leaks(in: html, as: .html).contains { $0.place == "line 1, text" })
  }
}
