import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import ReportInspection
import SceneInspection
import Testing

@Suite("The pages of an event keep the design")
struct EventPagesTests {
  private func pages(_ event: EventFixture, on paper: Paper = .a4) throws -> LaidOutReport {
    LaidOutReport(
      EventComposer(
        event.metrics(), options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt)
      ).report(), on: paper, measure: try TestFonts.typesetter())
  }

  private func pages(_ metrics: EventMetrics) throws -> LaidOutReport {
    LaidOutReport(
      EventComposer(metrics, options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt))
        .report(), measure: try TestFonts.typesetter())
  }

  private func expectDesign(
    _ event: EventFixture, on paper: Paper = .a4, pages limit: Int = 8, _ name: String
  ) throws {
    DesignConstraintsTests().expectDesign(
      of: try pages(event, on: paper), pages: limit, name)
  }

  @Test(
    "few and many sessions, people and days",
    arguments: [
      (1, 0, 1), (1, 1, 1), (1, 40, 1), (2, 3, 1), (3, 12, 3), (12, 60, 2), (12, 400, 1),
      (24, 30, 4),
      (25, 30, 7), (60, 40, 10), (300, 20, 30),
    ])
  func sizes(sessions: Int, people: Int, days: Int) throws {
    for paper in [Paper.a4, .letter] {
      var event = EventFixture(sessions: sessions, people: people, days: days)
      event.company = { $0.isMultiple(of: 2) ? "Company \($0 % 9)" : nil }
      try expectDesign(event, on: paper, "\(sessions) sessions, \(people) people, \(days) days")
      event.options.credit = Credit("62.5%")
      try expectDesign(event, on: paper, pages: 6, "with credit")
    }
  }

  @Test(
    "figures of five and more digits stand clear of each other, of the marks and of the margins",
    arguments: [1, 2, 5, 7, 9, 12, 15, 24, 60], [2000, 40_000])
  func large(sessions: Int, factor: Int) throws {
    for days in [1, 3] {
      var event = EventFixture(sessions: sessions, people: 30, days: days)
      event.company = { "Company \($0 % 4)" }
      event.options.credit = Credit("80%")
      let name = "\(sessions) sessions of \(30 * factor) people in \(days) days"
      let pages = try pages(event.metrics().enlarged(by: factor))
      DesignConstraintsTests().expectDesign(of: pages, pages: 9, name)
      for index in 0..<min(9, pages.pageCount) {
        let page = pages.page(at: index)
        #expect(page.texts.touchingNumbers().isEmpty, "\(name), page \(index + 1)")
        #expect(page.textsUnderDiamonds().isEmpty, "\(name), page \(index + 1)")
      }
    }
  }

  @Test("numbers of sessions of three digits stand clear of each other")
  func manySessions() throws {
    var event = EventFixture(sessions: 300, people: 4, days: 25)
    for isCredited in [false, true] {
      event.options.credit = isCredited ? Credit("80%") : nil
      let pages = try pages(event)
      let heads = (0..<pages.pageCount).filter { index in
        pages.outline.contains { $0.page == index && $0.title.hasPrefix("Attendees") }
      }
      #expect(heads.count > 8)
      for index in heads {
        #expect(pages.page(at: index).texts.touchingNumbers().isEmpty, "page \(index + 1)")
      }
    }
  }

  @Test("every day over the list has a name, a day of one session its date with the month before")
  func days() throws {
    let pages = try pages(EventFixture(sessions: 20, people: 3, days: 20))
    let list = try #require(pages.outline.first { $0.title == "Attendees" })
    let texts = pages.page(at: list.page).texts
    let head = try #require(texts.first { $0.string == "day in March" })
    let days = texts.filter { $0.origin.y == head.origin.y && $0.string != head.string }
    #expect(days.map(\.string) == (4...23).map { "\($0)" })
  }

  @Test("a page in the middle of a day names the day again, one that begins with it once")
  func continuedDays() throws {
    for (daily, isContinued) in [(30, true), (16, false)] {
      let pages = try pages(EventFixture(sessions: 2 * daily, people: 3, days: 2))
      let texts = pages.page(at: 2).texts.map(\.string)
      #expect(texts.contains("(continued)") == isContinued)
      #expect(texts.contains { $0.hasSuffix("4 March") } == isContinued)
    }
  }

  @Test(
    "countries and devices share the last page of the list where they have room, and a page else")
  func shortSections() throws {
    func page(_ part: String, _ pages: LaidOutReport) throws -> Int {
      try #require(pages.destinations.first { $0.name == part }).page
    }
    let few = try pages(EventFixture(sessions: 2, people: 3, days: 1))
    #expect(try page("countries", few) == page("attendees", few))
    #expect(try page("devices", few) == page("attendees", few))
    for people in [20, 30, 40, 50, 60, 70] {
      let pages = try pages(EventFixture(sessions: 2, people: people, days: 1))
      #expect(try page("devices", pages) == page("countries", pages), "\(people) people")
    }
  }

  @Test("a title of many lines is cut, and read in whole")
  func longTitles() throws {
    let title = HardFixtures.long("Everything that can be said in a title ", 150)
    let event = EventFixture(sessions: 3, people: 5, days: 1, title: title)
    let pages = try pages(event)
    let table = pages.page(at: 1).texts.filter { $0.groups.contains("sessions") }
    let cut = table.filter { $0.text.line.reading != nil }
    #expect(cut.count == 3)
    for (index, line) in cut.enumerated() {
      #expect(line.string.hasSuffix("…"))
      #expect(line.text.line.reading?.hasSuffix(" \(index + 1)") ?? false)
    }
  }

  @Test(
    "sessions that tell less",
    arguments: [
      [Signal.engagement], [.recording], [.attendance], [.timing],
      [.engagement, .polls, .reactions],
      Signal.allCases, [.visitCountry], [.device, .recording],
    ])
  func less(signals: [Signal]) throws {
    for isMixed in [false, true] {
      var event = EventFixture(sessions: 5, people: 14, days: 2)
      for room in event.rooms.indices where !isMixed || room % 2 == 0 {
        event.rooms[room].unmeasured = Set(signals)
        event.rooms[room].formats = ["zoom"]
      }
      event.options.credit = Credit("50%")
      try expectDesign(event, "without \(signals)\(isMixed ? " in some" : "")")
    }
  }

  @Test("long titles and names, in every script", arguments: HardFixtures.scripts.map(\.text))
  func long(text: String) throws {
    var event = EventFixture(
      sessions: 7, people: 12, days: 2, title: HardFixtures.long(text, 160))
    event.name = HardFixtures.long(text, 200)
    event.lastName = { HardFixtures.long(text, 20 + 9 * $0) }
    event.company = { _ in HardFixtures.long(text, 80) }
    try expectDesign(event, "event of \(text)")
  }

  @Test("the list of many sessions goes on beside itself, everybody on each part")
  func parts() throws {
    let pages = try pages(EventFixture(sessions: 45, people: 6, days: 3))
    let titles = pages.outline.map(\.title)
    #expect(
      titles.filter { $0.hasPrefix("Attendees") } == [
        "Attendees, sessions 1–15", "Attendees, sessions 16–30", "Attendees, sessions 31–45",
      ])
  }

  @Test("page 1 refers to the sections it is told more in")
  func references() throws {
    let pages = try pages(EventFixture(sessions: 6, people: 30, days: 2))
    #expect(
      Set(pages.destinations.map(\.name)).isSuperset(of: [
        "sessions", "audience", "attendees", "countries", "devices", "definitions",
      ]))
    #expect(pages.information.title == "Summit")
  }
}

extension Scene {
  /// The marks of the first of all that cover a text.
  fileprivate func textsUnderDiamonds() -> [String] {
    let diamonds = shapes.compactMap { standing -> Rect? in
      guard case .path(let path) = standing.shape.outline, path.segments.count == 5,
        let bounds = path.bounds, abs(bounds.width - 4.4) < 0.01, abs(bounds.height - 4.4) < 0.01
      else { return nil }
      return bounds.offset(by: standing.offset)
    }
    return texts.filter { text in diamonds.contains { $0.intersects(text.box) } }.map(\.string)
  }
}
