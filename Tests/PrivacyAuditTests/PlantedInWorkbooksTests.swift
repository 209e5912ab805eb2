import RecapPipeline
import RecapPrivacyAudit
import Testing

/// Names that stand in one place of a workbook alone.
@Suite struct PlantedInWorkbooksTests {
  private let event: AuditedEvent

  init() throws { event = try .usual() }

  private static let sheets = "<workbook><sheets><sheet name='People'/></sheets></workbook>"

  private func leaks(
    rows: String = "", beside: String = "", _ more: [(name: String, text: String)] = []
  ) throws -> [Leak] {
    let sheet = "<worksheet><sheetData>\(rows)</sheetData>\(beside)</worksheet>"
    let files = [("xl/workbook.xml", Self.sheets), ("xl/worksheets/sheet1.xml", sheet)] + more
    return try event.leaks(in: StoredArchive(files).bytes, as: .xlsx)
  }

  private func row(_ cells: String...) -> String {
    let cells = cells.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
    return "<row>" + cells.joined() + "</row>"
  }

  @Test("a workbook of nobody names nobody")
  func nobody() throws {
    #expect(try leaks(rows: row("Kind", "Value") + row("a", "b")) == [])
  }

  @Test(
    "in a cell, however it is written",
    arguments: [
      "Ada Lovelace", "Ada L_x006F_velace", "Ada L&#111;velace", "ada.lovelace@example.org",
    ])
  func cells(text: String) throws {
    let leaks = try leaks(rows: row("x") + row("y", text))
    #expect(leaks.contains { $0.attendee == 1 && $0.place == "xl/worksheets/sheet1.xml, row 2" })
  }

  @Test("in cells beside each other")
  func besideEachOther() throws {
    #expect(try leaks(rows: row("Ada", "Lovelace")).contains { $0.attendee == 1 })
  }

  @Test("in a text that sheets share, and one that none of them shows")
  func shared() throws {
    let texts = (
      "xl/sharedStrings.xml",
      "<sst><si><t>x</t></si><si><r><t>Ada Love</t></r><r><t>lace</t></r></si></sst>"
    )
    let named = try leaks(rows: "<row r='7'><c t='s'><v>1</v></c></row>", [texts])
    #expect(named.contains { $0.place == "xl/worksheets/sheet1.xml, row 7" })
    #expect(try leaks([("xl/sharedStrings.xml", "<sst><si><t>Grace Hopper</t></si></sst>")]) != [])
  }

  @Test(
    "beside the cells, in properties, comments, names of parts and behind the archive",
    arguments: [
      ("docProps/core.xml", "<p><creator>Ada Lovelace</creator></p>"),
      ("xl/comments1.xml", "<comments><text>by Ada Lovelace</text></comments>"),
      ("xl/worksheets/_rels/sheet1.xml.rels", "<r><r Target='https://x/Ada%20Lovelace'/></r>"),
      ("xl/media/Ada Lovelace.png", "x"), ("custom.txt", "Ada Lovelace"),
      ("custom.bin", "\u{1}\u{2}ada.lovelace@example.org\u{3}"),
    ])
  func parts(name: String, text: String) throws {
    #expect(try leaks([(name, text)]).contains { $0.attendee == 1 })
  }

  @Test("in what a sheet says beside its rows")
  func beside() throws {
    for markup in ["<headerFooter>Ada Lovelace</headerFooter>", "<f ref='Ada Lovelace'/>"] {
      #expect(try leaks(beside: markup).contains { $0.attendee == 1 })
    }
  }

  @Test("an id in a column of ids, and no number elsewhere")
  func ids() throws {
    let heads =
      "<c r='A1' t='inlineStr'><is><t>ID</t></is></c><c r='B1' t='inlineStr'><is><t>Count</t></is></c>"
    func rows(_ column: String) -> String {
      "<row>\(heads)</row><row><c r='\(column)2'><v>2</v></c></row>"
    }
    #expect(try leaks(rows: rows("A")).contains { $0.kind == .id && $0.attendee == 2 })
    #expect(try leaks(rows: rows("B")) == [])
  }
}
