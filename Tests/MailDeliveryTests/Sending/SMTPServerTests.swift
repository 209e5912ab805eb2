import Foundation
import SessionFixtures
import Testing

@testable import RecapMailDelivery

/// Letters sent to a real server.
@Suite struct SMTPServerTests {
  private let letter: MailMessage

  init() throws {
    letter = MailMessage(
      from: try MailAddress("Recap <reports@example.org>"),
      to: try MailAddress("Ada <ada@example.com>"), subject: "Your report",
      text: "Here it is.\n.\n..\nBye\n", html: "<p>Here it is.</p>", id: "job-1",
      date: 1_773_000_000)
  }

  @Test("a letter that is taken on is delivered, with the server's words")
  func delivered() throws {
    let server = try TestMailServer()
    let delivery = try SMTPServer(server.address).send(letter)
    #expect(delivery == .delivered("250 2.0.0 Taken on as 42"))
    let taken = try server.letter()
    #expect(taken.sender == "reports@example.org")
    #expect(taken.recipients == ["ada@example.com"])
    #expect(taken.greeting == "example.org")
    #expect(taken.contents.first == "Here it is.\n.\n..\nBye\n")
    #expect(!taken.encrypted && taken.user == nil)
    #expect(try server.end() == 0)
  }

  @Test(
    "a reply of 4xx is a temporary failure, one of 5xx a permanent one, in the server's words",
    arguments: [
      ("busy-sender", Delivery.temporaryFailure("451 4.3.0 Try again later")),
      (
        "busy-recipient",
        .temporaryFailure("450 4.2.0 Greylisted, 4.2.0 come back in a while")
      ),
      ("busy-letter", .temporaryFailure("452 4.3.1 No room now")),
      ("bad-sender", .permanentFailure("553 5.7.1 Not your address")),
      ("bad-recipient", .permanentFailure("550 5.1.1 No such person here")),
      ("bad-letter", .permanentFailure("554 5.6.0 Not wanted")),
    ])
  func replies(fail: String, expected: Delivery) throws {
    let server = try TestMailServer("--fail", fail)
    #expect(try SMTPServer(server.address).send(letter) == expected)
    #expect(try server.end() == 0)
  }

  @Test(
    "a server that drops the connection is a temporary failure",
    arguments: ["drop-greeting", "drop-recipient", "drop-data", "drop-letter"])
  func drops(fail: String) throws {
    let server = try TestMailServer("--fail", fail)
    try expectTemporary(SMTPServer(server.address).send(letter))
    #expect(try server.end() == 0)
  }

  @Test(
    "a server that does not answer in time is a temporary failure",
    arguments: ["delay-greeting", "delay-letter"])
  func delays(fail: String) throws {
    let server = try TestMailServer("--fail", fail)
    var patience = try SMTPServer(server.address)
    patience.connectionTimeout = .milliseconds(fail == "delay-greeting" ? 500 : 20_000)
    patience.timeout = .seconds(fail == "delay-greeting" ? 20 : 2)
    let delivery = try #require(
      ContinuousClock().limited(to: .seconds(15)) { patience.send(letter) })
    expectTemporary(delivery)
    #expect(try server.end() == 0)
  }

  @Test("a letter that was taken on is delivered, even if the server never says good-bye")
  func goodbye() throws {
    let server = try TestMailServer("--fail", "delay-goodbye")
    var patience = try SMTPServer(server.address)
    patience.timeout = .seconds(40)
    let delivery = try #require(
      ContinuousClock().limited(to: .seconds(30)) { patience.send(letter) })
    #expect(delivery == .delivered("250 2.0.0 Taken on as 42"))
    _ = try server.letter()
    #expect(try server.end() == 0)
  }

  @Test("a server that is not there, or has no address, is a temporary failure")
  func unreachable() throws {
    // Port 1 is nobody's; names under .invalid are never given.
    try expectTemporary(SMTPServer("smtp://127.0.0.1:1").send(letter))
    try expectTemporary(SMTPServer("smtp://mail.invalid").send(letter))
  }

  @Test("STARTTLS is taken where it is offered, even by a stranger")
  func opportunistic() throws {
    let folder = try TemporaryFolder()
    let server = try TestMailServer("--starttls", folder.url.path)
    #expect(try SMTPServer(server.address).send(letter) == .delivered("250 2.0.0 Taken on as 42"))
    #expect(try server.letter().encrypted)
  }

  @Test("a connection that breaks off within an encrypted letter is a temporary failure, no signal")
  func brokenPipe() throws {
    let before = signal(SIGPIPE, SIG_DFL)
    defer { signal(SIGPIPE, before) }
    let folder = try TemporaryFolder()
    let server = try TestMailServer("--starttls", folder.url.path, "--fail", "drop-data")
    let long = MailMessage(
      from: letter.from, to: letter.to, subject: letter.subject,
      text: String(repeating: "A long letter. ", count: 200_000), html: letter.html, id: letter.id,
      date: letter.date)
    try expectTemporary(SMTPServer(server.address).send(long))
    #expect(try server.end() == 0)
  }

  @Test("a user signs in by STARTTLS with a server whose certificate is trusted")
  func authenticated() throws {
    let folder = try TemporaryFolder()
    let server = try TestMailServer(
      "--starttls", folder.url.path, "--user", "recap", "--password", "p@ss:wörd/?")
    var trusting = try SMTPServer(
      "smtp://recap:p%40ss%3Aw%C3%B6rd%2F%3F@127.0.0.1:\(server.port)")
    trusting.authorities = folder.path("authority.pem")
    #expect(trusting.send(letter) == .delivered("250 2.0.0 Taken on as 42"))
    let taken = try server.letter()
    #expect(taken.encrypted && taken.user == "recap")

    var byEnvironment = try SMTPServer(server.address, user: "recap", password: "p@ss:wörd/?")
    byEnvironment.authorities = trusting.authorities
    #expect(byEnvironment.send(letter) == .delivered("250 2.0.0 Taken on as 42"))
    #expect(try server.letter().user == "recap")

    var wrong = try SMTPServer(server.address, user: "recap", password: "wrong")
    wrong.authorities = trusting.authorities
    let refused = wrong.send(letter)
    expectTemporary(refused)
    #expect(refused.words.hasPrefix("535"))
    #expect(try server.end() == 0)
  }

  @Test("nobody signs in with a stranger, or without encryption")
  func protected() throws {
    let folder = try TemporaryFolder()
    let stranger = try TestMailServer(
      "--starttls", folder.url.path, "--user", "recap", "--password", "word")
    try expectTemporary(
      SMTPServer(stranger.address, user: "recap", password: "word").send(letter))
    #expect(try stranger.end() == 0)
    let clear = try TestMailServer()
    let delivery = try SMTPServer(clear.address, user: "recap", password: "word").send(letter)
    expectTemporary(delivery)
    #expect(delivery.words.contains("STARTTLS"))
    #expect(try clear.end() == 0)
  }

  @Test("smtps is encrypted from the first byte, with a server that is trusted")
  func encrypted() throws {
    let folder = try TemporaryFolder()
    let server = try TestMailServer(
      "--smtps", folder.url.path, "--user", "recap", "--password", "word")
    var trusting = try SMTPServer(
      "smtps://127.0.0.1:\(server.port)", user: "recap", password: "word")
    expectTemporary(trusting.send(letter))
    trusting.authorities = folder.path("authority.pem")
    #expect(trusting.send(letter) == .delivered("250 2.0.0 Taken on as 42"))
    #expect(try server.letter().user == "recap")
    #expect(try server.end() == 0)
  }

  private func expectTemporary(
    _ delivery: Delivery, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard case .temporaryFailure(let words) = delivery else {
      Issue.record("\(delivery)", sourceLocation: sourceLocation)
      return
    }
    #expect(!words.isEmpty, sourceLocation: sourceLocation)
  }
}

extension ContinuousClock {
  /// Nil for what took longer.
  fileprivate func limited<Value>(to limit: Duration, _ body: () throws -> Value) rethrows -> Value?
  {
    let start = now
    let value = try body()
    return start.duration(to: now) < limit ? value : nil
  }
}
