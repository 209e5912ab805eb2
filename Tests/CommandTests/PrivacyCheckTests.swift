import Foundation
import SessionFixtures
import Testing

/// `recap check --privacy`: what it says, and the code it ends with.
@Suite struct PrivacyCheckTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    var session = SessionFixture(names: ["Ada", "High", "X"])
    session.people[0].lastName = "Lovelace"
    session.people[0].email = "ada@example.org"
    try session.write(to: database)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    return folder.path(name)
  }

  private func check(_ files: String...) throws -> RecapCommand.Outcome {
    try RecapCommand.run(["check", "--privacy"] + files + [database])
  }

  @Test("a line for each finding, 65, and what could not be looked for")
  func findings() throws {
    let path = try file("list.csv", "name,e-mail\r\nAda Lovelace,ada@example.org\r\nnobody,\r\n")
    let outcome = try check(path)
    #expect(outcome.status == 65)
    #expect(
      outcome.text == """
        \(path): row 2: name of attendee 1, “Ada Lovelace”
        \(path): row 2: e-mail address of attendee 1, “ada@example.org”
        1 name is too short, or a number, and could not be looked for

        """)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.standardError.contains("list.csv can tell who somebody is, in 2 places"))
  }

  @Test(
    "rendered reports name people, in every format",
    arguments: ["pdf", "html", "csv", "json", "xlsx"])
  func rendered(format: String) throws {
    let path = folder.path("report.\(format)")
    #expect(try RecapCommand.run("render", database, "-o", path).status == 0)
    let outcome = try check(path)
    #expect(outcome.status == 65)
    #expect(outcome.text.contains("name of attendee 1, “Ada Lovelace”"))
  }

  @Test("a report that names nobody is 0, and says which names it could not look for")
  func clean() throws {
    let path = folder.path("polls.pdf")
    #expect(
      try RecapCommand.run("render", database, "-o", path, "--report", "polls").status == 0)
    let outcome = try check(path)
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.standardError)")
    #expect(outcome.standardError.isEmpty)
    #expect(
      outcome.text == """
        \(path) names nobody of 3 attendees
        \(path): 1 name is a word of the report itself, and not looked for alone
        1 name is too short, or a number, and could not be looked for

        """)
  }

  @Test("files and folders of reports are looked through together")
  func folders() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("out/deep"), withIntermediateDirectories: true)
    _ = try file("out/deep/b.csv", "Lovelace\r\n")
    _ = try file("out/a.csv", "nothing\r\n")
    _ = try file("out/notes.txt", "Lovelace")
    let outcome = try check(folder.path("out"), file("c.json", "[\"Ada Lovelace\"]"))
    #expect(outcome.status == 65)
    let named = outcome.text.split(separator: "\n").filter { $0.contains("of attendee 1") }
    #expect(named.count == 2)
    #expect(outcome.standardError.contains("2 of 3 reports can tell"))
  }

  @Test("what can't be looked through is one error with its code")
  func errors() throws {
    for (path, code, message): (String, Int32, String) in [
      (folder.path("none.pdf"), 66, "there is no file named"),
      (try file("a.docx", "x"), 64, "the format of"), (try file("a.csv", ""), 65, "it is empty"),
      (try file("a.pdf", "%PDF-1.7 and no more"), 65, "can't be looked through"),
      (try file("a.html", "words"), 65, "it has no HTML in it"),
      (try file("a.json", "{"), 65, "it is no JSON at character 2"),
    ] {
      let outcome = try check(path)
      #expect(outcome.status == code, "\(path): \(outcome.standardError)")
      #expect(outcome.errorLines.count == 1, "\(outcome.standardError)")
      #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
    }
    #expect(try RecapCommand.run("check", "--privacy", database).status == 64)
    #expect(try RecapCommand.run("check", database, database).status == 64)
    let json = try RecapCommand.run(
      "check", "--privacy", "--json", file("b.csv", "Lovelace\r\n"), database)
    #expect(json.status == 65)
    #expect(json.standardError.contains("\"code\":65"))
    #expect(
      try RecapCommand.run("check", "--privacy", file("c.csv", "x\r\n"), folder.path("no.db"))
        .status
        == 66)
  }
}
