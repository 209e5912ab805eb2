import Foundation
import GRDB
import SessionFixtures
import Testing

@testable import RecapExportQueue

/// What is left of the queue when the process dies, wherever that is.
@Suite struct RecoveryTests {
  private let now = QueueFolder.now

  /// What a worker does for one order; each may be the last thing it does.
  private enum Deed: CaseIterable {
    case submit, claimRender, writeHalf, writeWhole, recordStored, claimMail, mail, recordSent
  }

  /// Works until nothing is left to do, or up to and with a deed.
  /// - Returns: How many mails went out.
  private func work(_ folder: QueueFolder, until last: Deed?) throws -> Int {
    let queue = try folder.queue()
    if try queue.job("a") == nil { _ = try queue.submit(QueueFolder.order(), id: "a", at: now) }
    if last == .submit { return 0 }
    if let job = try queue.claim(.render, at: now) {
      if last == .claimRender { return 0 }
      try Data("rep".utf8).write(to: URL(filePath: queue.path(of: job) + ".part"))
      if last == .writeHalf { return 0 }
      try folder.write(job, of: queue)
      try FileManager.default.removeItem(atPath: queue.path(of: job) + ".part")
      if last == .writeWhole { return 0 }
      try queue.stored(job, as: "r.pdf", size: 6, at: now)
    }
    if last == .recordStored { return 0 }
    guard let job = try queue.claim(.mail, at: now) else { return 0 }
    if last == .claimMail { return 0 }
    if last == .mail { return 1 }
    try queue.sent(job, words: "250 OK")
    return 1
  }

  @Test(
    "a job whose process died between any two steps is sent by the next one, and once only but for a death between mail and record",
    arguments: Deed.allCases.indices)
  func death(index: Int) throws {
    let deed = Deed.allCases[index]
    let folder = try QueueFolder()
    var mails = try work(folder, until: deed)
    let left = try folder.asLeftByKill()
    try left.queue().recover(at: now)
    mails += try work(left, until: nil)
    let queue = try left.queue()
    let job = try #require(try queue.job("a"))
    #expect(job.state == .sent)
    #expect(mails == (deed == .mail ? 2 : 1))
    #expect(try Data(contentsOf: URL(filePath: queue.path(of: job))) == Data("report".utf8))
    #expect(try left.files == ["a"])
  }

  @Test("a second and a third death change nothing")
  func deaths() throws {
    for first in Deed.allCases {
      for second in Deed.allCases {
        var folder = try QueueFolder()
        var mails = 0
        for deed in [first, second, nil] {
          mails += try work(folder, until: deed)
          folder = try folder.asLeftByKill()
          try folder.queue().recover(at: now)
        }
        #expect(try folder.queue().job("a")?.state == .sent)
        #expect(mails >= 1 && mails <= 1 + [first, second].count { $0 == .mail })
      }
    }
  }

  @Test("what is recorded was written to the disk before")
  func durable() throws {
    let queue = try QueueFolder().queue()
    let modes = try queue.database.read { database in
      try ["journal_mode", "synchronous"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(modes == ["wal", "2"])
  }

  @Test("two connections never have the same job in hand")
  func connections() async throws {
    let folder = try QueueFolder()
    let queues = [try folder.queue { $0.limit = 1_000 }, try folder.queue { $0.limit = 1_000 }]
    for number in 0..<60 {
      _ = try queues[number % 2].submit(QueueFolder.order(), id: "job-\(number)", at: now)
    }
    let ids = try await withThrowingTaskGroup(of: [String].self) { group in
      for queue in queues + queues {
        group.addTask { [now] in
          var ids: [String] = []
          while let job = try queue.claim(.render, at: now) {
            ids.append(job.id)
            try queue.stored(job, as: "r.pdf", size: 1, at: now)
          }
          return ids
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(ids.count == 60 && Set(ids).count == 60)
    #expect(try queues[0].counts() == [.stored: 60])
  }

  @Test("a file that is no queue, or of a newer version, is left alone")
  func otherFiles() throws {
    let folder = try QueueFolder()
    let path = folder.folder.path("queue.db")
    try Data("no database, but a text that is long enough".utf8).write(to: URL(filePath: path))
    #expect(throws: ExportQueueError.notOurs(path)) { try folder.queue() }
    try FileManager.default.removeItem(atPath: path)
    do {
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "CREATE TABLE person (name TEXT)") }
    }
    #expect(throws: ExportQueueError.notOurs(path)) { try folder.queue() }
    try FileManager.default.removeItem(atPath: path)
    let queue = try folder.queue()
    try queue.database.write { try $0.execute(sql: "PRAGMA user_version = 4") }
    #expect(throws: ExportQueueError.newer(path, version: 4)) { try folder.queue() }
    #expect(throws: ExportQueueError.self) {
      try ExportQueue(folder: "/nowhere", policy: QueueFolder.policy())
    }
  }

  @Test("a queue of the first version goes on; what it had stored is made again")
  func firstVersion() throws {
    let folder = try QueueFolder()
    do {
      let queue = try folder.queue()
      for id in ["a", "b"] { _ = try queue.submit(QueueFolder.order(), id: id, at: now) }
      let job = try #require(try queue.claim(.render, at: now))
      try queue.stored(job, as: "r.pdf", size: 6, at: now)
      try queue.database.write {
        try $0.execute(
          sql: """
            DROP INDEX export_caller; ALTER TABLE export DROP COLUMN caller;
            ALTER TABLE export DROP COLUMN about; PRAGMA user_version = 1
            """)
      }
    }
    let queue = try folder.queue()
    #expect(try queue.counts() == [.queued: 2])
    let job = try #require(try queue.claim(.render, at: now))
    #expect(try queue.stored(job, as: "r.pdf", about: "x", size: 6, at: now).file?.about == "x")
    #expect(try folder.queue().job(job.id)?.file?.about == "x")
  }
}
