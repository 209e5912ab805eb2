import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

@Suite("The attendee list on paper")
struct AttendeeTableTests {
  @Test("every column stands where it stood, and is as wide as it was")
  func columns() throws {
    let report = ReportComposer(
      try Self.session().metrics().enlarged(by: 12_345),
      options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt)
    ).report()
    let pages = LaidOutReport(report, measure: try TestFonts.typesetter())
    let list = try #require(pages.outline.first { $0.title == "Attendees" }).page
    #expect(Golden.difference(of: pages.page(at: list).dump, from: "attendee-table") == nil)
  }

  /// Names, titles and figures that grow by a narrow letter or a digit: a column that is a few
  /// points narrower or wider breaks, cuts or shortens one of them elsewhere.
  private static func session() -> SessionFixture {
    var session = SessionFixture()
    session.duration = 600
    session.people = (0..<14).map { index in
      var person = SessionFixture.Person(
        "Lil", String(repeating: "i", count: 42 + index), live: [.init(0..<(600 - 10 * index))])
      person.title = String(repeating: "tl", count: 30 + 3 * index)
      // 12,345 has room, 123,450 has none.
      person.interactions = Array(
        repeating: .init(.reaction, at: 60), count: index.isMultiple(of: 2) ? 1 : 10)
      person.company = String(repeating: "li", count: 60)
      return person
    }
    session.people.append(.init("Ada", "Lovelace", live: [.init(60..<360, sound: false)]))
    return session
  }
}
