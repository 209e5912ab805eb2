import GRDB
import RecapCSQLiteConfig

extension DatabaseQueue {
  private static let busySeconds = 5.0

  /// A read-only connection to a file from anywhere, damaged or hostile, inside a read
  /// transaction that lasts as long as the connection.
  static func hardened(_ file: DatabaseFile) throws -> DatabaseQueue {
    let (ownCopies, base) = (16, 256 << 20)
    recap_sqlite_allow_heap(Int64(base + ownCopies * file.bytes))
    do {
      return try hardened(uri: file.uri(isImmutable: false))
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // Reading a database in write-ahead mode needs a log, which can't be made in a folder
      // without write permission. Without a log nobody is writing there either.
      guard !file.hasLog else { throw error }
      return try hardened(uri: file.uri(isImmutable: true))
    }
  }

  private static func hardened(uri: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(busySeconds)
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.harden()
      try database.execute(
        sql: """
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA query_only = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    let queue = try DatabaseQueue(path: uri, configuration: configuration)
    try queue.bounded { database in
      try database.execute(sql: "BEGIN")
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    }
    return queue
  }
}

extension Database {
  /// Keeps what a file of whatever origin says from being run, and its values from growing.
  func harden() throws {
    let code = recap_sqlite_harden(sqliteConnection)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
