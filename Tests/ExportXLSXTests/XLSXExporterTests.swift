import Foundation
import RecapAnalytics
import RecapZIPReading
import Testing

@testable import RecapExportData
@testable import RecapExportXLSX

@Suite struct XLSXExporterTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path
  }

  private func exporter(at time: Int = 1_773_000_000) throws -> XLSXExporter {
    try XLSXExporter(creator: "Recap", createdAt: time, folder: folder)
  }

  private func workbook(
    _ rows: [[Workbook.Value]], heads: [String] = ["A", "B"], name: String = "Sheet"
  ) -> Workbook {
    Workbook(
      title: "Title & <more>",
      sheets: [Workbook.Sheet(name, heads: heads) { body in for row in rows { try body(row) } }])
  }

  private func bytes(
    of workbook: Workbook, _ exporter: XLSXExporter? = nil
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try (exporter ?? self.exporter()).write(workbook) { bytes.append(contentsOf: $0) }
    return bytes
  }

  @Test("cells have the types of what is in them")
  func types() throws {
    let written = try WrittenSheets(
      bytes(
        of: workbook([
          [.text("x"), .whole(-7)], [.decimal(0.1), .percentage(0.25)],
          [.flag(true), .flag(false)],
          [.none, .number(1e-7)], [.time(CivilTime(localSeconds: 43_200)), .text("")],
          [.whole(1_234_567_890_123_456), .date(CalendarDate(year: 1800, month: 1, day: 2))],
        ])))
    let cells = written.sheets["Sheet"]!
    #expect(cells["A1"] == .init(type: "inlineStr", text: "A"))
    #expect(cells["A2"] == .init(type: "inlineStr", text: "x"))
    #expect(cells["B2"] == .init(text: "-7"))
    #expect(cells["A3"] == .init(text: "0.1"))
    #expect(cells["B3"] == .init(text: "0.25"))
    #expect(cells["A4"] == .init(type: "b", text: "1"))
    #expect(cells["B4"] == .init(type: "b", text: "0"))
    #expect(cells["A5"] == nil)
    #expect(cells["B5"] == .init(text: "1E-07"))
    #expect(cells["A6"] == .init(text: "25569.5"))
    #expect(cells["B6"] == nil)
    #expect(cells["A7"] == .init(type: "inlineStr", text: "1234567890123456"))
    #expect(cells["B7"] == .init(type: "inlineStr", text: "1800-01-02"))
  }

  @Test("a text is never a formula or a link, and stays as it is typed")
  func formulas() throws {
    let texts = ["=1+1", "+1", "-1", "@A1", "{=A1}", "http://example.org", "'x", " \n=x "]
    let written = try WrittenSheets(bytes(of: workbook(texts.map { [.text($0), .text($0)] })))
    for (row, text) in texts.enumerated() {
      #expect(
        written.sheets["Sheet"]!["A\(row + 2)"] == .init(type: "inlineStr", text: text))
    }
    #expect(written.elements.isDisjoint(with: ["f", "hyperlink", "hyperlinks"]))
    // Heads are of the data, too.
    let heads = try WrittenSheets(bytes(of: workbook([], heads: ["=1", "@x"])))
    #expect(heads.sheets["Sheet"]!["A1"] == .init(type: "inlineStr", text: "=1"))
  }

  @Test("the same workbook and time give the same bytes, another time others")
  func reproducible() throws {
    let book = workbook([[.text("x"), .whole(1)]])
    let first = try bytes(of: book)
    #expect(try bytes(of: book) == first)
    #expect(try bytes(of: book, exporter(at: 1_773_000_001)) != first)
    #expect(try bytes(of: book, exporter(at: 0)) == bytes(of: book, exporter(at: 0)))
  }

  @Test("rows that a sheet can't hold go on in a further one, under the same heads")
  func further() throws {
    var exporter = try exporter()
    exporter.limits.rows = 3
    let rows = (1...5).map { [Workbook.Value.whole($0), .whole($0)] }
    let written = try WrittenSheets(bytes(of: workbook(rows, name: "Attendees"), exporter))
    #expect(written.names == ["Attendees", "Attendees 2", "Attendees 3"])
    #expect(written.sheets["Attendees 2"]!["A1"]?.text == "A")
    #expect(written.sheets["Attendees 2"]!["A3"]?.text == "4")
    #expect(written.sheets["Attendees 3"]!["A2"]?.text == "5")
    #expect(written.sheets["Attendees 3"]!["A3"] == nil)
  }

  @Test("a text that no cell holds is told with its place, and nothing is written")
  func long() throws {
    let most = String(repeating: "é", count: 32_767)
    let written = try WrittenSheets(bytes(of: workbook([[.text(most), .none]])))
    #expect(written.sheets["Sheet"]!["A2"]?.text == most)
    let error = #expect(throws: WorkbookError.self) {
      try bytes(of: workbook([[.none, .none], [.none, .text(most + "é")]]))
    }
    #expect(
      error
        == .textTooLong(sheet: "Sheet", head: "B", row: 3, count: 32_768, most: 32_767))
  }

  @Test("a head that no cell holds is told by its beginning")
  func longHead() throws {
    let head = String(repeating: "x", count: 40_000)
    let error = #expect(throws: WorkbookError.self) { try bytes(of: workbook([], heads: [head])) }
    #expect(
      error
        == .textTooLong(
          sheet: "Sheet", head: String(repeating: "x", count: 59) + "…", row: 1, count: 40_000,
          most: 32_767))
  }

  @Test("columns that no sheet holds are told")
  func wide() throws {
    var exporter = try exporter()
    exporter.limits.columns = 1
    #expect(throws: WorkbookError.tooManyColumns(sheet: "Sheet", count: 2, most: 1)) {
      try bytes(of: workbook([]), exporter)
    }
  }

  @Test("a folder that is not there is told")
  func noFolder() throws {
    let exporter = try XLSXExporter(creator: "", createdAt: 1, folder: "/nowhere")
    let error = #expect(throws: WorkbookError.self) { try bytes(of: workbook([]), exporter) }
    #expect(error?.description.contains("/nowhere") == true)
  }

  @Test("what fails while rows are made is passed on, and no file stays")
  func failing() throws {
    struct Broken: Error {}
    let empty = folder + "/recap-failing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: empty, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: empty) }
    let broken = Workbook(
      title: "", sheets: [Workbook.Sheet("S", heads: ["A"]) { _ in throw Broken() }])
    #expect(throws: Broken.self) {
      try XLSXExporter(creator: "", createdAt: 1, folder: empty).write(broken) { _ in }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty) == [])
  }

  @Test("a workbook that is shorter than what was written is refused")
  func cut() throws {
    let bytes = try bytes(of: workbook([[.text("x"), .none]]))
    try bytes.withUnsafeBytes { bytes in
      try WrittenWorkbook(bytes).check(sheetSizes: [3])
      for sizes in [[100_000], [], [3, 3]] {
        #expect(throws: WorkbookError.self) { try WrittenWorkbook(bytes).check(sheetSizes: sizes) }
      }
      #expect(throws: ZIPError.self) {
        try WrittenWorkbook(UnsafeRawBufferPointer(rebasing: bytes.dropLast(30)))
      }
    }
  }
}
