import GRDB
import GRDBSQLite
import Glibc

extension DatabaseQueue {
  /// Runs queries that end with a fault where they take longer than a database of the size can.
  func bounded<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try inDatabase { database in
      let deadline = Deadline()
      sqlite3_progress_handler(
        database.sqliteConnection, Deadline.steps,
        { Unmanaged<Deadline>.fromOpaque($0!).takeUnretainedValue().hasPassed ? 1 : 0 },
        Unmanaged.passUnretained(deadline).toOpaque())
      defer {
        withExtendedLifetime(deadline) {
          sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
        }
      }
      do {
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        deadline.extend(bytes: pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0))
        return try body(database)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
        throw Fault.tooSlow(seconds: deadline.seconds)
      }
    }
  }
}

/// The time that queries may take: of the thread, so that a busy machine fails no report.
private final class Deadline {
  /// Of SQLite's machine, between looks at the clock.
  static let steps: Int32 = 2000

  private let start = Deadline.now
  private(set) var seconds = 5

  /// A hundredth of what any disk reads.
  private static let bytesPerSecond = 1 << 20

  var hasPassed: Bool { Self.now - start > seconds * 1_000_000_000 }

  func extend(bytes: Int) { seconds += bytes / Self.bytesPerSecond }

  /// Nanoseconds that the thread has computed.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
