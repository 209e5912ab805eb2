import RecapAnalytics
import RecapAnalyticsStore
import RecapExportData
import Testing

@Suite("Reading a session")
struct SessionReadingTests {
  @Test("rows become metrics")
  func metrics() throws {
    let sample = try SampleDatabase()
    let database = try AnalyticsDatabase(path: sample.path)
    let metrics = SessionMetrics(try database.session("s"))
    #expect(metrics.session.zone.identifier == "Europe/Berlin")
    #expect(metrics.summary.liveUniqueViewers == 2)
    #expect(metrics.summary.liveSeconds == 120 + 270)
    #expect(metrics.dataQuality.clippedLiveSeconds == 100)
    #expect(metrics.attendees.map(\.name) == ["Bob", "Ada"])
    #expect(metrics.attendees.map(\.attendee.countryCode) == [nil, "GB"])
    #expect(metrics.polls[0].answers.map(\.participants) == [1, 0])
    #expect(metrics.recording.secondsViewed == 90)
    #expect(try database.sessions().map(\.viewers) == [metrics.summary.uniqueViewers])
  }

  @Test("a file made without keys gives the same")
  func looseSchema() throws {
    let strict = try json(try SampleDatabase())
    #expect(try json(try SampleDatabase(schema: SampleDatabase.looseSchema)) == strict)
  }

  @Test("heartbeats and merged intervals give the same bytes")
  func heartbeats() throws {
    let merged = try SampleDatabase()
    let heartbeats = try SampleDatabase(
      """
      DELETE FROM view_interval;
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 10 FROM n WHERE i < 390)
      INSERT INTO view_interval
        SELECT 1, i, i + 10, 1, i < 60, 0, 0 FROM n WHERE i < 120
        UNION ALL SELECT 2, i, i + 10, 0, 0, 0, 1 FROM n WHERE i >= 30;
      """)
    #expect(try json(heartbeats) == json(merged))
  }

  @Test("what is not UTF-8, and NUL, becomes U+FFFD")
  func text() throws {
    let sample = try SampleDatabase(
      """
      UPDATE attendee SET first_name = CAST(x'41FF42' AS TEXT), last_name = CAST(x'430044' AS TEXT),
        external_id = CAST(x'75FF31' AS TEXT)
      WHERE attendee_id = 1;
      """)
    let activity = try AnalyticsDatabase(path: sample.path).session("s")
    #expect(
      SessionMetrics(activity).attendees.map(\.name).contains("A\u{FFFD}B C\u{FFFD}D"))
    #expect(activity.attendees.map(\.attendee.externalID) == ["u\u{FFFD}1", nil])
  }

  @Test("a database in UTF-16 reads the same")
  func utf16() throws {
    let sample = try SampleDatabase(schema: "PRAGMA encoding = 'UTF-16le';" + Schema.sql)
    #expect(try json(sample) == json(try SampleDatabase()))
  }

  @Test(
    "the session's zone, else the event's, else UTC",
    arguments: [
      ("'Asia/Tokyo'", "'Europe/Berlin'", "Asia/Tokyo"), ("'Mars'", "'US/Pacific'", "US/Pacific"),
      ("NULL", "'GMT+3'", "UTC"),
    ])
  func zones(session: String, event: String, expected: String) throws {
    let sample = try SampleDatabase(
      "UPDATE session SET time_zone = \(session); UPDATE event SET time_zone = \(event);")
    let activity = try AnalyticsDatabase(path: sample.path).session("s")
    #expect(activity.session.zone.identifier == expected)
  }

  private func json(_ sample: SampleDatabase) throws -> String {
    let metrics = SessionMetrics(try AnalyticsDatabase(path: sample.path).session("s"))
    var bytes: [UInt8] = []
    try JSONExporter().write(metrics) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
