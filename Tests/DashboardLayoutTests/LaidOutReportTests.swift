import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// How the attendee list breaks into pages.
@Suite struct LaidOutReportTests {
  static let generatedAt = 1_773_000_000

  private func pages(_ session: SessionFixture, on paper: Paper = .a4) throws -> [Scene] {
    let report = ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: Self.generatedAt)
    ).report()
    let pages = LaidOutReport(report, on: paper, measure: try TestFonts.typesetter())
    return (0..<pages.pageCount).map(pages.page)
  }

  /// The pages of the attendee list, by their running heads.
  private func list(_ pages: [Scene]) -> [Scene] {
    pages.filter { page in
      page.texts.contains { $0.origin.y == 34 && $0.string.hasPrefix("Attendee") }
    }
  }

  /// Names that say their place in the list.
  private func session(_ count: Int) -> SessionFixture {
    var session = SessionFixture()
    session.people = (0..<count).map { index in
      let name = "Viewer" + String("\(10_001 + index)".dropFirst())
      return SessionFixture.Person(name, nil, live: [.init(0..<(3600 - index))])
    }
    return session
  }

  private func names(_ page: Scene) -> [String] {
    page.texts.map(\.string).filter { $0.hasPrefix("Viewer") && $0.count == 10 }
  }

  @Test(
    "every attendee is on exactly one page, in order, and the running heads say which",
    arguments: [0, 1, 2, 3, 19, 20, 21, 22, 23, 24, 44, 45, 46, 47, 48, 70, 200])
  func everybody(count: Int) throws {
    let pages = try pages(session(count))
    let expected = (0..<count).map { "Viewer" + String("\(10_001 + $0)".dropFirst()) }
    #expect(pages.dropFirst().flatMap(names) == expected)
    #expect(list(pages).isEmpty == (count == 0))
    var first = 1
    for page in list(pages) {
      let names = names(page)
      let heads = page.texts.filter { $0.origin.y == 34 }.map(\.string)
      #expect(heads.first == "Opening keynote")
      let last = first + names.count - 1
      let range =
        first == last
        ? "Attendee \(last) of \(count)" : "Attendees \(first)–\(last) of \(count)"
      #expect(heads.last == range)
      #expect(names.count >= min(3, count))
      first += names.count
    }
  }

  @Test("the first page of the list has 20 rows, later ones 25")
  func rowsOnPages() throws {
    #expect(list(try pages(session(19))).map { names($0).count } == [19])
    #expect(list(try pages(session(100))).map { names($0).count }.prefix(3) == [20, 25, 25])
  }

  @Test("the list says its end, on the page of its last rows")
  func end() throws {
    for (count, end) in [
      (1, "End of list: the only live viewer."), (46, "End of list: all 46 live viewers."),
    ] {
      let pages = try pages(session(count))
      #expect(pages.flatMap(\.texts).count { $0.string == end } == 1)
      #expect(list(pages).last?.texts.contains { $0.string == end } == true)
    }
  }

  @Test("every page of the list repeats its head, and every page has a folio")
  func headsAndFolios() throws {
    let pages = try pages(session(60))
    for (index, page) in pages.enumerated() {
      let strings = page.texts.map(\.string)
      #expect(strings.contains("\(index + 1) / \(pages.count)"))
      #expect(page.texts.contains { $0.origin.y == 34 } == (index > 0))
    }
    for page in list(pages) { #expect(page.texts.contains { $0.string == "Minutes" }) }
  }

  @Test("a long list is several tables to those who hear it, each with its heads")
  func tables() throws {
    var rows: [Int] = []
    func visit(_ nodes: [Scene.Node]) {
      for case .group(let group) in nodes {
        guard group.role == .table else {
          visit(group.nodes)
          continue
        }
        if !group.isContinuation { rows.append(0) }
        for case .group(let row) in group.nodes where row.role == .row { rows[rows.count - 1] += 1 }
      }
    }
    for page in list(try pages(session(1300))) { visit(page.nodes) }
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0 < 600 })
    // Everybody, the row of all, and the heads of each table.
    let all: Int = rows.reduce(0, +)
    #expect(all == 1304)
  }

  @Test("nobody who watched live: the section is a sentence")
  func nobody() throws {
    let pages = try pages(session(0))
    #expect(list(pages).isEmpty)
    #expect(pages[1].texts.contains { $0.string == "Nobody watched live." })
    #expect(!pages[1].texts.contains { $0.string == "Minutes" })
  }

  @Test("the outline leads to the page and height of what it names")
  func outline() throws {
    let report = ReportComposer(
      try session(600).metrics(), options: ReportOptions(generatedAt: Self.generatedAt)
    ).report()
    let pages = LaidOutReport(report, measure: try TestFonts.typesetter())
    #expect(
      pages.outline.map(\.title) == [
        "Opening keynote", "Polls", "Recording", "Countries and devices", "Devices", "Attendees",
        "Attendees 1–250", "Attendees 251–500", "Attendees 501–600", "Definitions and notes",
      ])
    #expect(pages.outline.map(\.level) == [0, 0, 0, 0, 1, 0, 1, 1, 1, 0])
    #expect(pages.outline.map(\.page) == pages.outline.map(\.page).sorted())
    for (entry, name) in zip(
      pages.outline.filter { $0.title.hasPrefix("Attendees ") },
      ["Viewer0001", "Viewer0251", "Viewer0501"])
    {
      let text = pages.page(at: entry.page).texts.first { $0.string == name }
      let y = try #require(text, "\(name) on page \(entry.page)").origin.y
      #expect((0...28).contains(y - entry.y), "\(name) at \(y), the entry at \(entry.y)")
    }
  }

  @Test("the longest names make their rows higher and lose no neighbour")
  func tallRows() throws {
    var session = session(50)
    for (index, script) in HardFixtures.scripts.enumerated() {
      session.people[index * 6].lastName = HardFixtures.long(script.text, 200)
    }
    let expected = session.people.indices.filter { !($0.isMultiple(of: 6) && $0 < 48) }
      .map { "Viewer" + String("\(10_001 + $0)".dropFirst()) }
    let found = try pages(session).dropFirst().flatMap(names).filter(expected.contains)
    #expect(found == expected)
  }

  @Test("what the document says of itself comes from the report")
  func information() throws {
    let report = ReportComposer(
      try session(1).metrics(), options: ReportOptions(generatedAt: Self.generatedAt)
    ).report()
    let information = LaidOutReport(report, measure: try TestFonts.typesetter()).information
    #expect(information.title == "Opening keynote")
    #expect(information.author == "Example Summit")
    #expect(information.language == "en")
    #expect(information.generatedAt == "2026-03-08T20:00:00Z")
  }

  @Test("the polls alone say of themselves that they are")
  func informationOfPolls() throws {
    let report = ReportComposer(
      try session(1).metrics(), options: ReportOptions(generatedAt: Self.generatedAt)
    ).report(.polls)
    let information = LaidOutReport(report, measure: try TestFonts.typesetter()).information
    #expect(information.title == "Opening keynote · All poll questions")
    #expect(information.author == "Example Summit")
  }
}
