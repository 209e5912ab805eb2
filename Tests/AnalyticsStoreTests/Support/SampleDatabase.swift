import Foundation
import GRDB
import RecapAnalyticsStore

/// An SQLite file of the schema in a folder of its own, removed with the value.
final class SampleDatabase {
  let folder: URL
  let path: String

  /// One event, one session "s" of 300 seconds, two attendees with a visit each.
  static let rows = """
    INSERT INTO event VALUES ('e', 'Summit', 'Europe/Berlin');
    INSERT INTO session VALUES ('s', 'e', 'Keynote', 'live', 1772636400, 300, NULL);
    INSERT INTO attendee (attendee_id, first_name, country_code) VALUES (1, 'Ada', 'gb'), (2, 'Bob', 'XX');
    INSERT INTO visit VALUES (1, 's', 1, 'DE', 'computer'), (2, 's', 2, NULL, NULL);
    INSERT INTO view_interval VALUES (1, 0, 60, 1, 1, 0, 0), (1, 60, 120, 1, 0, 0, 0), (2, 30, 400, 0, 0, 0, 1);
    INSERT INTO interaction VALUES (1, 's', 1, 'reaction', 10, 'clap');
    INSERT INTO poll VALUES (1, 's', 1, 'Ready?', 'quiz', 60);
    INSERT INTO poll_option VALUES (1, 1, 1, 'yes', 1), (2, 1, 2, 'no', 0);
    INSERT INTO poll_answer VALUES (1, 1, 1, 1, NULL, 70);
    INSERT INTO recording_impression VALUES (1, 's', 2, 1772700000);
    INSERT INTO recording_play VALUES (1, 's', 2, 1772700000, 90, 50, 'DE', 'tv');
    """

  init(
    _ sql: String = "", schema: String = Schema.sql, rows: String = SampleDatabase.rows,
    name: String = "summit.db"
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "recap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: name).path(percentEncoded: false)
    try write(schema + rows + sql)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs SQL on the file, with no constraint in the way but the table's own.
  func write(_ sql: String) throws {
    try queue().inDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON;" + sql) }
  }

  func queue() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = OFF") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(filePath: path))) }
  }

  func replace(with bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }

  /// The schema without keys, checks and types: what an importer may have made.
  static let looseSchema: String = {
    var sql = "PRAGMA application_id = 0x52434150; PRAGMA user_version = 1;"
    let tables = [
      "event": "event_id, name, time_zone",
      "session": "session_id, event_id, title, kind, started_at, duration_s, time_zone",
      "attendee":
        "attendee_id, external_id, first_name, last_name, email, title, company, role, industry, country_code",
      "visit": "visit_id, session_id, attendee_id, country_code, device",
      "view_interval": "visit_id, start_s, end_s, sound_on, tab_focused, full_screen, on_stage",
      "interaction": "interaction_id, session_id, attendee_id, kind, at_s, detail",
      "poll": "poll_id, session_id, position, question, type, asked_at_s",
      "poll_option": "option_id, poll_id, position, label, is_correct",
      "poll_answer": "answer_id, poll_id, attendee_id, option_id, answer_text, answered_at_s",
      "recording_impression": "impression_id, session_id, attendee_id, loaded_at",
      "recording_play":
        "play_id, session_id, attendee_id, started_at, seconds_viewed, percentiles_viewed, country_code, device",
    ]
    for (name, columns) in tables.sorted(by: { $0.key < $1.key }) {
      sql += "CREATE TABLE \(name) (\(columns));"
    }
    return sql
  }()
}
