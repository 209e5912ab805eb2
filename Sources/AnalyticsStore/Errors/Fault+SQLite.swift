import GRDB

extension Fault {
  /// What an error of SQLite says about the database.
  init(_ error: DatabaseError) {
    let message = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notSQLite
      case .SQLITE_CORRUPT, .SQLITE_IOERR: .damaged(message)
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked(message)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY, .SQLITE_NOMEM:
        .cannotOpen(message)
      default: .refused(message)
      }
  }
}
