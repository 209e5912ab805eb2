import GRDB
import RecapAnalyticsStore

/// Copies the rows of a database of either version to a new one of version 2.
struct StoredCopy {
  let database: Database

  init(_ database: Database) { self.database = database }

  private static let tables: [(name: String, columns: String, order: String)] = [
    ("event", "event_id, name, time_zone", "event_id"),
    (
      "session", "session_id, event_id, title, kind, started_at, duration_s, time_zone",
      "session_id"
    ),
    ("visit", "visit_id, session_id, attendee_id, country_code, device", "visit_id"),
    (
      "view_interval",
      "visit_id, start_s, end_s, sound_on, tab_focused, full_screen, on_stage", "visit_id, start_s"
    ),
    (
      "interaction", "interaction_id, session_id, attendee_id, kind, at_s, detail", "interaction_id"
    ),
    ("poll", "poll_id, session_id, position, question, type, asked_at_s", "poll_id"),
    ("poll_option", "option_id, poll_id, position, label, is_correct", "option_id"),
    (
      "poll_answer", "answer_id, poll_id, attendee_id, option_id, answer_text, answered_at_s",
      "answer_id"
    ),
    (
      "recording_impression", "impression_id, session_id, attendee_id, loaded_at", "impression_id"
    ),
    (
      "recording_play",
      """
      play_id, session_id, attendee_id, started_at, seconds_viewed, percentiles_viewed,
      country_code, device
      """, "play_id"
    ),
  ]
  private static let imports: [(name: String, columns: String, order: String)] = [
    ("unmeasured", "session_id, signal", "session_id, signal"),
    (
      "attendee_total",
      """
      session_id, attendee_id, live_s, engaged_s, polls_answered, recording_s, plays,
      percentiles_viewed
      """, "session_id, attendee_id"
    ),
    (
      "import_source", "session_id, sha256, file_name, format, imported_at", "session_id, sha256"
    ),
    ("import_note", "session_id, kind, count, example", "session_id, kind"),
  ]

  /// Attendees are numbered anew by the writer of rows, which knows them all.
  func copy(_ stored: StoredEvent) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA old.user_version") ?? 0
    try database.execute(
      sql: """
        CREATE TEMP TABLE numbering AS
          SELECT attendee_id AS old_id, row_number() OVER (ORDER BY attendee_id) AS new_id
          FROM old.attendee;
        CREATE UNIQUE INDEX temp.numbering_by_old ON numbering(old_id);
        """)
    for table in Self.tables + (version >= 2 ? Self.imports : []) {
      let columns = table.columns.replacing(
        "attendee_id", with: "(SELECT new_id FROM numbering WHERE old_id = attendee_id)")
      try database.execute(
        sql: """
          INSERT INTO main.\(table.name) (\(table.columns))
          SELECT \(columns) FROM old.\(table.name) ORDER BY \(table.order)
          """)
    }
    try database.execute(sql: "DROP TABLE temp.numbering")
  }
}
