import Foundation
import GRDB
import SessionFixtures
import Testing

/// How commands fail: exit code, one line, nothing left behind.
@Suite struct FailureTests {
  private let folder: TemporaryFolder
  private let sound: String

  init() throws {
    folder = try TemporaryFolder()
    sound = folder.path("event.db")
    try SessionFixture(names: ["Ada", "Grace"]).write(to: sound)
  }

  /// One line, the code, and no file under the output's name or beside it.
  private func expectFailure(
    _ code: Int32, _ message: String, _ outcome: RecapCommand.Outcome,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(outcome.status == code, sourceLocation: sourceLocation)
    #expect(
      outcome.errorLines.count == 1, "\(outcome.standardError)", sourceLocation: sourceLocation)
    #expect(
      outcome.standardError.hasPrefix("recap: "), "\(outcome.standardError)",
      sourceLocation: sourceLocation)
    #expect(
      outcome.standardError.contains(message), "\(outcome.standardError)",
      sourceLocation: sourceLocation)
    #expect(outcome.standardOutput.isEmpty, sourceLocation: sourceLocation)
    let left = try folder.names.filter { $0.contains("out") || $0.hasSuffix(".part") }
    #expect(left.isEmpty, sourceLocation: sourceLocation)
  }

  private func render(_ database: String, _ more: String...) throws -> RecapCommand.Outcome {
    switch more.count {
    case 0: try RecapCommand.run("render", database, "-o", folder.path("out.pdf"))
    case 1: try RecapCommand.run("render", database, "-o", folder.path("out.pdf"), more[0])
    default:
      try RecapCommand.run("render", database, "-o", folder.path("out.pdf"), more[0], more[1])
    }
  }

  private func file(_ name: String, _ data: Data) throws -> String {
    let path = folder.path(name)
    try data.write(to: URL(filePath: path))
    return path
  }

  @Test("a missing database is 66")
  func missing() throws {
    try expectFailure(66, "no file named nowhere.db", render(folder.path("nowhere.db")))
  }

  @Test("what is no database is 65: a folder, an empty file, other data")
  func notADatabase() throws {
    try expectFailure(65, "is not a regular file", render(folder.url.path))
    try expectFailure(65, "empty.db is empty", render(file("empty.db", Data())))
    try expectFailure(
      65, "other.db is not an SQLite database",
      render(file("other.db", Data(String(repeating: "hello ", count: 100).utf8))))
  }

  @Test("a truncated database is 65")
  func truncated() throws {
    let whole = try Data(contentsOf: URL(filePath: sound))
    try expectFailure(
      65, "half.db", render(file("half.db", whole.prefix(whole.count / 2))))
  }

  @Test("another schema version is 65 and says both")
  func version() throws {
    let queue = try DatabaseQueue(path: sound)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 7") }
    try queue.close()
    try expectFailure(65, "schema version 7; this program reads versions 1 to 2", render(sound))
  }

  @Test("an unknown session is 66, and the hint names those there are")
  func unknownSession() throws {
    let outcome = try render(sound, "--session", "closing")
    try expectFailure(66, "no session named closing in event.db", outcome)
    #expect(outcome.standardError.contains("it holds keynote"))
  }

  @Test("several sessions without --session is 64, and the hint names them")
  func severalSessions() throws {
    let path = folder.path("two.db")
    var second = SessionFixture(names: ["Mary"])
    second.id = "panel"
    second.startedAt += 7200
    try SessionFixture.write([SessionFixture(names: ["Ada"]), second], to: path)
    let outcome = try render(path)
    try expectFailure(64, "two.db holds 2 sessions", outcome)
    #expect(outcome.standardError.contains("keynote, panel"))
  }

  @Test("a database without sessions is 66")
  func noSession() throws {
    let path = folder.path("none.db")
    try SessionFixture.write([], to: path)
    try expectFailure(66, "none.db holds no session", render(path))
  }

  @Test("a report that is a document of pages is none without them: 64")
  func polls() throws {
    for format in ["csv", "html", "json"] {
      let outcome = try RecapCommand.run([
        "render", sound, "-o", folder.path("out.\(format)"), "--report", "polls",
      ])
      try expectFailure(
        64, "the report of the polls is a document of pages, which \(format) is not: leave",
        outcome)
    }
    try expectFailure(64, "summary", render(sound, "--report", "summary"))
  }

  @Test("templates that are not there, or are none, are 66 and named; nothing is written")
  func templates() throws {
    let output = folder.path("out.html")
    let missing = try RecapCommand.run(
      "render", sound, "-o", output, "--templates", folder.path("none"))
    try expectFailure(66, "none/style.css can't be used: it can't be read", missing)
    try Data().write(to: URL(filePath: folder.path("style.css")))
    try Data("{{#.open}}".utf8).write(to: URL(filePath: folder.path("report.mustache")))
    try Data().write(to: URL(filePath: folder.path("report.js")))
    let broken = try RecapCommand.run(
      "render", sound, "-o", output, "--templates", folder.url.path)
    try expectFailure(66, "report.mustache, line 1: section .open is not closed", broken)
    try Data("<h1>\n{{.titel}}".utf8).write(to: URL(filePath: folder.path("report.mustache")))
    try Data().write(to: URL(filePath: folder.path("body.mustache")))
    for arguments in [
      ["render", sound, "-o", output],
      ["batch", sound, "--out", folder.path("out"), "--formats", "pdf,html"],
    ] {
      let unknown = try RecapCommand.run(arguments + ["--templates", folder.url.path])
      try expectFailure(
        66, "report.mustache, line 2: there is no tag .titel: did you mean .title?", unknown)
    }
    #expect(try !folder.names.contains { $0.hasPrefix("out") })
  }

  @Test(
    "an address that is none of an attendee is 64",
    arguments: [
      "https://example.org/", "javascript:alert({id})", "/people/{id}",
    ])
  func attendeeAddress(address: String) throws {
    let outcome = try RecapCommand.run(
      "render", sound, "-o", folder.path("out.html"), "--attendee-url", address)
    try expectFailure(64, "--attendee-url is \(address), which is no address", outcome)
  }

  @Test("an unknown format is 64, by extension or by name")
  func format() throws {
    try expectFailure(
      64, "the format of", RecapCommand.run("render", sound, "-o", folder.path("out.docx")))
    try expectFailure(
      64, "the format of -", RecapCommand.run("render", sound, "-o", "-"))
    try expectFailure(64, "docx", render(sound, "--format", "docx"))
  }

  @Test("a bad time zone, time or paper is 64")
  func badOptions() throws {
    try expectFailure(
      64, "no time zone named Mars/Olympus", render(sound, "--time-zone", "Mars/Olympus"))
    try expectFailure(64, "--as-of is yesterday", render(sound, "--as-of", "yesterday"))
    for time in ["2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-01-01T24:30:00Z"] {
      try expectFailure(64, "--as-of is \(time)", render(sound, "--as-of", time))
    }
    try expectFailure(
      64, "--as-of is 999999999999", render(sound, "--as-of", "999999999999"))
    try expectFailure(64, "a5", render(sound, "--paper", "a5"))
    try expectFailure(64, "--nonsense", render(sound, "--nonsense"))
    try expectFailure(64, "--output", RecapCommand.run("render", sound))
    try expectFailure(
      64, "SOURCE_DATE_EPOCH is soon",
      RecapCommand.run(
        "render", sound, "-o", folder.path("out.json"), environment: ["SOURCE_DATE_EPOCH": "soon"]))
  }

  @Test("a pipe or a folder given as a file is 66, and not waited for", .timeLimit(.minutes(1)))
  func pipes() throws {
    let pipe = folder.path("pipe")
    mkfifo(pipe, 0o600)
    for path in [pipe, folder.url.path] {
      try expectFailure(
        66, "not a regular file",
        RecapCommand.run([
          "render", sound, "-o", folder.path("out.pdf"), "--anonymize", "--pseudonym-key", path,
        ]))
      try expectFailure(
        66, "not a regular file",
        RecapCommand.run([
          "link", "--keys", path, "--base-url", "https://reports.example", "--event", "e",
          "--session", "s",
        ]))
    }
    try expectFailure(66, "not a folder", render(sound, "--fonts", pipe))
    try FileManager.default.createDirectory(
      atPath: folder.path("fonts"), withIntermediateDirectories: false)
    mkfifo(folder.path("fonts/Inter.ttf"), 0o600)
    try expectFailure(
      66, "neither a regular file nor a folder", render(sound, "--fonts", folder.path("fonts")))
  }

  @Test("what a name would do to a terminal is told, not done")
  func steeringNames() throws {
    let path = folder.path("a\u{1B}[31m\u{202E}.db")
    try FileManager.default.copyItem(atPath: sound, toPath: path)
    let check = try RecapCommand.run("check", path)
    #expect(check.text.contains("a\\u{1b}[31m\\u{202e}.db is sound"))
    let batch = try RecapCommand.run("batch", path + "x", "--out", folder.path("reports"))
    for outcome in [check, batch] {
      #expect(!(outcome.text + outcome.standardError).unicodeScalars.contains("\u{1B}"))
      #expect(!(outcome.text + outcome.standardError).unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("a missing font folder is 66")
  func fonts() throws {
    try expectFailure(66, "font folder", render(sound, "--fonts", folder.path("nofonts")))
  }

  @Test("an output that can't be written is 73")
  func cannotWrite() throws {
    try expectFailure(
      73, "can't be written", RecapCommand.run("render", sound, "-o", folder.path("no/out.pdf")))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "taken.pdf"), withIntermediateDirectories: false)
    try expectFailure(
      73, "it is a folder", RecapCommand.run("render", sound, "-o", folder.path("taken.pdf")))
    try expectFailure(
      73, "can't be written",
      RecapCommand.run(
        "render", sound, "-o", folder.path(String(repeating: "x", count: 300) + ".pdf")))
    try expectFailure(
      73, "can't be written", RecapCommand.run("demo", "-o", folder.path("no/out.db")))
  }

  @Test("a full disk behind standard output is 73", arguments: ["pdf", "json", "csv"])
  func fullDisk(format: String) throws {
    let outcome = try RecapCommand.run(
      "render", sound, "-o", "-", "--format", format, output: URL(filePath: "/dev/full"))
    try expectFailure(73, "standard output can't be written", outcome)
  }

  @Test("with --json an error is one object with error, code and hint")
  func json() throws {
    struct Object: Decodable {
      let error: String
      let code: Int32
      let hint: String
    }
    for (arguments, code): ([String], Int32) in [
      ([folder.path("nowhere.db")], 66), ([sound, "--session", "closing"], 66),
      ([sound, "--time-zone", "Nowhere"], 64), ([sound, "--nonsense"], 64),
    ] {
      let all = ["render"] + arguments + ["-o", folder.path("out.pdf"), "--json"]
      let outcome = try RecapCommand.run(all)
      #expect(outcome.status == code)
      #expect(outcome.errorLines.count == 1)
      let object = try JSONDecoder().decode(Object.self, from: Data(outcome.standardError.utf8))
      #expect(object.code == code)
      #expect(!object.error.isEmpty && !object.hint.isEmpty)
      #expect(!object.error.hasPrefix("recap"))
    }
  }

  @Test("a failed render leaves the file that was there")
  func untouched() throws {
    let path = try file("report.pdf", Data("old".utf8))
    for arguments in [
      ["render", sound, "-o", path, "--session", "closing"],
      ["render", folder.path("nowhere.db"), "-o", path],
    ] {
      #expect(try RecapCommand.run(arguments).status == 66)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("old".utf8))
    }
    #expect(try folder.names == ["event.db", "report.pdf"])
  }

  @Test("demo overwrites nothing it could not write whole, and says what is out of range")
  func demo() throws {
    try expectFailure(
      64, "--minutes must be",
      RecapCommand.run("demo", "-o", folder.path("out.db"), "--minutes", "0"))
    try expectFailure(
      64, "--sessions must be",
      RecapCommand.run("demo", "-o", folder.path("out.db"), "--sessions", "0"))
    try expectFailure(
      64, "--attendees must be",
      RecapCommand.run("demo", "-o", folder.path("out.db"), "--attendees=-1"))
  }

  @Test("a reader that has had enough is told nothing")
  func readerGone() throws {
    let outcome = try RecapCommand.run(
      ["render", sound, "--format", "pdf", "-o", "-"],
      through: ["bash", "-c", "\"$@\" | exec 0<&-; exit \"${PIPESTATUS[0]}\"", "bash"])
    #expect(outcome.status == 141)
    #expect(outcome.standardError.isEmpty)
  }

  @Test("a time zone that is not known is a warning")
  func unknownZone() throws {
    let queue = try DatabaseQueue(path: sound)
    try queue.write { try $0.execute(sql: "UPDATE session SET time_zone = 'CEST'") }
    try queue.close()
    let outcome = try render(sound)
    #expect(outcome.status == 0)
    #expect(
      outcome.errorLines == [
        "recap: warning: the time zone \"CEST\" of the session is not known: another is used, "
          + "which the report names; recap check says more"
      ])
  }
}
