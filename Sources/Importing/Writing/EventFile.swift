import GRDB
import RecapAnalytics
import RecapAnalyticsStore

/// Writes an event as a database of the schema.
public struct EventFile {
  let event: ImportedEvent
  /// Unix seconds: when the import is said to be made.
  let importedAt: Int

  public init(_ event: ImportedEvent, importedAt: Int) {
    (self.event, self.importedAt) = (event, importedAt)
  }

  /// The same event and database give the same bytes.
  ///
  /// - Parameters:
  ///   - path: Where there is no file yet.
  ///   - stored: The database that is extended, and stays as it is.
  public func write(to path: String, extending stored: StoredEvent? = nil) throws {
    var configuration = Configuration()
    // The rows refer to each other by construction.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;
          PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -32768;
          """)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      if let stored {
        try database.execute(sql: "ATTACH DATABASE ? AS old", arguments: [stored.path])
      }
      try database.inTransaction {
        try database.execute(sql: Schema.sql)
        if let stored { try StoredCopy(database).copy(stored) }
        try EventRows(database, event: event, importedAt: importedAt).write()
        return .commit
      }
      if stored != nil {
        try database.execute(sql: "DETACH DATABASE old")
        try database.execute(sql: "VACUUM")
      }
    }
    try queue.close()
  }
}
