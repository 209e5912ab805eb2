import RecapAnalytics
import RecapAnalyticsStore
import Testing

@Suite("Unsound data")
struct UnsoundDataTests {
  static let cases: [(sql: String, message: String)] = [
    (
      "UPDATE visit SET country_code = x'4445' WHERE visit_id = 1",
      "visit 1 in summit.db has country_code of type blob; it must be text or null"
    ),
    (
      "UPDATE visit SET device = 'fridge' WHERE visit_id = 1",
      "visit 1 in summit.db has device \"fridge\"; it must be one of computer, mobile, tablet, tv, console, other"
    ),
    (
      "UPDATE session SET duration_s = 604801",
      "session s in summit.db has duration_s 604801; it must be from 1 to 604800"
    ),
    (
      "UPDATE session SET duration_s = 0",
      "session s in summit.db has duration_s 0; it must be from 1 to 604800"
    ),
    (
      "UPDATE session SET started_at = 'soon'",
      "session s in summit.db has started_at of type text; it must be integer"
    ),
    (
      "UPDATE session SET kind = 'Live'",
      "session s in summit.db has kind \"Live\"; it must be one of live, simulive, room"
    ),
    (
      "UPDATE session SET event_id = 'x'",
      "session s in summit.db has event_id x, but there is no such event"
    ),
    (
      "UPDATE visit SET session_id = 'x' WHERE visit_id = 2",
      "visit 2 in summit.db has session_id x, but there is no such session"
    ),
    (
      "UPDATE visit SET attendee_id = 9 WHERE visit_id = 2",
      "visit 2 in summit.db has attendee_id 9, but there is no such attendee"
    ),
    (
      "UPDATE view_interval SET visit_id = 7 WHERE visit_id = 2",
      "view_interval 7 at 30 in summit.db has visit_id 7, but there is no such visit"
    ),
    (
      "UPDATE view_interval SET sound_on = 2 WHERE visit_id = 2",
      "view_interval 2 at 30 in summit.db has sound_on 2; it must be from 0 to 1"
    ),
    (
      "UPDATE view_interval SET end_s = 30 WHERE visit_id = 2",
      "view_interval 2 at 30 in summit.db breaks a rule; end_s 30 must be after start_s 30"
    ),
    (
      "UPDATE view_interval SET end_s = 400.5 WHERE visit_id = 2",
      "view_interval 2 at 30 in summit.db has end_s of type real; it must be integer"
    ),
    (
      "UPDATE view_interval SET end_s = 9007199254740993 WHERE visit_id = 2",
      "view_interval 2 at 30 in summit.db has end_s 9007199254740993; it must be from -2^53 to 2^53"
    ),
    (
      "UPDATE interaction SET kind = 'wave'",
      "interaction 1 in summit.db has kind \"wave\"; it must be one of reaction, chat_message, qa_thread, attachment_download, hand_raise"
    ),
    (
      "UPDATE interaction SET detail = x'00'",
      "interaction 1 in summit.db has detail of type blob; it must be text or null"
    ),
    (
      "UPDATE poll SET type = 'vote'",
      "poll 1 in summit.db has type \"vote\"; it must be one of single_answer, multiple_answer, quiz, rating_scale, crowd_vote, open_ended"
    ),
    (
      "UPDATE poll_option SET poll_id = 5 WHERE option_id = 2",
      "poll_option 2 in summit.db has poll_id 5, but there is no such poll"
    ),
    (
      "UPDATE poll_option SET is_correct = -1 WHERE option_id = 2",
      "poll_option 2 in summit.db has is_correct -1; it must be from 0 to 1"
    ),
    (
      "UPDATE poll_answer SET option_id = 5",
      "poll_answer 1 in summit.db has option_id 5, but there is no such poll_option"
    ),
    (
      "UPDATE poll_answer SET answer_text = 'both'",
      "poll_answer 1 in summit.db breaks a rule; exactly one of option_id and answer_text must be given"
    ),
    (
      "UPDATE poll_answer SET poll_id = 5",
      "poll_answer 1 in summit.db has poll_id 5, but there is no such poll"
    ),
    (
      "UPDATE recording_play SET started_at = 1772636400 + 315576001",
      "recording_play 1 in summit.db has started_at 2088212401; it must be within ten years of the session's start, 1772636400"
    ),
    (
      "UPDATE recording_impression SET loaded_at = 0",
      "recording_impression 1 in summit.db has loaded_at 0; it must be within ten years of the session's start, 1772636400"
    ),
    (
      "UPDATE recording_play SET percentiles_viewed = 101",
      "recording_play 1 in summit.db has percentiles_viewed 101; it must be from 0 to 100"
    ),
    (
      "UPDATE recording_play SET seconds_viewed = -1",
      "recording_play 1 in summit.db has seconds_viewed -1; it must be from 0 to 2^53"
    ),
    (
      "UPDATE attendee SET email = x'FF' WHERE attendee_id = 2",
      "attendee 2 in summit.db has email of type blob; it must be text or null"
    ),
    ("PRAGMA application_id = 7", "summit.db has application_id 0x7 and not 0x52434150"),
    (
      "PRAGMA user_version = 3",
      "summit.db has schema version 3; this program reads versions 1 to 2"
    ),
    ("DROP TABLE recording_play", "summit.db has no table recording_play"),
    ("ALTER TABLE poll DROP COLUMN question", "table poll in summit.db has no column question"),
    (
      "DROP TABLE recording_play; CREATE VIEW recording_play AS SELECT * FROM visit",
      "recording_play in summit.db is a view and not a table"
    ),
  ]

  @Test("is an error that names the row, and check finds it too", arguments: cases)
  func message(sql: String, message: String) throws {
    let sample = try SampleDatabase(sql)
    let error = #expect(throws: StoreError.self) {
      _ = try AnalyticsDatabase(path: sample.path).session("s")
    }
    #expect(error?.message == message)
    #expect(error?.kind == .unsound)
    let findings = try AnalyticsDatabase.check(path: sample.path).findings
    #expect(findings.contains { $0.examples.contains(message) })
  }

  @Test(
    "without keys and checks in the file",
    arguments: [
      (
        "INSERT INTO event SELECT * FROM event",
        "event e in summit.db is there more than once; event_id must be unique"
      ),
      (
        "INSERT INTO visit SELECT * FROM visit WHERE visit_id = 2",
        "visit 2 in summit.db is there more than once; visit_id must be unique"
      ),
      (
        "INSERT INTO view_interval SELECT * FROM view_interval WHERE visit_id = 2",
        "view_interval 2 at 30 in summit.db is there more than once; visit_id with start_s must be unique"
      ),
      (
        "UPDATE session SET title = NULL",
        "session s in summit.db has title of type null; it must be text"
      ),
      (
        "UPDATE view_interval SET start_s = 30.0 WHERE visit_id = 2",
        "view_interval 2 at 30.0 in summit.db has start_s of type real; it must be integer"
      ),
      (
        "UPDATE view_interval SET visit_id = 2.0 WHERE visit_id = 2",
        "view_interval 2.0 at 30 in summit.db has visit_id of type real; it must be integer"
      ),
      (
        "UPDATE view_interval SET visit_id = NULL WHERE visit_id = 2",
        "view_interval null at 30 in summit.db has visit_id of type null; it must be integer"
      ),
      (
        "UPDATE visit SET session_id = NULL WHERE visit_id = 2",
        "visit 2 in summit.db has session_id of type null; it must be text"
      ),
      (
        "UPDATE visit SET session_id = x'73' WHERE visit_id = 2",
        "visit 2 in summit.db has session_id of type blob; it must be text"
      ),
    ])
  func looseSchema(sql: String, message: String) throws {
    let sample = try SampleDatabase(sql, schema: SampleDatabase.looseSchema)
    let error = #expect(throws: StoreError.self) {
      _ = try AnalyticsDatabase(path: sample.path).session("s")
    }
    #expect(error?.message == message)
  }

  @Test("of another session leaves this one readable; of no session leaves none")
  func otherSession() throws {
    let second = """
      INSERT INTO session VALUES ('t', 'e', 'Other', 'room', 1772640000, 60, NULL);
      INSERT INTO visit VALUES (3, 't', 1, NULL, NULL);
      INSERT INTO view_interval VALUES (3, 0, 10, 1, 5, 0, 0);
      """
    let sample = try SampleDatabase(second)
    do {
      let database = try AnalyticsDatabase(path: sample.path)
      #expect(try database.session("s").attendees.count == 2)
      #expect(throws: StoreError.self) { _ = try database.session("t") }
    }

    try sample.write("INSERT INTO view_interval VALUES (99, 0, 10, 1, 1, 0, 0)")
    let orphaned = try AnalyticsDatabase(path: sample.path)
    let error = #expect(throws: StoreError.self) { _ = try orphaned.session("s") }
    #expect(
      error?.message
        == "view_interval 99 at 0 in summit.db has visit_id 99, but there is no such visit")
  }

  @Test("is counted in full and shown in part")
  func bounded() throws {
    let sample = try SampleDatabase(
      """
      WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 109)
      INSERT INTO interaction SELECT i, 's', 1, 'shout', 0, NULL FROM n;
      """)
    let findings = try AnalyticsDatabase.check(path: sample.path).findings
    #expect(findings.map(\.total) == [100])
    #expect(findings.first?.examples.count == Finding.mostExamples)
  }

  @Test("sound data has no finding")
  func sound() throws {
    for schema in [Schema.sql, SampleDatabase.looseSchema] {
      let sample = try SampleDatabase(schema: schema)
      #expect(try AnalyticsDatabase.check(path: sample.path).findings.isEmpty)
    }
  }

  @Test("an answer with an option of another poll makes a participant")
  func foreignOption() throws {
    let sample = try SampleDatabase(
      """
      INSERT INTO poll VALUES (2, 's', 2, 'Other?', 'quiz', NULL);
      INSERT INTO poll_option VALUES (3, 2, 1, 'x', 1);
      INSERT INTO poll_answer VALUES (2, 1, 2, 3, NULL, NULL);
      """)
    let activity = try AnalyticsDatabase(path: sample.path).session("s")
    #expect(activity.polls.map(\.participants.count) == [2, 0])
  }
}
