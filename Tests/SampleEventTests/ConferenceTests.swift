import RecapSampleEvent
import Testing

/// The sample event as a whole: two days, two tracks, and people who come again.
struct ConferenceTests {
  private static let live = """
    WITH live AS (
      SELECT DISTINCT session_id, attendee_id, date(started_at + 3600, 'unixepoch') AS day
      FROM visit JOIN view_interval USING (visit_id) JOIN session USING (session_id)
      WHERE start_s < duration_s AND end_s > 0)
    """

  @Test("Further sessions leave the first four as they are", arguments: [0, 1, 40, 412])
  func further(attendees: Int) throws {
    let four = try SampleFile(SampleEvent(attendees: attendees, sessions: 4, seed: 3))
    let ids = "SELECT session_id FROM session"
    let among = try four.texts(ids).map { "'\($0)'" }.joined(separator: ", ")
    for sessions in [12, 20] {
      let more = try SampleFile(SampleEvent(attendees: attendees, sessions: sessions, seed: 3))
      for table in [
        "session", "visit", "interaction", "poll", "recording_impression", "recording_play",
      ] {
        let rows = "SELECT * FROM \(table) WHERE session_id IN (\(among)) ORDER BY rowid"
        #expect(try four.rows(rows) == more.rows(rows), "\(table)")
      }
      let tables = [
        ("view_interval", "visit", "visit_id"), ("poll_option", "poll", "poll_id"),
        ("poll_answer", "poll", "poll_id"),
      ]
      for (table, parent, key) in tables {
        let rows = """
          SELECT \(table).* FROM \(table) JOIN \(parent) USING (\(key))
          WHERE session_id IN (\(among)) ORDER BY 1, 2, 3, 4
          """
        #expect(try four.rows(rows) == more.rows(rows), "\(table)")
      }
      let people = "SELECT * FROM attendee ORDER BY attendee_id"
      #expect(try four.rows(people) == more.rows(people))
    }
  }

  @Test("A talk beyond the programme has the same viewers whatever comes after it")
  func talks() throws {
    let rows = "SELECT attendee_id, device FROM visit WHERE session_id = 'talk-1'"
    let one = try SampleFile(SampleEvent(attendees: 90, sessions: 13)).rows(rows)
    #expect(!one.isEmpty)
    #expect(try SampleFile(SampleEvent(attendees: 90, sessions: 20)).rows(rows) == one)
  }

  @Test("It lasts two days, with two sessions at a time at most, and some of the time")
  func programme() throws {
    let file = try SampleFile(SampleEvent(attendees: 1))
    let days = """
      SELECT date(started_at + 3600, 'unixepoch'), count(*) FROM session GROUP BY 1 ORDER BY 1
      """
    #expect(try file.rows(days) == [["2026-03-04", "6"], ["2026-03-05", "6"]])
    let atOnce = """
      SELECT (SELECT count(*) FROM session other
        WHERE other.started_at <= session.started_at
        AND other.started_at + other.duration_s > session.started_at) AS sessions
      FROM session ORDER BY sessions DESC
      """
    #expect(try file.texts(atOnce).prefix(4) == ["2", "2", "2", "2"])
    #expect(try file.number("SELECT count(DISTINCT title) FROM session") == 12)
    #expect(try file.number("SELECT count(DISTINCT kind) FROM session") == 3)
    #expect(try file.number("SELECT count(DISTINCT duration_s) FROM session") >= 4)
    #expect(try file.number("SELECT count(DISTINCT session_id) FROM poll") == 6)
  }

  @Test("Somebody watches every session, however few come", arguments: [1, 40, 412])
  func viewers(attendees: Int) throws {
    let file = try SampleFile(SampleEvent(attendees: attendees))
    let sizes = "\(Self.live) SELECT count(*) FROM live GROUP BY session_id ORDER BY 1 DESC"
    let viewers = try file.texts(sizes).compactMap { Int($0) }
    #expect(viewers.count == 12)
    #expect(viewers.allSatisfy { $0 >= min(attendees, 4) && $0 <= attendees })
    let largest = "\(Self.live) SELECT session_id FROM live GROUP BY 1 ORDER BY count(*) DESC"
    guard attendees == 412 else { return }
    #expect(try file.texts(largest).prefix(2) == [SampleFile.main, "opening-keynote"])
  }

  @Test(
    "People come on one day, on both, or to recordings alone", arguments: [178, 1, 2] as [UInt64])
  func days(seed: UInt64) throws {
    let file = try SampleFile(SampleEvent(seed: seed))
    let kinds = """
      \(Self.live), person AS (
        SELECT attendee_id, max(day = '2026-03-04') AS first, max(day = '2026-03-05') AS second
        FROM live GROUP BY 1)
      SELECT sum(first AND NOT second), sum(second AND NOT first), sum(first AND second),
        (SELECT count(DISTINCT attendee_id) FROM recording_play
          WHERE seconds_viewed > 0 AND attendee_id NOT IN (SELECT attendee_id FROM person))
      FROM person
      """
    let people = try file.rows(kinds)[0].compactMap { Int($0) }
    #expect((120...260).contains(people[0]), "the first alone: \(people[0])")
    #expect((25...110).contains(people[1]), "the second alone: \(people[1])")
    #expect((140...280).contains(people[2]), "both: \(people[2])")
    #expect((8...60).contains(people[3]), "recordings alone: \(people[3])")
  }

  @Test("Many come to several sessions, few to most, and hardly anybody to two at once")
  func returning() throws {
    let file = try SampleFile(SampleEvent())
    func people(_ condition: String) throws -> Int {
      try file.number(
        """
        \(Self.live) SELECT count(*) FROM (
          SELECT attendee_id FROM live GROUP BY 1 HAVING count(*) \(condition))
        """)
    }
    #expect(try people("= 1") > 30)
    #expect(try people(">= 3") > people("= 1"))
    #expect(try (5...60).contains(people(">= 8")))
    let atOnce = """
      \(Self.live) SELECT count(*) FROM live a JOIN live b USING (attendee_id)
      JOIN session s ON s.session_id = a.session_id JOIN session t ON t.session_id = b.session_id
      WHERE a.session_id < b.session_id AND s.started_at < t.started_at + t.duration_s
      AND t.started_at < s.started_at + s.duration_s
      """
    #expect(try (1...12).contains(file.number(atOnce)))
  }

  @Test("Workshops and the talks beside them keep their own people")
  func tracks() throws {
    let file = try SampleFile(SampleEvent())
    func share(of other: String, among session: String) throws -> Int {
      try file.number(
        """
        \(Self.live) SELECT 100 * count(other.attendee_id) / count(*) FROM live
        LEFT JOIN live other ON other.attendee_id = live.attendee_id
        AND other.session_id = '\(other)' WHERE live.session_id = '\(session)'
        """)
    }
    #expect(
      try share(of: "hands-on-first-pipeline", among: "observability-from-scratch")
        > share(of: "hands-on-first-pipeline", among: "what-the-incident-taught-us") * 3 / 2)
    #expect(
      try share(of: "four-nines-on-a-small-budget", among: "what-the-incident-taught-us") > 40)
  }

  @Test("All sessions together have at most three times the rows of the first four")
  func size() throws {
    func rows(_ sessions: Int) throws -> Int {
      let file = try SampleFile(SampleEvent(sessions: sessions))
      return try ["visit", "view_interval", "interaction", "poll_answer", "recording_play"]
        .map { try file.number("SELECT count(*) FROM \($0)") }.reduce(0, +)
    }
    #expect(try rows(12) <= 3 * rows(4))
  }
}
