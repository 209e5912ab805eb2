import Foundation
import SessionFixtures
import Testing

/// `recap import`, as somebody calls it.
@Suite struct ImportTests {
  private let folder: TemporaryFolder
  private let export: String

  init() throws {
    folder = try TemporaryFolder()
    export = folder.path("report.csv")
    let example = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Examples/imports/teams-report.csv")
    try FileManager.default.copyItem(atPath: example.path, toPath: export)
  }

  @Test("an export is never replaced by the database that is made of it, by whatever name")
  func output() throws {
    let link = folder.path("event.db")
    try FileManager.default.linkItem(atPath: export, toPath: link)
    let before = try Data(contentsOf: URL(filePath: export))
    for output in [export, link] {
      let outcome = try RecapCommand.run("import", export, "-o", output)
      #expect(outcome.status == 64)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.standardError.contains("would be replaced, which is read for the import"))
    }
    #expect(try Data(contentsOf: URL(filePath: export)) == before)
  }

  @Test("choices are taken in capitals, and a wrong one names those there are")
  func choices() throws {
    #expect(
      try RecapCommand.run("import", export, "--dry-run", "--from", "TEAMS", "--kind", "Room")
        .status == 0)
    let wrong = try RecapCommand.run("import", export, "--dry-run", "--from", "teems")
    #expect(wrong.status == 64)
    #expect(wrong.errorLines.count == 1)
    #expect(wrong.standardError.contains("teams, teams-live, teams-graph, zoom"))
  }

  @Test("one line a session says what was read, with the date in words")
  func line() throws {
    let outcome = try RecapCommand.run("import", export, "--dry-run")
    #expect(outcome.status == 0)
    let lines = outcome.errorLines
    #expect(
      lines.first?.hasPrefix(
        "report.csv: Microsoft Teams attendance report · \"Quarterly results\" · 26 May 2026, 09:58–11:02 "
          + "(clock times as in the file) · 4 people, 5 visits · not told: ") == true,
      "\(outcome.standardError)")
  }
}
