import Foundation
import SessionFixtures
import Testing

/// Calls that can't be understood, or ask for something that has no effect.
@Suite struct UsageTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    try SessionFixture(names: ["Ada"]).write(to: database)
  }

  private func expectUsageError(
    _ message: String, _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try RecapCommand.run(arguments)
    #expect(outcome.status == 64, "\(outcome.standardError)", sourceLocation: sourceLocation)
    #expect(outcome.errorLines.count == 1, sourceLocation: sourceLocation)
    #expect(
      outcome.standardError.contains(message), "\(outcome.standardError)",
      sourceLocation: sourceLocation)
    #expect(try folder.names == ["event.db"], sourceLocation: sourceLocation)
  }

  private func render(_ name: String, _ more: [String]) -> [String] {
    ["render", database, "-o", folder.path(name)] + more
  }

  @Test(
    "an option that the format does not heed is refused with the formats that do",
    arguments: [
      ("out.pdf", ["--bom"], "csv"), ("out.json", ["--bom"], "csv"),
      ("out.pdf", ["--what", "polls"], "csv"), ("out.csv", ["--paper", "a4"], "pdf"),
      ("out.html", ["--paper", "letter"], "pdf"), ("out.pdf", ["--templates", "/tmp"], "html"),
      ("out.pdf", ["--attendee-url", "https://example.org/{id}"], "html"),
      ("out.html", ["--no-attachments"], "pdf"), ("out.csv", ["--standard", "a2a"], "pdf"),
      ("out.html", ["--descriptive-headers"], "csv"),
      ("out.json", ["--attendees", "none"], "pdf or html"),
      ("out.csv", ["--brand", "b.toml"], "pdf or html"),
      ("out.json", ["--fonts", "/tmp"], "pdf or html"),
      ("out.csv", ["--time-zone", "Asia/Tokyo"], "pdf or html or xlsx"),
      ("out.xlsx", ["--what", "polls"], "csv"), ("out.xlsx", ["--attendees", "3"], "pdf or html"),
    ])
  func noEffect(name: String, option: [String], formats: String) throws {
    try expectUsageError("\(option[0]) has no effect on", render(name, option))
    try expectUsageError("or write \(formats)", render(name, option))
  }

  @Test("a batch refuses what none of its formats heeds, and takes what one does")
  func batch() throws {
    let batch = ["batch", database, "--out", folder.path("out")]
    try expectUsageError(
      "--bom has no effect on pdf or json", batch + ["--formats", "pdf,json", "--bom"])
    #expect(try RecapCommand.run(batch + ["--formats", "json,csv", "--bom"]).status == 0)
  }

  @Test("an extension and a --format that differ are refused")
  func contradiction() throws {
    try expectUsageError(
      "out.pdf is named .pdf, and --format is html", render("out.pdf", ["--format", "html"]))
    #expect(
      try RecapCommand.run(["render", database, "--format", "json", "-o", folder.path("out.txt")])
        .status == 0)
  }

  @Test(
    "a value that is not known is told with those that are, and the help of its command",
    arguments: [
      (["render", "x.db", "-o", "x.pdf", "--attendees", "lots"], "give all, none or a number"),
      (["render", "x.db", "-o", "x.pdf", "--paper", "lettr"], "'a4' and 'letter'"),
      (["render", "x.db", "-o", "x.pdf", "--k", "few"], "give a whole number"),
      (["render", "x.db", "-o", "x.csv", "--what", "people"], "attendees, polls, countries"),
      (["batch", "x.db", "--out", "x", "--formats", "pdf,htm"], "give some of pdf,html,csv,json"),
      (["batch", "--watch", "x", "--out", "x", "--settle", "3"], "such as 45s, 30m, 2h or 1d"),
      (["batch", "x.db", "--out", "x", "--jobs", "all"], "give a whole number"),
      (["demo", "-o", "x.db", "--minutes", "an hour"], "give a whole number"),
      (["serve", "--bind", "here"], "give it as 127.0.0.1:8080"),
    ])
  func values(arguments: [String], accepted: String) throws {
    try expectUsageError(accepted, arguments)
    try expectUsageError("see recap \(arguments[0]) --help", arguments)
  }

  @Test(
    "a word that is mistyped is told with the one that was probably meant",
    arguments: [
      (
        ["rendr", "x.db"],
        "no command 'recap rendr'. Did you mean 'recap render'?: see recap --help"
      ),
      (
        ["key", "nwe"],
        "no command 'recap key nwe'. Did you mean 'recap key new'?: see recap key --help"
      ),
      (["publish"], "there is no command 'recap publish': see recap --help"),
      (
        ["render", "x.db", "-o", "x.pdf", "--papper", "a4"],
        "unknown option '--papper'. Did you mean '--paper'?: see recap render --help"
      ),
    ])
  func mistyped(arguments: [String], message: String) throws {
    try expectUsageError(message, arguments)
  }

  @Test("choices are taken in capitals, too")
  func capitals() throws {
    for arguments in [
      render("a", ["--format", "PDF", "--paper", "A4", "--attendees", "ALL"]),
      render("b.CSV", ["--what", "Timeline"]),
      ["batch", database, "--out", folder.path("c"), "--formats", "CSV,Json"],
    ] {
      let outcome = try RecapCommand.run(arguments)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
  }

  @Test("--all writes the reports of all sessions, as a batch does")
  func all() throws {
    let out = folder.path("out")
    let outcome = try RecapCommand.run(
      "render", database, "--all", "--out", out, "--format", "json", "--quiet")
    #expect(outcome.status == 0 && outcome.standardError.isEmpty, "\(outcome.standardError)")
    #expect(FileManager.default.fileExists(atPath: out + "/manifest.json"))
    for arguments in [
      ["--all"], ["--out", out], ["--all", "--out", out, "-o", "x.pdf"],
      ["--all", "--out", out, "--session", "keynote"],
    ] {
      #expect(try RecapCommand.run(["render", database] + arguments).status == 64)
    }
  }

  @Test("on a terminal a report that was written is one line: file, title, pages, time")
  func note() throws {
    func run(_ more: String) throws -> String {
      let path = folder.path("report.pdf")
      let command = "'\(RecapCommand.executable.path)' render '\(database)' -o '\(path)' \(more)"
      let outcome = try RecapCommand.run(
        ["-qec", command, "/dev/null"], executable: URL(filePath: "/usr/bin/script"))
      #expect(outcome.status == 0, "\(outcome.text)")
      return outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(
      try run("").wholeMatch(of: #/.*report\.pdf: "Opening keynote", \d+ pages, \d+\.\d s/#) != nil)
    #expect(try run("--quiet").isEmpty)
  }
}
