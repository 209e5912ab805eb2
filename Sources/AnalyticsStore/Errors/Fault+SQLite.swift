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
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
        .cannotOpen(message)
      case .SQLITE_TOOBIG: .tooLarge(table: nil)
      case .SQLITE_NOMEM: .tooMuchMemory
      default: .refused(message)
      }
  }
}
