import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// The head of the first page, which nothing cuts.
@Suite struct HeaderPartTests {
  /// The texts of the first page down to the tiles, in one string.
  private func head(_ session: SessionFixture, zone: String? = nil) throws -> String {
    let options = ReportOptions(
      timeZone: zone.flatMap { ZoneRules($0) }, generatedAt: LaidOutReportTests.generatedAt)
    let report = ReportComposer(try session.metrics(), options: options).report()
    let page = LaidOutReport(report, measure: try TestFonts.typesetter()).page(at: 0)
    return page.texts.map(\.string).joined(separator: " ")
  }

  @Test(
    "has all of a title, however long",
    arguments: [
      String(repeating: "On shipping and sailing ", count: 9),
      String(repeating: "出荷と航海の話", count: 12),
      String(repeating: "A quarterly look at everything ", count: 15),
    ])
  func title(text: String) throws {
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.title = text + "to the end"
    let head = try head(session)
    #expect(head.contains("to the end"))
    #expect(!head.contains("…"))
  }

  @Test("has all of an event's name")
  func event() throws {
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.event = String(repeating: "Congress of congresses ", count: 12) + "in Nice"
    let head = try head(session)
    #expect(head.contains("in Nice"))
    #expect(!head.contains("…"))
  }

  @Test(
    "has all of the date line over midnight, in any zone",
    arguments: [
      "Europe/Berlin", "America/Argentina/Buenos_Aires",
    ])
  func overMidnight(zone: String) throws {
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.startedAt = zone == "Europe/Berlin" ? 1_772_661_600 : 1_772_676_000
    session.duration = 9900
    let head = try head(session, zone: zone)
    #expect(head.contains("165 minutes"))
    #expect(head.contains(zone))
    #expect(!head.contains("…"))
  }
}
