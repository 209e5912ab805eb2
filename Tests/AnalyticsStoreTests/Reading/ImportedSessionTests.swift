import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import Testing

@Suite("Sessions that were imported")
struct ImportedSessionTests {
  private func activity(_ sql: String) throws -> SessionActivity {
    let sample = try SampleDatabase(sql)
    return try AnalyticsDatabase(path: sample.path).session("s")
  }

  @Test("what is not measured, the formats and the notes are read, in order")
  func provenance() throws {
    let sample = try SampleDatabase(
      """
      INSERT INTO unmeasured VALUES ('s', 'engagement'), ('s', 'time_zone');
      INSERT INTO import_source VALUES ('s', 'ff', 'b.csv', 'zoom', 7), ('s', 'aa', 'a.csv', 'teams', 7);
      INSERT INTO import_note VALUES ('s', 'waitingRoom', 2, 'b.csv, line 4'), ('s', 'envelope', 1, NULL);
      """)
    let provenance = try AnalyticsDatabase(path: sample.path).session("s").provenance
    #expect(provenance.unmeasured == [.engagement, .timeZone])
    #expect(provenance.formats == ["teams", "zoom"])
    #expect(provenance.notes.map(\.kind) == ["envelope", "waitingRoom"])
    #expect(provenance.notes[1].example == "b.csv, line 4")
    #expect(try AnalyticsDatabase.check(path: sample.path).findings.isEmpty)
  }

  @Test("rows of what is not measured are nobody's")
  func rowsOfUnmeasured() throws {
    let activity = try activity(
      "INSERT INTO unmeasured VALUES ('s', 'attendance'), ('s', 'recording'), ('s', 'polls');")
    #expect(activity.attendees.allSatisfy { !$0.isLiveViewer && !$0.isRecordingViewer })
    #expect(activity.polls.isEmpty)
    #expect(activity.recordingSeconds == 0)
    #expect(activity.audience.viewedSeconds == 0)
  }

  @Test("somebody who is known by a total alone makes a session one that was watched")
  func isWatched() throws {
    let sample = try SampleDatabase(
      """
      DELETE FROM view_interval;
      INSERT INTO unmeasured VALUES ('s', 'timing');
      INSERT INTO attendee_total (session_id, attendee_id, live_s) VALUES ('s', 1, 90);
      """)
    let database = try AnalyticsDatabase(path: sample.path)
    #expect(try database.isWatchedLive("s"))
    #expect(try !database.measures(.timing, of: "s"))
    #expect(try database.measures(.attendance, of: "s"))
  }

  @Test("a stated total wins over intervals, and makes a live viewer of somebody without any")
  func totals() throws {
    let activity = try activity(
      """
      INSERT INTO attendee (attendee_id, first_name) VALUES (3, 'Cy');
      INSERT INTO attendee_total (session_id, attendee_id, live_s, engaged_s, polls_answered)
        VALUES ('s', 1, 90, 40, 3), ('s', 3, 30, NULL, NULL);
      """)
    let metrics = SessionMetrics(activity)
    let seconds = Dictionary(
      uniqueKeysWithValues: metrics.attendees.map { ($0.name, $0.liveSeconds) })
    #expect(seconds == ["Ada": 90, "Bob": 270, "Cy": 30])
    #expect(metrics.summary.liveSeconds == 390)
    #expect(metrics.attendees.first { $0.name == "Ada" }?.engagedSeconds == 40)
    #expect(metrics.attendees.first { $0.name == "Ada" }?.pollsAnswered == 3)
  }

  @Test("a listing counts those whom only a total tells of")
  func listing() throws {
    let sample = try SampleDatabase(
      """
      INSERT INTO attendee (attendee_id) VALUES (3), (4);
      INSERT INTO attendee_total (session_id, attendee_id, live_s, recording_s)
        VALUES ('s', 3, 30, NULL), ('s', 4, 0, 0);
      """)
    #expect(try AnalyticsDatabase(path: sample.path).sessions().map(\.viewers) == [3])
  }

  @Test("an interaction without a time counts, and falls on no minute")
  func timeless() throws {
    let metrics = SessionMetrics(
      try activity("INSERT INTO interaction VALUES (2, 's', 1, 'reaction', NULL, 'heart');"))
    #expect(metrics.summary.reactions.count == 2)
    #expect(metrics.timeline.map(\.reactions).reduce(0, +) == 1)
    #expect(metrics.reactionPeaks.isEmpty)
    #expect(!metrics.hasTimedReactions)
  }

  @Test(
    "unsound rows of an import are told",
    arguments: [
      ("INSERT INTO unmeasured VALUES ('s', 'smell')", "has signal \"smell\"; it must be one of"),
      (
        "INSERT INTO unmeasured VALUES ('t', 'device')",
        "has session_id t, but there is no such session"
      ),
      (
        "INSERT INTO attendee_total (session_id, attendee_id, live_s) VALUES ('s', 9, 1)",
        "has attendee_id 9, but there is no such attendee"
      ),
      (
        "INSERT INTO attendee_total (session_id, attendee_id, live_s, engaged_s) VALUES ('s', 1, 5, 6)",
        "engaged_s must not be more than live_s"
      ),
      (
        "INSERT INTO attendee_total (session_id, attendee_id, live_s) VALUES ('s', 1, -5)",
        "has live_s -5; it must be at least 0"
      ),
      (
        "INSERT INTO import_note VALUES ('s', 'envelope', 0, NULL)",
        "has count 0; it must be from 1 to 2^53"
      ),
      ("DROP TABLE attendee_total", "summit.db has no table attendee_total"),
    ])
  func unsound(sql: String, message: String) throws {
    let sample = try SampleDatabase()
    try sample.write(sql)
    let told = try AnalyticsDatabase.check(path: sample.path).findings.flatMap(\.examples)
    #expect(told.count == 1)
    #expect(told.joined().contains(message), "\(told)")
  }

  @Test("a database of version 1 has no such tables, and an interaction of it needs its time")
  func versionOne() throws {
    let sample = try SampleDatabase(schema: SampleDatabase.looseSchema)
    #expect(try AnalyticsDatabase(path: sample.path).session("s").provenance == Provenance())
    try sample.write("UPDATE interaction SET at_s = NULL")
    #expect(throws: StoreError.self) {
      try AnalyticsDatabase(path: sample.path).session("s")
    }
  }
}
