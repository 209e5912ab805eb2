import GRDB

/// The SQLite file of a queue: what is written in it is there after a loss of power.
enum QueueFile {
  static let version = 3
  /// "RECQ"
  private static let application = 0x5245_4351

  static func open(_ path: String) throws(ExportQueueError) -> DatabaseQueue {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { database in
        try database.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { try prepare($0, path) }
      return queue
    } catch let error as ExportQueueError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notOurs(path)
    } catch {
      throw .unavailable(path, reason: "\(error)")
    }
  }

  private static func prepare(_ database: Database, _ path: String) throws {
    func number(_ pragma: String) throws -> Int {
      try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
    }
    let version = try number("user_version")
    if version == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
      try database.execute(sql: schema)
      try database.execute(
        sql: "PRAGMA user_version = \(Self.version); PRAGMA application_id = \(application)")
      return
    }
    guard try number("application_id") == application else { throw ExportQueueError.notOurs(path) }
    guard version <= Self.version else { throw ExportQueueError.newer(path, version: version) }
    if version <= 1 { try database.execute(sql: secondVersion) }
    if version <= 2 { try database.execute(sql: thirdVersion) }
  }

  private static let schema = """
    CREATE TABLE export (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      event TEXT NOT NULL,
      -- Empty for the report of the event.
      session TEXT NOT NULL,
      format TEXT NOT NULL,
      options TEXT NOT NULL,
      recipient TEXT NOT NULL,
      recipient_key TEXT NOT NULL,
      caller TEXT NOT NULL DEFAULT '',
      created INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (
        state IN ('queued', 'rendering', 'stored', 'mailing', 'sent', 'failed', 'expired')),
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt INTEGER NOT NULL,
      deadline INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      -- A file was begun, and has not been removed.
      may_have_file INTEGER NOT NULL DEFAULT 0,
      file_name TEXT,
      file_size INTEGER,
      -- What the file says, for who writes the mail.
      about TEXT,
      words TEXT
    ) STRICT;
    CREATE INDEX export_due ON export (state, next_attempt, number);
    CREATE INDEX export_recipient ON export (recipient_key, created);
    CREATE INDEX export_caller ON export (caller, created);
    """

  /// What was stored by then says nothing about its file, and is made again.
  private static let secondVersion = """
    ALTER TABLE export ADD COLUMN about TEXT;
    UPDATE export SET state = 'queued', attempts = 0 WHERE state IN ('stored', 'mailing');
    PRAGMA user_version = 2;
    """

  private static let thirdVersion = """
    ALTER TABLE export ADD COLUMN caller TEXT NOT NULL DEFAULT '';
    CREATE INDEX export_caller ON export (caller, created);
    PRAGMA user_version = 3;
    """
}
