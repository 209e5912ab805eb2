import GRDB
import GRDBSQLite

/// An insertion that is made for many rows, without a box around each value. A value stays until
/// another takes its place.
struct RowInsertion {
  private let database: Database
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ database: Database, sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// - Parameter place: From 1.
  func bind(_ value: Int?, at place: Int32) {
    if let value {
      sqlite3_bind_int64(handle, place, Int64(value))
    } else {
      sqlite3_bind_null(handle, place)
    }
  }

  func bind(_ value: Bool, at place: Int32) { sqlite3_bind_int64(handle, place, value ? 1 : 0) }

  func bind(_ text: String?, at place: Int32) {
    guard var text else {
      sqlite3_bind_null(handle, place)
      return
    }
    // SQLite copies the text.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The address of an empty text must not be null, which would bind NULL.
        if let start = characters.baseAddress {
          sqlite3_bind_text(handle, place, start, Int32(characters.count), transient)
        } else {
          sqlite3_bind_text(handle, place, "", 0, transient)
        }
      }
    }
  }

  func run() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }
  }
}
