import Foundation
import GRDB

extension ExportQueue {
  /// Takes up what a process that died had in hand: each job goes back to the step it was at, due at
  /// once, and files that no job has are removed. Only while nobody else works on the folder.
  public func recover(at now: Int) throws {
    let known = try database.write { database in
      for step in Step.allCases {
        try database.execute(
          sql: "UPDATE export SET state = ?, next_attempt = ? WHERE state = ?",
          arguments: [step.waiting.rawValue, now, step.working.rawValue])
      }
      return try String.fetchSet(database, sql: "SELECT id FROM export WHERE may_have_file = 1")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: files)
    where !known.contains(name) {
      try remove(name)
    }
  }

  /// Ends what has had its time: jobs that were never sent fail, files whose link is over are
  /// removed, and jobs are forgotten after `memory`.
  /// - Returns: How many files were removed.
  @discardableResult
  public func sweep(at now: Int) throws -> Int {
    let over = try database.write { database in
      // First here, then the file: a link never leads to a file that is gone.
      try database.execute(
        sql: """
          UPDATE export SET state = 'failed', words = coalesce(words, 'there was no time for it')
          WHERE state IN ('queued', 'stored') AND deadline <= :now;
          """, arguments: ["now": now])
      try database.execute(
        sql: "UPDATE export SET state = 'expired' WHERE state = 'sent' AND expires <= ?",
        arguments: [now])
      try database.execute(
        sql: """
          DELETE FROM export
          WHERE state IN ('failed', 'expired') AND may_have_file = 0 AND expires <= ?
          """, arguments: [now - policy.memory])
      return try String.fetchAll(
        database,
        sql: """
          SELECT id FROM export
          WHERE state IN ('failed', 'expired') AND may_have_file = 1 AND expires <= ?
          """, arguments: [now])
    }
    var removed = 0
    for id in over {
      if try remove(id) { removed += 1 }
      try database.write { database in
        try database.execute(
          sql: "UPDATE export SET may_have_file = 0 WHERE id = ?", arguments: [id])
      }
    }
    return removed
  }

  /// Whether it was there.
  @discardableResult
  private func remove(_ name: String) throws -> Bool {
    let path = files + "/" + name
    if unlink(path) == 0 { return true }
    guard errno == ENOENT else {
      throw ExportQueueError.fileStays(path, reason: String(cString: strerror(errno)))
    }
    return false
  }
}
