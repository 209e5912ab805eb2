import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
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
