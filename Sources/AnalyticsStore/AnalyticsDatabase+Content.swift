import GRDB
import GRDBSQLite
public import RecapAnalytics

/// Which of the rows stored of a session are meant.
public enum ContentScope: Sendable {
  case all
  /// But for those of its recording, which come for weeks.
  case live
}

extension AnalyticsDatabase {
  /// Gives every value stored of a session and of those who took part in it, in an order that does
  /// not depend on the file: the same bytes are the same session.
  public func content(
    of id: String, to write: (UnsafeRawBufferPointer) -> Void
  ) throws(StoreError) {
    try Self.translated(name) {
      let entry = try entry(id)
      try queue.bounded { try Self.content(.all, of: entry.storedID, in: $0, to: write) }
    }
  }

  /// The same of some sessions of a database that is opened for this alone and not checked, so that
  /// it is quick. Nothing of sessions that are not there.
  public static func contents(
    _ scope: ContentScope, of ids: Set<CodePointString>, path: String,
    to write: (CodePointString, UnsafeRawBufferPointer) -> Void
  ) throws(StoreError) {
    try translated(name(ofPath: path)) {
      try DatabaseQueue.hardened(DatabaseFile(path: path)).bounded { database in
        for entry in try Catalogue(database, audit: .strict).entries {
          let id = CodePointString(entry.id)
          guard ids.contains(id) else { continue }
          try content(scope, of: entry.storedID, in: database) { write(id, $0) }
        }
      }
    }
  }

  private static func content(
    _ scope: ContentScope, of storedID: [UInt8], in database: Database,
    to write: (UnsafeRawBufferPointer) -> Void
  ) throws {
    let imports = try Table.hasImports(database) ? Table.imports : []
    for (table, condition) in ownership(scope, imports) {
      let rows = try Rows(
        database, table: table.name,
        sql: """
          SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name)
          WHERE \(condition) ORDER BY \(table.key.joined(separator: ", "))
          """)
      rows.restart(text: storedID)
      var content = RowContent(table)
      while try rows.next() { content.add(rows, to: write) }
      content.flush(to: write)
    }
  }

  /// Which rows of each table are of a session.
  private static func ownership(
    _ scope: ContentScope, _ imports: [Table]
  ) -> [(Table, String)] {
    let own = "session_id = ?1 COLLATE BINARY"
    func of(_ column: String, _ table: String) -> String {
      "\(column) IN (SELECT \(column) FROM \(table) WHERE \(own))"
    }
    let recording: [Table] = scope == .all ? [.impression, .play] : []
    let totals = imports.filter { $0.columns.contains("attendee_id") }
    let attendees = ([.visit, .interaction] + recording + totals).map {
      "SELECT attendee_id FROM \($0.name) WHERE \(own)"
    }
    let answering = "SELECT attendee_id FROM poll_answer WHERE \(of("poll_id", "poll"))"
    return [
      (.event, of("event_id", "session")), (.session, own), (.visit, own),
      (.viewInterval, of("visit_id", "visit")), (.interaction, own), (.poll, own),
      (.pollOption, of("poll_id", "poll")), (.pollAnswer, of("poll_id", "poll")),
    ] + (recording + imports).map { ($0, own) } + [
      (
        .attendee,
        "attendee_id IN (\((attendees + [answering]).joined(separator: " UNION ")))"
      )
    ]
  }
}

/// The values of rows as bytes that can't be taken for those of other rows.
private struct RowContent {
  private let columns: Int32
  private var bytes: [UInt8]

  private static let enough = 1 << 16

  init(_ table: Table) {
    columns = Int32(table.columns.count)
    bytes = Array("\(table.name)\n".utf8)
  }

  mutating func add(_ rows: Rows, to write: (UnsafeRawBufferPointer) -> Void) {
    for column in 0..<columns {
      let type = sqlite3_column_type(rows.handle, column)
      bytes.append(UInt8(type))
      switch type {
      case SQLITE_NULL: break
      case SQLITE_INTEGER: append(sqlite3_column_int64(rows.handle, column))
      case SQLITE_FLOAT:
        append(Int64(bitPattern: sqlite3_column_double(rows.handle, column).bitPattern))
      default:
        let start = sqlite3_column_blob(rows.handle, column)
        let count = Int(sqlite3_column_bytes(rows.handle, column))
        append(Int64(count))
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
      }
    }
    if bytes.count >= Self.enough { flush(to: write) }
  }

  mutating func flush(to write: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes(write)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ integer: Int64) {
    withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
