import RecapMailDelivery
import Testing

@testable import RecapExportQueue

@Suite struct RefusalTests {
  private let now = QueueFolder.now
  private let folder: QueueFolder

  init() throws { folder = try QueueFolder() }

  @Test(
    "only domains on the list are mailed to, whatever their case",
    arguments: [
      ("ada@example.org", true), ("ada@EXAMPLE.org", true), ("ada@events.example.com", true),
      ("ada@xn--bcher-kva.example", true), ("ada@mail.example.org", false),
      ("ada@example.com", false),
      ("ada@example.org.evil.com", false), ("ada@notexample.org", false), ("ada@org", false),
      ("example.org@example.net", false),
    ])
  func domains(recipient: String, isAllowed: Bool) throws {
    let domains = try RecipientDomains("Example.org, events.example.com,xn--bcher-kva.example")
    #expect(domains.allow(try MailAddress(recipient)) == isAllowed)
  }

  @Test(
    "a list has plain domains and nothing else",
    arguments: [
      "", " ", ",", "example.org,", "*.example.org", "example.org example.com", "bücher.example",
      "ada@example.org", "https://example.org", ".example.org", "example.org.", "127.0.0.1",
      "еxample.org",
    ])
  func list(text: String) {
    #expect(throws: RecipientDomainsError.self) { try RecipientDomains(text) }
  }

  @Test("a refusal says where mail may go")
  func words() throws {
    let domains = try RecipientDomains("example.org, b.example, a.example")
    #expect(
      "\(ExportRefusal.domain("x.example", allowed: domains))"
        == "no reports are mailed to x.example, only to a.example, b.example and example.org")
  }

  @Test("an order for another domain is refused, and nothing is kept")
  func domain() throws {
    let queue = try folder.queue()
    let domains = try RecipientDomains("example.org")
    #expect(throws: ExportRefusal.domain("example.com", allowed: domains)) {
      try queue.submit(QueueFolder.order("ada@example.com"), id: "a", at: now)
    }
    #expect(try queue.counts() == [:])
  }

  @Test(
    "one spelling of an address more is no other recipient",
    arguments: ["ada+a", "a.da", "A.D.A+b"])
  func spellings(local: String) throws {
    let queue = try folder.queue { $0.limit = 1 }
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
    #expect(throws: ExportRefusal.tooMany(recipient: "\(local)@example.org", retryAfter: 3600)) {
      try queue.submit(QueueFolder.order("\(local)@example.org"), id: "b", at: now)
    }
  }

  @Test("whoever asks has so many orders in a window, for whomever")
  func caller() throws {
    let queue = try folder.queue { ($0.callerLimit, $0.window) = (3, 60) }
    func submit(_ number: Int, by caller: String) throws {
      let order = try QueueFolder.order("a\(number)@example.org", caller: caller)
      _ = try queue.submit(order, id: "a\(number)", at: now)
    }
    for number in 0..<3 { try submit(number, by: "page") }
    #expect(throws: ExportRefusal.tooManyAsked(retryAfter: 60)) { try submit(3, by: "page") }
    try submit(4, by: "other")
  }

  @Test("while what is kept has too many bytes, no order is taken")
  func bytes() throws {
    let queue = try folder.queue { $0.mostBytes = 1000 }
    _ = try queue.submit(QueueFolder.order(), id: "a", at: now)
    let job = try #require(try queue.claim(.render, at: now))
    try queue.stored(job, as: "r.pdf", size: 1000, at: now)
    #expect(throws: ExportRefusal.noRoom(retryAfter: 7 * 86_400)) {
      try queue.submit(QueueFolder.order(), id: "b", at: now)
    }
    _ = try queue.sent(try #require(try queue.claim(.mail, at: now)), words: "")
    try queue.sweep(at: now + 7 * 86_400)
    _ = try queue.submit(QueueFolder.order(), id: "b", at: now + 7 * 86_400)
  }

  @Test("a recipient has so many orders in a window, however the address is spelled")
  func limit() throws {
    let queue = try folder.queue { ($0.limit, $0.window) = (3, 60) }
    for (index, time) in [0, 10, 20].enumerated() {
      _ = try queue.submit(QueueFolder.order(), id: "a\(index)", at: now + time)
    }
    #expect(throws: ExportRefusal.tooMany(recipient: "ADA@example.org", retryAfter: 39)) {
      try queue.submit(QueueFolder.order("ADA@Example.org"), id: "b", at: now + 21)
    }
    _ = try queue.submit(QueueFolder.order("grace@example.org"), id: "c", at: now + 21)
    // A restart forgets nothing.
    let again = try folder.queue { ($0.limit, $0.window) = (3, 60) }
    #expect(throws: ExportRefusal.tooMany(recipient: "ada@example.org", retryAfter: 1)) {
      try again.submit(QueueFolder.order(), id: "d", at: now + 59)
    }
    _ = try again.submit(QueueFolder.order(), id: "d", at: now + 60)
    #expect(throws: ExportRefusal.tooMany(recipient: "ada@example.org", retryAfter: 10)) {
      try again.submit(QueueFolder.order(), id: "e", at: now + 60)
    }
  }

  @Test("beyond its capacity the queue takes nothing until something is done")
  func capacity() throws {
    let queue = try folder.queue { $0.capacity = 2 }
    for id in ["a", "b"] { _ = try queue.submit(QueueFolder.order(), id: id, at: now) }
    #expect(throws: ExportRefusal.full(retryAfter: 30)) {
      try queue.submit(QueueFolder.order(), id: "c", at: now)
    }
    let job = try #require(try queue.claim(.render, at: now))
    #expect(throws: ExportRefusal.full(retryAfter: 30)) {
      try queue.submit(QueueFolder.order(), id: "c", at: now)
    }
    try queue.fail(job, words: "no such session")
    _ = try queue.submit(QueueFolder.order(), id: "c", at: now)
  }
}
