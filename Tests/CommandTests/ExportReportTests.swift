import Foundation
import SessionFixtures
import Testing

/// Reports of platforms' exports, without a database between them.
@Suite struct ExportReportTests {
  private let folder: TemporaryFolder
  private let export: String
  private let asOf = ["--as-of", "2026-11-27T00:00:00Z"]

  init() throws {
    folder = try TemporaryFolder()
    export = folder.path("report.csv")
    try FileManager.default.copyItem(
      at: Self.example("teams-report.csv"), to: URL(filePath: export))
  }

  private static func example(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/imports/\(name)")
  }

  private func render(_ arguments: String...) throws -> RecapCommand.Outcome {
    try RecapCommand.run(
      ["render"] + arguments + asOf, environment: ["TMPDIR": folder.url.path])
  }

  /// Nothing but what was there before and what was asked for.
  private func expectNothingLeft(_ names: String...) throws {
    #expect(try folder.names.filter { !$0.hasPrefix("recap-fonts") } == names.sorted())
  }

  @Test("a report of an export has the figures of the database that is imported of it")
  func figures() throws {
    let database = folder.path("event.db")
    #expect(try RecapCommand.run(["import", export, "-o", database] + asOf).status == 0)
    for options in [
      ["--format", "json"], ["--format", "csv"], ["--format", "csv", "--what", "timeline"],
    ] {
      let reports = try [export, database].map {
        try RecapCommand.run(["render", $0, "-o", "-"] + options + asOf)
      }
      #expect(reports.allSatisfy { $0.status == 0 }, "\(reports[0].standardError)")
      #expect(!reports[0].standardOutput.isEmpty)
      #expect(reports[0].standardOutput == reports[1].standardOutput)
    }
  }

  @Test("a document names the export it is of, what was read is said, and no database is left")
  func document() throws {
    let outcome = try render(export, "-o", folder.path("report.html"))
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.errorLines.first?.hasPrefix("report.csv: Microsoft Teams") == true)
    let page = try String(contentsOfFile: folder.path("report.html"), encoding: .utf8)
    #expect(page.contains("from report.csv."))
    #expect(try render(export, "-o", folder.path("report.html"), "--quiet").errorLines.isEmpty)
    try expectNothingLeft("report.csv", "report.html")
  }

  @Test("the zone of the clock and the name of the event are those of the export")
  func options() throws {
    let outcome = try render(
      export, "--format", "json", "-o", "-", "--time-zone", "Europe/Berlin", "--event", "Results",
      "--session-title", "Third quarter")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.text.contains(#""event": "Results""#))
    #expect(outcome.text.contains(#""title": "Third quarter""#))
    #expect(outcome.text.contains(#""timeZone": "Europe/Berlin""#))
    #expect(outcome.text.contains("2026-05-26T07:58:"))
  }

  @Test("several exports are one event, of which a batch makes all reports")
  func batch() throws {
    let names = ["zoom-participants.csv", "zoom-polls.csv"]
    let paths = names.map { Self.example($0).path }
    let outcome = try RecapCommand.run(
      ["batch"] + paths + ["--out", folder.path("out"), "--formats", "json", "--quiet"] + asOf,
      environment: ["TMPDIR": folder.url.path])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let manifest = try String(contentsOfFile: folder.path("out/manifest.json"), encoding: .utf8)
    #expect(manifest.contains(#""database" : "zoom-participants.csv and 1 other file""#))
    try expectNothingLeft("out", "report.csv")
  }

  @Test("files of the same name are told apart the same way in each batch of the same exports")
  func names() throws {
    var manifests: [String] = []
    for _ in 0..<2 {
      let outcome = try RecapCommand.run(
        [
          "batch", export, "--out", folder.path("out"), "--formats", "json", "--name", "manifest",
          "--if-changed", "--quiet",
        ] + asOf)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      manifests.append(
        try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted().joined(
          separator: " "))
    }
    #expect(manifests[0] == manifests[1])
    #expect(manifests[0].contains("manifest~"))
  }

  @Test("what can't be read is 65, with file and line; what has no sense is 64; nothing is written")
  func mistakes() throws {
    let database = folder.path("event.db")
    #expect(try RecapCommand.run(["import", export, "-o", database, "--quiet"]).status == 0)
    try Data("no export at all".utf8).write(to: URL(filePath: folder.path("note.txt")))
    let output = folder.path("out.json")
    let mistakes: [(status: Int32, says: String, arguments: [String])] = [
      (65, "note.txt", [folder.path("note.txt")]),
      (66, "nowhere.csv", [folder.path("nowhere.csv")]),
      (64, "stands beside exports", [export, database]),
      (64, "--kind is of exports", [database, "--kind", "live"]),
      (64, "has to stand alone", ["-", export]),
      (64, "would be replaced", [export, "-o", export]),
    ]
    for mistake in mistakes {
      let target = mistake.arguments.contains("-o") ? [] : ["-o", output]
      let outcome = try RecapCommand.run(["render"] + mistake.arguments + target)
      #expect(outcome.status == mistake.status, "\(outcome.standardError)")
      #expect(outcome.errorLines.count == 1 && outcome.standardError.contains(mistake.says))
    }
    try expectNothingLeft("event.db", "note.txt", "report.csv")
  }
}
