import GRDB
import GRDBSQLite

extension AnalyticsDatabase {
  /// Gives every value stored of a session and of those who took part in it, in an order that does
  /// not depend on the file: the same bytes are the same session.
  public func content(
    of id: String, to write: (UnsafeRawBufferPointer) -> Void
  ) throws(StoreError) {
    try Self.translated(name) {
      let entry = try entry(id)
      try queue.inDatabase { database in
        for (table, condition) in Self.ownership {
          let rows = try Rows(
            database, table: table.name,
            sql: """
              SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name)
              WHERE \(condition) ORDER BY \(table.key.joined(separator: ", "))
              """)
          rows.restart(text: entry.storedID)
          var content = RowContent(table)
          while try rows.next() { content.add(rows, to: write) }
          content.flush(to: write)
        }
      }
    }
  }

  /// Which rows of each table are of a session.
  private static let ownership: [(Table, String)] = {
    let own = "session_id = ?1 COLLATE BINARY"
    func of(_ column: String, _ table: String) -> String {
      "\(column) IN (SELECT \(column) FROM \(table) WHERE \(own))"
    }
    let attendees = ["visit", "interaction", "recording_impression", "recording_play"].map {
      "SELECT attendee_id FROM \($0) WHERE \(own)"
    }
    let answering = "SELECT attendee_id FROM poll_answer WHERE \(of("poll_id", "poll"))"
    return [
      (.event, of("event_id", "session")), (.session, own), (.visit, own),
      (.viewInterval, of("visit_id", "visit")), (.interaction, own), (.poll, own),
      (.pollOption, of("poll_id", "poll")), (.pollAnswer, of("poll_id", "poll")),
      (.impression, own), (.play, own),
      (
        .attendee,
        "attendee_id IN (\((attendees + [answering]).joined(separator: " UNION ")))"
      ),
    ]
  }()
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
