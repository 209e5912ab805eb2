import Foundation
import GRDB
import RecapMailDelivery
import Testing

@testable import RecapExportQueue

@Suite struct ExportQueueTests {
  private let now = QueueFolder.now
  private let folder: QueueFolder

  init() throws { folder = try QueueFolder() }

  @Test("an order goes from queued to sent, and every step is on record")
  func path() throws {
    let queue = try folder.queue()
    let order = try QueueFolder.order()
    let submitted = try queue.submit(order, id: "a_1-B", at: now)
    #expect(submitted.state == .queued && submitted.order == order)
    #expect(submitted.created == now && submitted.deadline == now + 604_800)
    #expect(try queue.job("a_1-B") == submitted)
    #expect(try queue.job("other") == nil)
    #expect(try queue.claim(.mail, at: now) == nil)

    let rendering = try #require(try queue.claim(.render, at: now))
    #expect(rendering.state == .rendering && rendering.attempts == 1)
    #expect(try queue.claim(.render, at: now) == nil)
    try folder.write(rendering, of: queue)
    let stored = try queue.stored(rendering, as: "Kéynote.pdf", size: 6, at: now + 5)
    #expect(stored.state == .stored && stored.attempts == 0)
    #expect(stored.file == .init(name: "Kéynote.pdf", about: "", size: 6))

    let mailing = try #require(try queue.claim(.mail, at: now + 100))
    #expect(mailing.state == .mailing && mailing.expires == now + 100 + 604_800)
    let sent = try queue.sent(mailing, words: "250 OK")
    #expect(sent.state == .sent && sent.words == "250 OK" && sent.expires == mailing.expires)
    for step in ExportQueue.Step.allCases { #expect(try queue.claim(step, at: now + 1_000) == nil) }
    #expect(try queue.counts() == [.sent: 1])
  }

  @Test("an order of an event's report stays one over a restart") func eventOrders() throws {
    let order = try QueueFolder.order(session: nil)
    #expect(try folder.queue().submit(order, id: "a", at: now).order == order)
    #expect(try folder.queue().job("a")?.order == order)
  }

  @Test("what has waited longest comes first")
  func order() throws {
    let queue = try folder.queue()
    for (id, time) in [("c", 2), ("a", 1), ("b", 1)] {
      _ = try queue.submit(QueueFolder.order(), id: id, at: now + time)
    }
    #expect(try queue.nextAttempt(.render) == now + 1)
    let claimed = try (0..<3).map { _ in try queue.claim(.render, at: now + 3)?.id }
    #expect(claimed == ["a", "b", "c"])
    #expect(try queue.nextAttempt(.render) == nil)
  }

  @Test("an attempt that went wrong is made again, each time later, until the deadline")
  func retries() throws {
    let queue = try folder.queue { $0.retries = RetrySchedule(first: 10, cap: 40) }
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
    var time = now
    var waits: [Int] = []
    for _ in 0..<5 {
      let job = try #require(try queue.claim(.render, at: time))
      let postponed = try queue.postpone(job, words: "no space", at: time)
      #expect(postponed.state == .queued && postponed.words == "no space")
      waits.append(postponed.nextAttempt - time)
      #expect(try queue.claim(.render, at: postponed.nextAttempt - 1) == nil)
      time = postponed.nextAttempt
    }
    #expect(waits == [10, 20, 40, 40, 40])
    let last = try #require(try queue.claim(.render, at: now + 604_799))
    #expect(try queue.postpone(last, words: "no space", at: now + 604_799).state == .failed)
  }

  @Test("a mail that can't be sent is tried again with its attempts counted anew")
  func mailRetries() throws {
    let queue = try folder.queue()
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
    let rendering = try #require(try queue.claim(.render, at: now))
    try queue.stored(rendering, as: "r.pdf", size: 1, at: now)
    let mailing = try #require(try queue.claim(.mail, at: now))
    let postponed = try queue.postpone(mailing, words: "451 busy", at: now)
    #expect(postponed.state == .stored && postponed.nextAttempt == now + 30)
    let again = try #require(try queue.claim(.mail, at: now + 30))
    #expect(again.attempts == 2 && again.expires == now + 30 + 604_800)
    #expect(try queue.fail(again, words: "550 nobody").state == .failed)
    #expect(try queue.job("a")?.words == "550 nobody")
  }

  @Test("delays double up to the cap, however many attempts there were")
  func schedule() {
    let schedule = RetrySchedule(first: 30, cap: 3600)
    #expect((1...9).map(schedule.delay) == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
    for attempts in [0, 31, 32, 33, 64, 1_000, Int.max] {
      #expect((30...3600).contains(schedule.delay(after: attempts)))
    }
    #expect(RetrySchedule(first: Int.max, cap: 10).delay(after: 1) == 10)
  }

  @Test("nobody ends a job that is not theirs")
  func lost() throws {
    let queue = try folder.queue()
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
    let first = try #require(try queue.claim(.render, at: now))
    try queue.recover(at: now)
    let lost = ExportQueueError.lost("a")
    #expect(throws: lost) { try queue.stored(first, as: "r.pdf", size: 1, at: now) }
    let second = try #require(try queue.claim(.render, at: now))
    #expect(throws: lost) { try queue.stored(first, as: "r.pdf", size: 1, at: now) }
    #expect(throws: lost) { try queue.fail(first, words: "") }
    #expect(throws: lost) { try queue.postpone(first, words: "", at: now) }
    #expect(throws: lost) { try queue.sent(second, words: "") }
    try queue.stored(second, as: "r.pdf", size: 1, at: now)
    #expect(throws: lost) { try queue.stored(second, as: "r.pdf", size: 1, at: now) }
  }

  @Test("an id is given once")
  func unique() throws {
    let queue = try folder.queue()
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
    #expect(throws: (any Error).self) {
      try queue.submit(QueueFolder.order(), id: "a", at: now)
    }
    #expect(try queue.counts() == [.queued: 1])
  }
}
