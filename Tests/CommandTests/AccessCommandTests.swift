import Foundation
import RecapAccess
import SessionFixtures
import Testing

/// What `recap key`, `recap token` and `recap link` print.
@Suite struct AccessCommandTests {
  private let folder: TemporaryFolder
  private let keys: String

  init() throws {
    folder = try TemporaryFolder()
    keys = folder.path("keys")
    let line = try RecapCommand.run("key", "new", "--id", "spring")
    #expect(line.status == 0 && line.standardError.isEmpty)
    #expect(line.text.hasPrefix("spring:") && line.text.hasSuffix("\n"))
    try line.standardOutput.write(to: URL(filePath: keys))
    try #require(chmod(keys, 0o600) == 0)
  }

  private func link(_ more: [String], base: String = "https://r.example.org/x/") throws
    -> RecapCommand.Outcome
  {
    try RecapCommand.run(
      ["link", "--keys", keys, "--base-url", base, "--event", "summit", "--session", "kéy note"]
        + more)
  }

  private func verdict(_ outcome: RecapCommand.Outcome, at now: Int) throws -> SignedLink.Verdict {
    let text = try #require(outcome.text.split(separator: "\n").first)
    try #require(text.hasPrefix("https://r.example.org/x/"))
    let target = try RequestTarget(String(text.dropFirst("https://r.example.org/x".count)))
    return SignedLink.verdict(on: target, method: "GET", at: now, by: try Keyring(path: keys))
  }

  @Test(
    "a link is good for as long as asked, and seven days where nothing is",
    arguments: [
      ([], 604_800), (["--expires", "7d"], 604_800), (["--expires", "90s"], 90),
      (["--expires", "30m"], 1800), (["--expires", "12h"], 43_200),
    ] as [([String], Int)])
  func link(more: [String], seconds: Int) throws {
    let before = Int(Date().timeIntervalSince1970)
    let outcome = try link(["--format", "html"] + more)
    let after = Int(Date().timeIntervalSince1970)
    #expect(outcome.status == 0 && outcome.standardError.isEmpty)
    let target = try RequestTarget("/events/summit/sessions/k%C3%A9y%20note/report.html")
    #expect(try verdict(outcome, at: before + seconds - 1).content == target)
    #expect(
      try verdict(outcome, at: after + seconds)
        == .expired(
          try #require(
            try verdict(outcome, at: before).content)))
  }

  @Test(
    "every report of a session can be linked to",
    arguments: [
      (["--format", "pdf"], "report.pdf"), ([], "report.pdf"), (["--format", "csv"], "report.csv"),
      (["--format", "json"], "report.json"), (["--report", "polls"], "polls.pdf"),
      (["--anonymize"], "report.pdf"), (["--format", "slides"], "slides.pdf"),
    ])
  func reports(more: [String], name: String) throws {
    let now = Int(Date().timeIntervalSince1970)
    let content = try #require(try verdict(link(more), at: now).content)
    #expect(content.segments == ["events", "summit", "sessions", "kéy note", name])
    #expect(content["anonymize"] == (more == ["--anonymize"] ? "true" : nil))
  }

  @Test("a figure of a session can be linked to, as pixels where nothing else is asked for")
  func figure() throws {
    let now = Int(Date().timeIntervalSince1970)
    for (more, name) in [([], "poll-3.png"), (["--format", "svg"], "poll-3.svg")] {
      let outcome = try link(["--figure", "poll:3"] + more)
      #expect(
        try verdict(outcome, at: now).content?.segments
          == ["events", "summit", "sessions", "kéy note", "figures", name])
    }
  }

  @Test("the report of an event can be linked to, and is of no session")
  func eventReport() throws {
    let event = ["link", "--keys", keys, "--base-url", "https://r.example.org/x/", "--event", "a"]
    let outcome = try RecapCommand.run(event + ["--report", "event", "--format", "html"])
    let now = Int(Date().timeIntervalSince1970)
    #expect(try verdict(outcome, at: now).content?.segments == ["events", "a", "report.html"])
    #expect(try RecapCommand.run(event).standardError.contains("'--session <session>'"))
    let both = try link(["--report", "event"])
    #expect(both.status == 64 && both.standardError.contains("exclude each other"))
    let checked = ["--report", "event", "--data", folder.url.path]
    let gone = try RecapCommand.run(event + checked)
    #expect(gone.status == 66 && gone.standardError.contains("there is no event a"))
    #expect(
      try RecapCommand.run("demo", "-o", folder.path("a.db"), "--attendees", "5").status == 0)
    #expect(try RecapCommand.run(event + checked).text.contains("/events/a/report.pdf?"))
  }

  @Test(
    "what can't be linked to is a wrong call, in one line",
    arguments: [
      ["--expires", "8d"], ["--expires", "169h"], ["--expires", "0m"], ["--expires", "7"],
      ["--expires", "-1d"], ["--expires", "99999999999999999d"], ["--expires", "soon"],
      ["--format", "docx"], ["--report", "polls", "--format", "csv"], ["--session", ".."],
      ["--figure", "poll:0"], ["--figure", "map", "--format", "pdf"], ["--format", "png"],
      ["--figure", "map", "--report", "polls"], ["--figure", "map", "--format", "slides"],
      ["--event", "a/b"], ["--base-url", "ftp://example.org"],
    ])
  func usage(more: [String]) throws {
    let outcome = try link(more)
    #expect(outcome.status == 64)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.standardOutput.isEmpty)
  }

  @Test("with the folder of the service, a link leads to what is there only")
  func checkedLinks() throws {
    let database = folder.path("spring.db")
    #expect(try RecapCommand.run("demo", "-o", database, "--attendees", "5").status == 0)
    func link(_ event: String, _ session: String, data: String) throws -> RecapCommand.Outcome {
      try RecapCommand.run(
        "link", "--keys", keys, "--base-url", "https://r.example.org", "--event", event,
        "--session", session, "--data", data)
    }
    let data = folder.url.path
    let good = try link("spring", "office-hours", data: data)
    #expect(good.status == 0 && good.text.contains("/events/spring/sessions/office-hours/"))
    for (outcome, words) in [
      (try link("sprang", "office-hours", data: data), "did you mean spring?"),
      (try link("spring", "office-hour", data: data), "did you mean office-hours?"),
      (try link("spring", "office-hours", data: folder.path("none")), "there is no folder"),
    ] {
      #expect(outcome.status == 66 && outcome.errorLines.count == 1)
      #expect(outcome.standardError.contains(words) && outcome.standardOutput.isEmpty)
    }
  }

  @Test("keys that are missing or unsound end with their exit code")
  func keyFiles() throws {
    let arguments = ["--base-url", "https://r.example.org", "--event", "a", "--session", "b"]
    let missing = try RecapCommand.run(["link", "--keys", folder.path("none")] + arguments)
    #expect(missing.status == 66 && missing.errorLines.count == 1)
    let short = folder.path("short")
    try Data("a:AAAA\n".utf8).write(to: URL(filePath: short))
    let unsound = try RecapCommand.run(["link", "--keys", short] + arguments)
    #expect(unsound.status == 65)
    #expect(unsound.standardError.contains("line 1 of \(short)"))
    #expect(!unsound.standardError.contains("AAAA"))
  }

  @Test("keys that every user can read are warned of on standard error")
  func warning() throws {
    try #require(chmod(keys, 0o644) == 0)
    let loud = try link([])
    #expect(loud.status == 0 && loud.errorLines.count == 1)
    #expect(try link(["--quiet"]).standardError.isEmpty)
  }

  @Test("keys are never the same, and the default id fits the file")
  func newKeys() throws {
    let lines = try (0..<3).map { _ in try RecapCommand.run("key", "new").text }
    #expect(Set(lines).count == 3)
    // As `recap key new >> keys` leaves them.
    _ = try Keyring(lines.joined(), file: "keys")
    #expect(try RecapCommand.run("key", "new", "--id", "a:b").status == 64)
  }

  @Test("what tokens append to a file lets them in, and they are shown beside it")
  func tokens() throws {
    let tokens = URL(filePath: folder.path("tokens"))
    var (lines, shown) = (Data(), [:] as [String: String])
    for name in ["platform", "operator"] {
      let outcome = try RecapCommand.run("token", "new", name)
      #expect(outcome.status == 0 && outcome.errorLines.count == 1)
      lines += outcome.standardOutput
      shown[name] = outcome.errorLines.first.map(String.init)
    }
    try lines.write(to: tokens)
    let list = try TokenList(path: tokens.path)
    for (name, token) in shown {
      #expect(list.name(of: token) == name)
      #expect(!String(decoding: lines, as: UTF8.self).contains(token))
    }
    #expect(try RecapCommand.run("token", "new", "a b").status == 64)
  }
}

extension SignedLink.Verdict {
  fileprivate var content: RequestTarget? {
    switch self {
    case .valid(let target), .expired(let target): target
    case .bad: nil
    }
  }
}
