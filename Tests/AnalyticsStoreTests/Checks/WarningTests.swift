import RecapAnalytics
import RecapAnalyticsStore
import Testing

@Suite("Data that can be read and is plainly wrong")
struct WarningTests {
  static let cases: [(sql: String, message: String)] = [
    (
      "UPDATE view_interval SET start_s = start_s + 1772636400, end_s = end_s + 1772636400 WHERE visit_id = 1",
      "2 rows of view_interval in summit.db have start_s or end_s such as 1772636400, which is a Unix time and not seconds from the session's start: subtract started_at"
    ),
    (
      "UPDATE interaction SET at_s = 1772636410000",
      "1 row of interaction in summit.db has at_s such as 1772636410000, which is a Unix time in milliseconds and not seconds from the session's start: divide by 1,000 and subtract started_at"
    ),
    (
      "UPDATE poll SET asked_at_s = 1772636460000000",
      "1 row of poll in summit.db has asked_at_s such as 1772636460000000, which is a Unix time in microseconds and not seconds from the session's start: divide by 1,000,000 and subtract started_at"
    ),
    (
      "UPDATE poll_answer SET answered_at_s = -1772636330",
      "1 row of poll_answer in summit.db has answered_at_s such as -1772636330, which is years away from the session's start: export them again"
    ),
    (
      "UPDATE visit SET country_code = 'Germany'",
      "2 rows of visit in summit.db have a country_code that is none of ISO 3166-1 alpha-2: \"Germany\" (2 rows, write DE); reports count them as of no known country"
    ),
    (
      "UPDATE attendee SET country_code = CASE attendee_id WHEN 1 THEN 'UK' ELSE 'DEU' END",
      "2 rows of attendee in summit.db have a country_code that is none of ISO 3166-1 alpha-2: \"DEU\" (1 row, write DE), \"UK\" (1 row, write GB); reports count them as of no known country"
    ),
    (
      "UPDATE recording_play SET country_code = 'X' || char(27) || '[2J'",
      "1 row of recording_play in summit.db has a country_code that is none of ISO 3166-1 alpha-2: \"X\\u{1b}[2J\" (1 row); reports count them as of no known country"
    ),
    (
      "UPDATE event SET time_zone = 'Europe/Berln'",
      "event e in summit.db has time_zone \"Europe/Berln\", which is no zone of the IANA database, so that UTC is taken: write Europe/Berlin if that is meant"
    ),
    (
      "UPDATE session SET time_zone = 'Somewhere else'",
      "session s in summit.db has time_zone \"Somewhere else\", which is no zone of the IANA database, so that Europe/Berlin is taken: write one such as Europe/Berlin"
    ),
    (
      """
      UPDATE session SET time_zone = 'UTC+2';
      INSERT INTO session VALUES ('t', 'e', 'Other', 'room', 1772640000, 60, 'UTC+2');
      INSERT INTO visit VALUES (3, 't', 1, NULL, NULL);
      INSERT INTO view_interval VALUES (3, 0, 10, 1, 1, 0, 0);
      """,
      "session s and 1 other in summit.db have time_zone \"UTC+2\", which is no zone of the IANA database, so that Europe/Berlin is taken: write Etc/GMT-2 if that is meant"
    ),
    (
      """
      UPDATE session SET started_at = 1772636400000;
      DELETE FROM recording_play; DELETE FROM recording_impression;
      """,
      "session s in summit.db has started_at 1772636400000, which is +58142-08-12T00:00:00Z: divide started_at by 1,000 if it is in milliseconds"
    ),
    (
      "DELETE FROM view_interval; DELETE FROM recording_play",
      "session s in summit.db was watched by nobody, live or as a recording: see whether view_interval and recording_play were exported"
    ),
    (
      "UPDATE view_interval SET start_s = start_s + 9000, end_s = end_s + 9000",
      "session s in summit.db has every interval outside its window of 300 seconds: correct duration_s, or count start_s and end_s in seconds from its start"
    ),
    (
      "UPDATE view_interval SET end_s = 6000 WHERE visit_id = 2",
      "session s in summit.db has 93% of its viewing outside its window of 300 seconds: correct duration_s, or count start_s and end_s in seconds from its start"
    ),
    (
      "UPDATE recording_play SET seconds_viewed = 90000",
      "1 row of recording_play in summit.db has seconds_viewed over 100 times as long as the session, such as 90000 of recording_play 1: divide it by 1,000 if it is in milliseconds"
    ),
    (
      "UPDATE attendee SET last_name = replace(hex(zeroblob(1500)), '0', 'ü')",
      "2 rows of attendee in summit.db have last_name of up to 3000 characters: PDF and HTML show the first 2000, JSON and CSV all of them"
    ),
  ]

  @Test("is a warning that says what to do, and the database stays sound", arguments: cases)
  func message(sql: String, message: String) throws {
    for schema in [Schema.sql, SampleDatabase.looseSchema] {
      let sample = try SampleDatabase(sql, schema: schema)
      let diagnosis = try AnalyticsDatabase.check(path: sample.path)
      #expect(diagnosis.findings.isEmpty)
      #expect(diagnosis.warnings.flatMap(\.examples).contains(message), "\(diagnosis.warnings)")
    }
  }

  @Test("what may be so is no warning: late leavers, early comers, codes for no country")
  func plausible() throws {
    let sample = try SampleDatabase(
      """
      UPDATE view_interval SET end_s = 1200 WHERE visit_id = 2;
      UPDATE interaction SET at_s = -86400;
      UPDATE poll SET asked_at_s = NULL;
      UPDATE visit SET country_code = CASE visit_id WHEN 1 THEN 'de' ELSE '' END;
      UPDATE attendee SET country_code = 'zz';
      UPDATE session SET time_zone = '';
      UPDATE recording_play SET seconds_viewed = 2700;
      """)
    let diagnosis = try AnalyticsDatabase.check(path: sample.path)
    #expect(diagnosis.findings.isEmpty && diagnosis.warnings.isEmpty, "\(diagnosis)")
  }

  @Test("totals count people once; seconds that two devices showed at a time, too")
  func totals() throws {
    let sample = try SampleDatabase(
      """
      INSERT INTO attendee (attendee_id) VALUES (3);
      INSERT INTO visit VALUES (3, 's', 1, 'DE', 'mobile');
      INSERT INTO view_interval VALUES (3, 100, 130, 1, 1, 0, 0);
      INSERT INTO session VALUES ('t', 'e', 'Other', 'room', 1772640000, 60, NULL);
      INSERT INTO visit VALUES (4, 't', 1, NULL, NULL);
      INSERT INTO view_interval VALUES (4, 50, 70, 1, 1, 0, 0);
      """)
    let totals = try #require(try AnalyticsDatabase.check(path: sample.path).totals)
    #expect(totals.sessions == 2 && totals.people == 3 && totals.viewers == 2)
    #expect(totals.liveSeconds == 130 + 270 + 10)
  }

  @Test("an unsound database has findings and nothing beside them, sums beyond any integer too")
  func unsound() throws {
    for sql in [
      "UPDATE visit SET device = 'fridge', country_code = 'Germany'",
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)
      INSERT INTO view_interval SELECT 2, i * -1000, (1 << 53) - i, 1, 1, 0, 0 FROM n;
      """,
    ] {
      let sample = try SampleDatabase(sql)
      let diagnosis = try AnalyticsDatabase.check(path: sample.path)
      #expect(!diagnosis.findings.isEmpty)
      #expect(diagnosis.warnings.isEmpty && diagnosis.totals == nil)
    }
  }

  @Test("many warnings of a sort are counted in full and shown in part")
  func bounded() throws {
    let sample = try SampleDatabase(
      """
      WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 109)
      INSERT INTO session SELECT i, 'e', 'T', 'live', 1772636400, 300, NULL FROM n;
      """)
    let warnings = try AnalyticsDatabase.check(path: sample.path).warnings
    #expect(warnings.map(\.total) == [100])
    #expect(warnings.first?.examples.count == Finding.mostExamples)
  }
}
