import Foundation
import SessionFixtures
import Testing

/// Figures beside the metrics of a session: dynamics, an event, a comparison.
@Suite struct FiguresTests {
  private let folder: TemporaryFolder
  private let database: String

  /// Four sessions, a day apart, the last of which is the one that is looked at.
  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    let sessions = (0..<4).map { number in
      var session = SessionFixture()
      session.id = "talk-\(number)"
      session.title = "Talk"
      session.startedAt += 86_400 * number
      session.people = (0...number).map { person in
        var person = SessionFixture.Person(
          "Ada \(person)", live: [.init(0..<1800 * (person % 2 + 1))])
        person.company = "Navy"
        return person
      }
      return session
    }
    try SessionFixture.write(sessions, to: database)
  }

  private func render(_ arguments: String...) throws -> RecapCommand.Outcome {
    try RecapCommand.run(["render", database, "--as-of", "1773000000"] + arguments)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let outcome = try RecapCommand.run(
      ["render", database, "--as-of", "1773000000", "--format", "json", "-o", "-"] + arguments)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return try JSONSerialization.jsonObject(with: outcome.standardOutput) as? [String: Any] ?? [:]
  }

  private func expect(
    _ outcome: RecapCommand.Outcome, refuses message: String, status: Int32 = 64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, "\(outcome.standardError)", sourceLocation: sourceLocation)
    #expect(outcome.errorLines.count == 1, sourceLocation: sourceLocation)
    #expect(
      outcome.standardError.contains(message), "\(outcome.standardError)",
      sourceLocation: sourceLocation)
  }

  @Test("nothing of them is there unless it is asked for")
  func plain() throws {
    let report = try json("--session", "talk-3")
    #expect(report["dynamics"] == nil && report["comparison"] == nil)
    #expect(report["format"] as? String == "recap-session/1")
  }

  @Test("an event is a document of pages and a page of the web, with its figures")
  func eventDocuments() throws {
    let pdf = try render("--report", "event", "--format", "pdf", "-o", "-")
    #expect(pdf.status == 0, "\(pdf.standardError)")
    #expect(pdf.standardOutput.starts(with: Data("%PDF-".utf8)))
    let html = try render("--report", "event", "--credit", "80%", "--format", "html", "-o", "-")
    #expect(html.status == 0, "\(html.standardError)")
    let page = String(decoding: html.standardOutput, as: UTF8.self)
    #expect(page.contains("came to 4 sessions in 4 days: "))
    #expect(page.contains("earns a credit: 80% of a session"))
  }

  @Test("dynamics are a member of the JSON and tables of CSV")
  func dynamics() throws {
    let report = try json("--session", "talk-3", "--dynamics", "--compare", "all")
    let dynamics = try #require(report["dynamics"] as? [String: Any])
    #expect((dynamics["minutes"] as? [Any])?.count == 60)
    #expect((dynamics["followUp"] as? [Any])?.count == 4)
    #expect(report["comparison"] != nil)
    let table = try render(
      "--session", "talk-3", "--format", "csv", "-o", "-", "--what", "followup")
    #expect(table.text.hasPrefix("first_name,last_name,title,company,email,stay,engagement,polls,"))
    #expect(table.text.split(separator: "\r\n").count == 5)
  }

  @Test("dynamics are a section of pages, and its points those of the file")
  func pages() throws {
    let score = folder.path("score.toml")
    try Data("[stay]\npoints = 0\n[polls]\npoints = 2.5".utf8).write(to: URL(filePath: score))
    let page = folder.path("x.html")
    let outcome = try render(
      "--session", "talk-3", "-o", page, "--dynamics", "--score", score)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<section id=\"dynamics\""))
    #expect(html.contains("Points, at most 97.5: 20 × engagement rate + 2.5 a poll (3)"))
    let pdf = try render("--session", "talk-3", "-o", folder.path("x.pdf"), "--dynamics")
    #expect(pdf.status == 0, "\(pdf.standardError)")
    for (people, rows) in [("0", 0), ("2", 2), ("1000", 4)] {
      let list = try render(
        "--session", "talk-3", "-o", page, "--dynamics", "--follow-up", people)
      #expect(list.status == 0, "\(list.standardError)")
      let html = try String(contentsOfFile: page, encoding: .utf8)
      #expect(html.matches(of: #/<td data-of="stay"/#).count == rows)
      #expect(html.contains("Worth a follow-up") == (rows > 0))
    }
    expect(
      try render("--session", "talk-3", "-o", page, "--dynamics", "--follow-up", "1001"),
      refuses: "--follow-up must be 0 to 1,000 people")
    expect(
      try render("--session", "talk-3", "-o", page, "--follow-up", "5"),
      refuses: "--follow-up is of no use alone")
    expect(
      try render(
        "--session", "talk-3", "-o", folder.path("p.pdf"), "--report", "polls", "--dynamics"),
      refuses: "--dynamics has no effect on --report polls")
    expect(
      try render(
        "--session", "talk-3", "-o", folder.path("a.pdf"), "--dynamics", "--score", score,
        "--anonymize"),
      refuses: "--score is about people, whom --anonymize hides")
  }

  @Test("an anonymised edition has neither score nor names in its dynamics")
  func anonymized() throws {
    let report = try json("--session", "talk-3", "--dynamics", "--anonymize", "--k", "2")
    let dynamics = try #require(report["dynamics"] as? [String: Any])
    #expect(dynamics["score"] == nil && dynamics["followUp"] == nil)
    #expect(dynamics["segments"] != nil)
    expect(
      try render(
        "--session", "talk-3", "-o", folder.path("x.csv"), "--what", "followup", "--anonymize"),
      refuses: "followup is about people, whom --anonymize hides")
  }

  @Test("a file of points is read, and a mistake in it is one line")
  func score() throws {
    let score = folder.path("score.toml")
    try Data("[stay]\npoints = 0\n[polls]\npoints = 2.5".utf8).write(to: URL(filePath: score))
    let report = try json("--session", "talk-3", "--dynamics", "--score", score)
    let dynamics = try #require(report["dynamics"] as? [String: Any])
    #expect((dynamics["score"] as? [String: Any])?["possible"] as? Double == 97.5)
    try Data("[stay]\npoints = -1".utf8).write(to: URL(filePath: score))
    expect(
      try render(
        "--session", "talk-3", "-o", folder.path("x.json"), "--dynamics", "--score", score),
      refuses: "score.toml, line 2: points is -1")
    expect(
      try render("--session", "talk-3", "-o", folder.path("x.json"), "--score", score),
      refuses: "--score is of no use alone")
    try Data("[stay]\npoints = 1".utf8).write(to: URL(filePath: score))
    expect(
      try render(
        "--session", "talk-3", "-o", score, "--format", "json", "--dynamics", "--score", score),
      refuses: "score.toml would be replaced")
  }

  @Test("an event is one report of all sessions, as JSON and CSV")
  func event() throws {
    let report = try json("--report", "event", "--credit", "80%")
    #expect(report["format"] as? String == "recap-event/1")
    #expect((report["sessions"] as? [Any])?.count == 4)
    #expect((report["attendees"] as? [[String: Any]])?.first?["credits"] as? Int == 1)
    let matrix = try render(
      "--report", "event", "--format", "csv", "-o", "-", "--descriptive-headers")
    #expect(
      matrix.text.hasPrefix("First name,Last name,Email,Company,Talk,Talk (2),Talk (3),Talk (4),"))
    let days = try render("--report", "event", "--format", "csv", "-o", "-", "--what", "days")
    #expect(days.text.split(separator: "\r\n").count == 5)
  }

  @Test("what an event has no place for is refused")
  func eventRefusals() throws {
    let output = ["-o", folder.path("x.json")]
    expect(
      try render("--report", "event", "--session", "talk-0", output[0], output[1]),
      refuses: "--report event and --session exclude each other")
    expect(
      try render("--report", "event", "--event", "other", output[0], output[1]),
      refuses: "no event named other in event.db: it holds event", status: 66)
    for credit in ["101%", "80", "half"] {
      expect(
        try render("--report", "event", "--credit", credit, output[0], output[1]),
        refuses: "give a share up to 100% such as 80%")
    }
    expect(
      try render("--report", "event", "--within", "1441", output[0], output[1]),
      refuses: "--within must be 0 to 1,440 minutes")
    expect(
      try render("--session", "talk-0", "--credit", "80%", output[0], output[1]),
      refuses: "--credit is of no use alone")
    expect(
      try render("--session", "talk-0", "--what", "matrix", "-o", folder.path("x.csv")),
      refuses: "the table matrix is not of a session")
    expect(
      try render("--report", "event", "--what", "polls", "-o", folder.path("x.csv")),
      refuses: "the table polls is not of an event")
    let empty = folder.path("empty.db")
    try SessionFixture.write([], to: empty)
    let outcome = try RecapCommand.run(
      ["render", empty, "--report", "event", output[0], output[1]])
    expect(outcome, refuses: "the event has no sessions", status: 66)
  }

  @Test("earlier sessions are chosen by number, all of them or by id, also of other databases")
  func comparison() throws {
    func sessions(_ arguments: String...) throws -> [String] {
      let outcome = try RecapCommand.run(
        ["render", database, "--session", "talk-3", "--format", "json", "-o", "-"] + arguments)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let report = try JSONSerialization.jsonObject(with: outcome.standardOutput) as? [String: Any]
      let comparison = report?["comparison"] as? [String: Any]
      return (comparison?["sessions"] as? [[String: Any]] ?? []).map {
        "\($0["id"] ?? "") \($0["source"] ?? "")"
      }
    }
    #expect(try sessions("--compare", "2") == ["talk-1 0", "talk-2 0"])
    #expect(try sessions("--compare", "all") == ["talk-0 0", "talk-1 0", "talk-2 0"])
    #expect(try sessions("--compare", "talk-2,talk-0") == ["talk-0 0", "talk-2 0"])
    let other = folder.path("other.db")
    var copy = SessionFixture(names: ["Ada"])
    copy.id = "talk-1"
    var session = SessionFixture(names: ["Ada"])
    (session.id, session.startedAt) = ("spring", session.startedAt - 1)
    try SessionFixture.write([session, copy], to: other)
    #expect(
      try sessions("--compare", "all", "--compare-with", other)
        == ["spring 1", "talk-0 0", "talk-1 1", "talk-1 0", "talk-2 0"])
    // The same database again has nothing but copies.
    #expect(try sessions("--compare", "all", "--compare-with", database).count == 3)
  }

  @Test("documents have a section of it where it is asked for", arguments: ["pdf", "html"])
  func comparedDocuments(format: String) throws {
    for anonymized in [[], ["--anonymize"]] {
      let path = folder.path("talk.\(format)")
      let outcome = try RecapCommand.run(
        [
          "render", database, "--as-of", "1773000000", "--session", "talk-3", "--compare", "all",
          "-o", path,
        ] + anonymized)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      if format == "html" {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("Compared with the last 3 sessions"))
      }
    }
  }

  @Test("what can't be compared is refused")
  func comparisonRefusals() throws {
    let output = ["--session", "talk-3", "-o", folder.path("x.json")]
    func refused(_ arguments: [String], _ message: String, _ status: Int32 = 64) throws {
      expect(
        try RecapCommand.run(["render", database] + output + arguments), refuses: message,
        status: status)
    }
    try refused(["--compare-with", database], "--compare-with is of no use alone")
    try refused(["--compare", "0"], "give 1 to 1,000 sessions")
    try refused(["--compare", "1001"], "give 1 to 1,000 sessions")
    try refused(["--compare", "a,,b"], "give 1 to 1,000 sessions")
    try refused(["--compare", "talk-9"], "there is no other session named talk-9", 66)
    try refused(["--compare", "talk-3"], "there is no other session named talk-3", 66)
    try refused(
      ["--compare", "2", "--compare-with", folder.path("none.db")], "no file named none.db", 66)
    try Data("no database".utf8).write(to: URL(filePath: folder.path("bad.db")))
    try refused(
      ["--compare", "2", "--compare-with", folder.path("bad.db")], "is not an SQLite database", 65)
    expect(
      try render("--session", "talk-3", "-o", folder.path("x.csv"), "--compare", "2"),
      refuses: "--compare has no effect on the table attendees")
    expect(
      try RecapCommand.run(
        [
          "batch", database, "--out", folder.path("out"), "--formats", "json", "--compare",
          "talk-1",
        ]),
      refuses: "--compare names sessions, and a batch compares each with others")
  }
}
