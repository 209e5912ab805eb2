import Foundation
import GRDB
import SessionFixtures
import Testing

@testable import RecapExportQueue

/// What is left of a job after its time.
@Suite struct ExpiryTests {
  private let now = QueueFolder.now
  private let week = 604_800
  private let folder: QueueFolder
  private let queue: ExportQueue

  init() throws {
    folder = try QueueFolder()
    queue = try folder.queue()
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
  }

  private func store() throws {
    let job = try #require(try queue.claim(.render, at: now))
    try folder.write(job, of: queue)
    try queue.stored(job, as: "r.pdf", size: 6, at: now)
  }

  @Test(
    "a file is there for seven days after its mail, and then it is gone; the record stays a while")
  func sent() throws {
    try store()
    let mailing = try #require(try queue.claim(.mail, at: now + 1_000))
    try queue.sent(mailing, words: "250 OK")
    let end = now + 1_000 + week
    #expect(mailing.expires == end)
    #expect(try queue.sweep(at: end - 1) == 0)
    #expect(try folder.files == ["a"])
    #expect(try queue.job("a")?.state == .sent)
    #expect(try queue.sweep(at: end) == 1)
    #expect(try folder.files == [])
    #expect(try queue.job("a")?.state == .expired)
    #expect(try queue.sweep(at: end) == 0)
    try queue.sweep(at: end + 30 * 86_400 - 1)
    #expect(try queue.job("a")?.state == .expired)
    try queue.sweep(at: end + 30 * 86_400)
    #expect(try queue.job("a") == nil)
  }

  @Test("a job that was never sent fails at its deadline, with what stood in its way")
  func neverSent() throws {
    try store()
    let mailing = try #require(try queue.claim(.mail, at: now))
    try queue.postpone(mailing, words: "451 busy", at: now)
    try queue.sweep(at: now + week - 1)
    #expect(try queue.job("a")?.state == .stored)
    try queue.sweep(at: now + week)
    let job = try #require(try queue.job("a"))
    #expect(job.state == .failed && job.words == "451 busy")
    #expect(try folder.files == [])
  }

  @Test("a job that was never begun fails at its deadline, and is not begun after it")
  func neverBegun() throws {
    #expect(try queue.claim(.render, at: now + week) == nil)
    try queue.sweep(at: now + week)
    #expect(try queue.job("a")?.state == .failed)
    #expect(try queue.job("a")?.words != nil)
  }

  @Test("a job in hand is left to whoever has it")
  func inHand() throws {
    let job = try #require(try queue.claim(.render, at: now + week - 1))
    try queue.sweep(at: now + week + 1)
    #expect(try queue.job("a")?.state == .rendering)
    try folder.write(job, of: queue)
    try queue.stored(job, as: "r.pdf", size: 6, at: now + week + 1)
    #expect(try queue.claim(.mail, at: now + week + 1) == nil)
    #expect(try queue.sweep(at: now + week + 1) == 1)
    #expect(try queue.job("a")?.state == .failed)
  }

  @Test("a death between the record and the file leaves no file for good")
  func deathInSweep() throws {
    try store()
    let mailing = try #require(try queue.claim(.mail, at: now))
    try queue.sent(mailing, words: "250 OK")
    try queue.database.write { try $0.execute(sql: "UPDATE export SET state = 'expired'") }
    #expect(try folder.files == ["a"])
    let left = try folder.asLeftByKill()
    let again = try left.queue()
    try again.recover(at: now + week)
    #expect(try again.sweep(at: now + week) == 1)
    #expect(try left.files == [])
  }

  @Test("files that no job has are removed at the start, those of jobs stay")
  func strays() throws {
    try store()
    try Data().write(to: URL(filePath: folder.folder.path("files/b")))
    try Data().write(to: URL(filePath: folder.folder.path("files/.a.part")))
    try queue.recover(at: now)
    #expect(try folder.files == ["a"])
  }
}
