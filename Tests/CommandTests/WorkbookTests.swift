import Foundation
import SessionFixtures
import Testing

/// Reports as workbooks.
@Suite struct WorkbookTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    try SessionFixture(names: ["Ada", "Grace"]).write(to: database)
  }

  @Test("the extension or --format asks for one, of a session or an event")
  func written() throws {
    for (name, options) in [
      ("a.xlsx", []), ("b.xlsx", ["--report", "event"]), ("c.xlsx", ["--dynamics"]),
      ("d.xlsx", ["--anonymize"]), ("e", ["--format", "xlsx", "--time-zone", "Asia/Tokyo"]),
    ] {
      let outcome = try RecapCommand.run(
        ["render", database, "-o", folder.path(name)] + options)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      let data = try Data(contentsOf: URL(filePath: folder.path(name)))
      #expect(data.starts(with: Data("PK".utf8)))
    }
  }

  @Test("the same database, options and time give the same bytes, on a pipe as in a file")
  func reproducible() throws {
    let arguments = ["render", database, "--as-of", "2026-03-18T08:12:00Z", "-o"]
    #expect(try RecapCommand.run(arguments + [folder.path("a.xlsx")]).status == 0)
    let pipe = try RecapCommand.run(arguments + ["-", "--format", "xlsx"])
    #expect(try Data(contentsOf: URL(filePath: folder.path("a.xlsx"))) == pipe.standardOutput)
  }

  @Test("without the library, one line names the package, with 69, and nothing is left")
  func missing() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("libraries"), withIntermediateDirectories: false)
    for version in 1...20 {
      try Data().write(to: URL(filePath: folder.path("libraries/libxlsxwriter.so.\(version)")))
    }
    let environment = ["LD_LIBRARY_PATH": folder.path("libraries")]
    let outcome = try RecapCommand.run(
      ["render", database, "-o", folder.path("a.xlsx")], environment: environment)
    #expect(outcome.status == 69)
    #expect(outcome.errorLines.count == 1)
    #expect(
      outcome.standardError.contains("a workbook can't be written without libxlsxwriter: "))
    #expect(outcome.standardError.firstMatch(of: /: install libxlsxwriter\d+\n$/) != nil)
    #expect(try folder.names == ["event.db", "libraries"])
    // Others do without.
    let json = try RecapCommand.run(
      ["render", database, "-o", folder.path("a.json")], environment: environment)
    #expect(json.status == 0)
  }

  @Test("temporary files are gone at the end, and what can't be made of them is told")
  func temporary() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("tmp"), withIntermediateDirectories: false)
    let environment = ["TMPDIR": folder.path("tmp")]
    let outcome = try RecapCommand.run(
      ["render", database, "-o", folder.path("a.xlsx")], environment: environment)
    #expect(outcome.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp")) == [])
    let nowhere = try RecapCommand.run(
      ["render", database, "-o", folder.path("b.xlsx")], environment: ["TMPDIR": "/nowhere"])
    #expect(nowhere.status == 73)
    #expect(nowhere.errorLines.count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path("b.xlsx")))
  }

  @Test("a text that no cell holds is 65 with its place, and no file")
  func long() throws {
    var session = SessionFixture(names: ["Ada"])
    session.polls = [
      .init(String(repeating: "?", count: 40_000), at: 60, answeredBy: [0])
    ]
    try session.write(to: folder.path("long.db"))
    let outcome = try RecapCommand.run(
      "render", folder.path("long.db"), "-o", folder.path("a.xlsx"))
    #expect(outcome.status == 65)
    #expect(
      outcome.standardError
        == "recap: the text of Question in row 2 of the sheet Polls has 40000 characters, and a "
        + "cell of a workbook holds 32767: write json or csv, which hold all of it\n")
    #expect(try folder.names == ["event.db", "long.db"])
  }

  @Test("a batch writes workbooks beside the others, and leaves current ones alone")
  func batch() throws {
    let batch = [
      "batch", database, "--out", folder.path("out"), "--formats", "json,xlsx", "--event-report",
      "--as-of", "2026-03-18T08:12:00Z", "--json",
    ]
    let first = try RecapCommand.run(batch)
    #expect(first.status == 0, "\(first.standardError)")
    let names = try #require(FileManager.default.enumerator(atPath: folder.path("out")))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".xlsx") }
    #expect(names.count == 2)
    let manifest = try String(contentsOfFile: folder.path("out/manifest.json"), encoding: .utf8)
    #expect(manifest.contains(#""format" : "xlsx""#))
    let index = try String(contentsOfFile: folder.path("out/index.html"), encoding: .utf8)
    #expect(index.contains("XLSX"))
    let again = try RecapCommand.run(batch + ["--if-changed"])
    #expect(again.text.contains(#""skipped":4"#))
  }
}
