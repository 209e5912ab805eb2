import GRDB

extension Table {
  static let unmeasured = Table(
    name: "unmeasured", key: ["session_id", "signal"], columns: ["session_id", "signal"])
  static let attendeeTotal = Table(
    name: "attendee_total", key: ["session_id", "attendee_id"],
    columns: [
      "session_id", "attendee_id", "live_s", "engaged_s", "polls_answered", "recording_s", "plays",
      "percentiles_viewed",
    ])
  static let importSource = Table(
    name: "import_source", key: ["session_id", "sha256"],
    columns: ["session_id", "sha256", "file_name", "format", "imported_at"])
  static let importNote = Table(
    name: "import_note", key: ["session_id", "kind"],
    columns: ["session_id", "kind", "count", "example"])

  /// Those that version 2 adds.
  static let imports = [unmeasured, attendeeTotal, importSource, importNote]

  /// Those that a database of its version has.
  static func all(of database: Database) throws -> [Table] {
    try hasImports(database) ? all + imports : all
  }

  static func hasImports(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 >= 2
  }
}
