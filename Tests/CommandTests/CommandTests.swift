import Foundation
import GRDB
import SessionFixtures
import Testing

/// What the commands do when all is well.
@Suite struct CommandTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.people[0].plays = [.init(at: session.startedAt + 90_000, seconds: 100)]
    try session.write(to: database)
  }

  private func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder.path(name)))
  }

  @Test("standard output gets the same bytes as a file", arguments: ["pdf", "html", "json", "csv"])
  func standardOutput(format: String) throws {
    let toFile = try RecapCommand.run(
      "render", database, "-o", folder.path("report.\(format)"), "--as-of", "1773000000")
    #expect(toFile.status == 0)
    #expect(toFile.standardError.isEmpty && toFile.standardOutput.isEmpty)
    let toOutput = try RecapCommand.run(
      "render", database, "-o", "-", "--format", format, "--as-of", "2026-03-08T20:00:00Z")
    #expect(toOutput.status == 0)
    #expect(toOutput.standardOutput == (try data("report.\(format)")))
    #expect(toOutput.standardOutput.count > 100)
    #expect(try folder.names == ["event.db", "report.\(format)"])
  }

  @Test("SOURCE_DATE_EPOCH dates the report, --as-of goes before it")
  func generationTime() throws {
    func render(_ more: [String], epoch: String?) throws -> Data {
      let path = folder.path("report.pdf")
      let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]
      let outcome =
        more.isEmpty
        ? try RecapCommand.run("render", database, "-o", path, environment: environment)
        : try RecapCommand.run(
          "render", database, "-o", path, more[0], more[1], environment: environment)
      #expect(outcome.status == 0)
      return try data("report.pdf")
    }
    let byEpoch = try render([], epoch: "1773000000")
    #expect(try render(["--as-of", "1773000000"], epoch: "1") == byEpoch)
    #expect(try render([], epoch: "1773000001") != byEpoch)
    #expect(try render(["--as-of", "1773000000"], epoch: "") == byEpoch)
    #expect(try render([], epoch: "") != byEpoch)
    #expect(byEpoch.range(of: Data("20260308200000".utf8)) != nil)
  }

  @Test("--report polls writes the polls alone, --report dashboard what is usual")
  func report() throws {
    let reports = try [[], ["--report", "dashboard"], ["--report", "polls"]].map { more in
      let outcome = try RecapCommand.run(
        ["render", database, "-o", "-", "--format", "pdf", "--as-of", "1773000000"] + more)
      #expect(outcome.status == 0 && outcome.standardError.isEmpty)
      return outcome.standardOutput
    }
    #expect(reports[0] == reports[1])
    #expect(reports[2].starts(with: Data("%PDF-1.".utf8)))
    #expect(reports[2].count < reports[0].count)
  }

  @Test("HTML comes of other templates where they are given, with links to attendees")
  func html() throws {
    let templates = folder.path("templates")
    try FileManager.default.createDirectory(
      atPath: templates, withIntermediateDirectories: false)
    for (name, text) in [
      ("report.mustache", "<title>{{.title}}</title>{{{.bodyMarkup}}}"), ("style.css", ""),
      (
        "body.mustache",
        "{{#.sections}}{{#.attendees}}{{#.table}}{{{.rowsMarkup}}}{{/.table}}{{/.attendees}}{{/.sections}}"
      ),
      ("report.js", ""),
    ] {
      try Data(text.utf8).write(to: URL(filePath: "\(templates)/\(name)"))
    }
    let outcome = try RecapCommand.run(
      "render", database, "-o", folder.path("report.html"), "--templates", templates,
      "--attendee-url", "https://example.org/{id}")
    #expect(outcome.status == 0 && outcome.standardError.isEmpty)
    let html = String(decoding: try data("report.html"), as: UTF8.self)
    #expect(html.hasPrefix("<title>Opening keynote</title><tr id=a1>"))
    #expect(html.contains("<a href=\"https://example.org/2\">Grace</a>"))
  }

  @Test("a render replaces the file that was there")
  func replaces() throws {
    try Data("old".utf8).write(to: URL(filePath: folder.path("report.json")))
    let outcome = try RecapCommand.run("render", database, "-o", folder.path("report.json"))
    #expect(outcome.status == 0)
    #expect(try data("report.json").first == UInt8(ascii: "{"))
  }

  @Test("SIGTERM and SIGINT end a render with 130 and leave no file", arguments: [SIGTERM, SIGINT])
  func interrupted(signal: Int32) throws {
    let large = folder.path("large.db")
    var session = SessionFixture(names: (0..<3000).map { "Person \($0)" })
    session.duration = 7200
    try session.write(to: large)
    try Data("old".utf8).write(to: URL(filePath: folder.path("out.pdf")))
    let running = try RecapCommand.start("render", large, "-o", folder.path("out.pdf"))
    // As soon as the file is begun.
    let limit = Date(timeIntervalSinceNow: 30)
    while try !folder.names.contains(where: { $0.hasSuffix(".part") }), Date() < limit,
      running.process.isRunning
    {
      usleep(500)
    }
    #expect(try folder.names.contains { $0.hasSuffix(".part") })
    kill(running.process.processIdentifier, signal)
    #expect(try running.outcome().status == 130)
    #expect(try folder.names == ["event.db", "large.db", "out.pdf"])
    #expect(try data("out.pdf") == Data("old".utf8))
  }

  @Test("SIGTERM ends a demo with 130 and leaves no file")
  func interruptedDemo() throws {
    let running = try RecapCommand.start(
      "demo", "-o", folder.path("out.db"), "--attendees", "20000")
    let limit = Date(timeIntervalSinceNow: 30)
    while try !folder.names.contains(where: { $0.hasSuffix(".part") }), Date() < limit,
      running.process.isRunning
    {
      usleep(500)
    }
    kill(running.process.processIdentifier, SIGTERM)
    #expect(try running.outcome().status == 130)
    #expect(try folder.names == ["event.db"])
  }

  @Test("the schema makes a database that check finds sound")
  func schema() throws {
    let schema = try RecapCommand.run("schema")
    #expect(schema.status == 0)
    let path = folder.path("made.db")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: schema.text) }
    try queue.close()
    let check = try RecapCommand.run("check", path)
    #expect(check.status == 0)
    #expect(
      check.text
        == "\(path) is sound\n\(path): 0 sessions, 0 people, 0 viewers, 0.0 hours viewed live\n")
  }

  @Test("check warns of what is plainly wrong, counts what there is, and ends with 0")
  func warnings() throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql: """
          UPDATE visit SET country_code = 'Germany';
          UPDATE event SET time_zone = 'Europe/Berln'
          """)
    }
    try queue.close()
    let check = try RecapCommand.run("check", database)
    #expect(check.status == 0 && check.standardError.isEmpty)
    let lines = check.text.split(separator: "\n")
    #expect(lines.count == 4 && lines.prefix(2).allSatisfy { $0.hasPrefix("warning: ") })
    #expect(lines[2] == "\(database) is sound, with 2 warnings")
    #expect(lines[3].hasPrefix("\(database): 1 session, "))
    #expect(lines[3].hasSuffix(" hours viewed live"))
  }

  @Test("check lists every finding on standard output and ends with 65")
  func check() throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF; UPDATE visit SET attendee_id = 99")
    }
    try queue.close()
    let check = try RecapCommand.run("check", database)
    #expect(check.status == 65)
    #expect(!check.text.isEmpty)
    #expect(check.errorLines.count == 1)
    #expect(check.standardError.contains("is unsound in"))
    #expect(try RecapCommand.run("check", folder.path("nowhere.db")).status == 66)
  }

  @Test("list says id, title, start, duration and viewers of every session")
  func list() throws {
    let path = folder.path("two.db")
    var second = SessionFixture(names: ["Mary"])
    (second.id, second.title) = ("panel", "Panel\twith a\ntab")
    second.startedAt += 7200
    try SessionFixture.write([SessionFixture(names: ["Ada", "Grace"]), second], to: path)
    let list = try RecapCommand.run("list", path)
    #expect(list.status == 0)
    #expect(
      list.text == """
        id\ttitle\tstart\tduration_s\tviewers
        keynote\tOpening keynote\t2026-03-04T15:00:00Z\t3600\t2
        panel\tPanel\\u{9}with a\\u{a}tab\t2026-03-04T17:00:00Z\t3600\t1

        """)
  }

  @Test("demo gives the same bytes twice, other ones with another seed, and a sound database")
  func demo() throws {
    for (name, seed) in [("a.db", "7"), ("b.db", "7"), ("c.db", "8")] {
      let outcome = try RecapCommand.run(
        "demo", "-o", folder.path(name), "--attendees", "30", "--sessions", "2", "--seed", seed)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    #expect(try data("a.db") == data("b.db"))
    #expect(try data("a.db") != data("c.db"))
    #expect(try RecapCommand.run("check", folder.path("a.db")).status == 0)
    #expect(try folder.names == ["a.db", "b.db", "c.db", "event.db"])
  }

  @Test("demo writes what each platform exports, by the names of import --formats")
  func demoExports() throws {
    let formats = try RecapCommand.run("import", "--formats").text.split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "csv" }
    #expect(formats.count == 13)
    for format in formats {
      let outcome = try RecapCommand.run(
        "demo", "--as", format.uppercased(), "-o", folder.path(format), "--attendees", "20")
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let read = try RecapCommand.run(
        "import", folder.path(format), "--dry-run", "--json", "--start", "2026-03-04T16:00")
      #expect(read.text.contains("\"formats\":[\"\(format)\"]"), "\(format): \(read.text)")
    }
    #expect(try data("teams").prefix(2) == Data([0xFF, 0xFE]))
    let wrong = try RecapCommand.run("demo", "--as", "skype", "-o", folder.path("x"))
    #expect(wrong.status == 64)
    #expect(wrong.standardError.contains("teams, teams-live, teams-graph, zoom"))
  }

  @Test("an export goes to standard output, and replaces nothing but itself")
  func demoExportOutput() throws {
    let path = folder.path("chat.txt")
    func demo(_ options: String...) throws -> RecapCommand.Outcome {
      try RecapCommand.run(["demo", "--as", "zoom-chat", "--attendees", "30"] + options)
    }
    let printed = try demo("-o", "-")
    #expect(printed.text.hasPrefix("2026-03-04 "))
    #expect(try demo("-o", path).status == 0)
    #expect(try data("chat.txt") == printed.standardOutput)
    #expect(try demo("-o", path).status == 0)
    let other = try demo("-o", path, "--seed", "2")
    #expect(other.status == 73)
    #expect(other.errorLines.count == 1)
    #expect(other.standardError.contains("--force"))
    #expect(try data("chat.txt") == printed.standardOutput)
    #expect(try demo("-o", path, "--seed", "2", "--force").status == 0)
    #expect(try data("chat.txt") != printed.standardOutput)
    // A database is never replaced by an export.
    #expect(try demo("-o", database, "--force").status == 73)
    #expect(try demo("-o", path, "--heartbeats").status == 64)
  }

  @Test("help names every command and every option")
  func help() throws {
    let help = try RecapCommand.run("--help").text
    for command in ["render", "batch", "list", "demo", "check", "schema"] {
      #expect(help.contains("  \(command) "))
    }
    let render = try RecapCommand.run("render", "--help")
    #expect(render.status == 0)
    for option in [
      "--session", "-o, --output", "--report", "--format", "--time-zone", "--paper", "--as-of",
      "--fonts", "--anonymize", "--k", "--pseudonym-key", "--what", "--descriptive-headers",
      "--bom", "--quiet", "--json",
    ] {
      #expect(render.text.contains(option), "\(option)")
    }
    #expect(!help.contains("worker"))
    let batch = try RecapCommand.run("batch", "--help").text
    for option in [
      "-o, --out", "--formats", "--name", "--jobs", "--shard", "--shard-count", "--if-changed",
      "--fail-fast", "--report", "--time-zone", "--paper", "--attendees", "--as-of",
      "--no-attachments", "--what", "--descriptive-headers", "--bom", "--quiet", "--json",
    ] {
      #expect(batch.contains("\(option) "), "\(option)")
    }
    let demo = try RecapCommand.run("demo", "--help").text
    for option in ["--as", "--attendees", "--minutes", "--sessions", "--seed", "--heartbeats"] {
      #expect(demo.contains(option), "\(option)")
    }
  }

  @Test("without a place for a cache of fonts the report is the same, and nothing is said")
  func noFontCache() throws {
    let usual = try RecapCommand.run(
      "render", database, "-o", "-", "--format", "pdf", "--as-of", "0")
    let without = try RecapCommand.run(
      "render", database, "-o", "-", "--format", "pdf", "--as-of", "0",
      environment: ["XDG_CACHE_HOME": "/proc/nowhere"])
    #expect(without.status == 0)
    #expect(without.standardError.isEmpty, "\(without.standardError)")
    #expect(without.standardOutput == usual.standardOutput)
  }

  @Test("--anonymize names nobody, in a batch too; what contradicts it is 64, a missing key 66")
  func anonymized() throws {
    let key = folder.path("key")
    try Data("a key of enough bytes".utf8).write(to: URL(filePath: key))
    let arguments = ["--anonymize", "--k", "3", "--pseudonym-key", key]
    let alone = try RecapCommand.run(["render", database, "-o", folder.path("a.csv")] + arguments)
    #expect(alone.status == 0, "\(alone.standardError)")
    let text = String(decoding: try data("a.csv"), as: UTF8.self)
    #expect(!text.contains("Ada") && text.contains("Viewer,"))
    let batch = try RecapCommand.run(
      ["batch", database, "--out", folder.path("out"), "--formats", "csv", "--name", "{session}"]
        + arguments)
    #expect(batch.status == 0, "\(batch.standardError)")
    #expect(try data("out/keynote.csv") == data("a.csv"))
    for (wrong, code): ([String], Int32) in [
      (["--k", "3"], 64), (["--pseudonym-key", key], 64), (["--anonymize", "--k", "1"], 64),
      (["--anonymize", "--attendee-url", "https://example.org/{id}"], 64),
      (["--anonymize", "--pseudonym-key", folder.path("nowhere")], 66),
    ] {
      let refused = try RecapCommand.run(["render", database, "-o", folder.path("b.pdf")] + wrong)
      #expect(refused.status == code && refused.errorLines.count == 1, "\(refused.standardError)")
    }
  }

  @Test("--what chooses the table of CSV, --bom its beginning; a table of something else is 64")
  func tables() throws {
    let polls = folder.path("polls.csv")
    let outcome = try RecapCommand.run(
      "render", database, "-o", polls, "--what", "timeline", "--bom")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(
      try String(decoding: data("polls.csv"), as: UTF8.self).hasPrefix("\u{FEFF}minute,starts_at,"))
    for arguments in [
      ["render", database, "-o", "-", "--format", "pdf", "--what", "polls"],
      ["render", database, "-o", polls, "--what", "people"],
      ["batch", database, "--out", folder.path("out"), "--what", "polls"],
    ] {
      let refused = try RecapCommand.run(arguments)
      #expect(refused.status == 64 && refused.errorLines.count == 1, "\(refused.standardError)")
    }
  }

  @Test("the version is one line on standard output")
  func version() throws {
    let version = try RecapCommand.run("--version")
    #expect(version.status == 0)
    #expect(version.text.hasPrefix("recap ") && version.text.split(separator: "\n").count == 1)
  }

  @Test("a character without a glyph is a warning, --quiet silences it")
  func uncovered() throws {
    let path = folder.path("private.db")
    try SessionFixture(names: ["Ada \u{E123}"]).write(to: path)
    let loud = try RecapCommand.run("render", path, "-o", folder.path("report.pdf"))
    #expect(loud.status == 0)
    #expect(loud.errorLines.count == 1)
    #expect(loud.standardError.contains("U+E123 of “Ada \u{E123}”"))
    let quiet = try RecapCommand.run("render", path, "-o", folder.path("report.pdf"), "--quiet")
    #expect(quiet.status == 0 && quiet.standardError.isEmpty)
  }

  @Test("a database in write-ahead mode is read while another connection writes")
  func writeAhead() throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let writer = try DatabaseQueue(path: database, configuration: configuration)
    try writer.writeWithoutTransaction { connection in
      _ = try String.fetchOne(connection, sql: "PRAGMA journal_mode = WAL")
      try connection.execute(
        sql: "UPDATE attendee SET first_name = 'Committed' WHERE attendee_id = 1")
      try connection.execute(sql: "BEGIN IMMEDIATE")
      try connection.execute(
        sql: "UPDATE attendee SET first_name = 'Pending' WHERE attendee_id = 2")
      let outcome = try RecapCommand.run("render", database, "-o", folder.path("report.json"))
      #expect(outcome.status == 0, "\(outcome.standardError)")
      try connection.execute(sql: "ROLLBACK")
    }
    let text = String(decoding: try data("report.json"), as: UTF8.self)
    #expect(text.contains("Committed") && text.contains("Grace"))
    #expect(!text.contains("Pending"))
    try writer.close()
  }
}
