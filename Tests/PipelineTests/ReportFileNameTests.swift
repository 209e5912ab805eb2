import RecapAnalytics
import RecapAnalyticsStore
import RecapExportData
import RecapPipeline
import SessionFixtures
import Testing

/// What reports are called where they are saved.
struct ReportFileNameTests {
  @Test("a name has the day, the title, and what is not usual")
  func names() throws {
    let folder = try TemporaryFolder()
    var fixture = SessionFixture(names: ["Ada"])
    fixture.id = "talk"
    try SessionFixture.write([fixture], to: folder.path("event.db"))
    let session = try #require(AnalyticsDatabase(path: folder.path("event.db")).heads().first)
      .session
    let day = session.zone.civilTime(at: session.startedAt).date.iso8601
    func name(_ settings: ReportSettings, _ format: ReportFormat = .csv) -> String {
      ReportFileName.name(of: session, format, settings)
    }
    func eventName(_ settings: ReportSettings, _ format: ReportFormat = .csv) -> String {
      ReportFileName.name(ofEventFrom: session, format, settings)
    }
    let title = session.title.replacing(" ", with: "-")
    let event = session.event.replacing(" ", with: "-")
    #expect(name(ReportSettings()) == "\(day)-\(title).csv")
    #expect(name(ReportSettings(report: .polls), .pdf) == "\(day)-\(title)-polls.pdf")
    #expect(name(ReportSettings(table: .devices)) == "\(day)-\(title)-devices.csv")
    let settings = ReportSettings(report: .event, table: .matrix)
    #expect(eventName(settings) == "\(day)-\(event)-event.csv")
    #expect(eventName(settings, .pdf) == "\(day)-\(event)-event.pdf")
    #expect(
      eventName(ReportSettings(report: .event, table: .days)) == "\(day)-\(event)-event-days.csv")
  }
}
