import Foundation
import SessionFixtures
import Testing

/// What `recap list` writes for people and for programs.
@Suite struct ListTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    var long = SessionFixture(names: (0..<1200).map { "P\($0)" })
    (long.id, long.title) = ("panel", "日本語のパネル with a long title")
    (long.startedAt, long.duration) = (long.startedAt + 7200, 5400)
    long.timeZone = "Asia/Tokyo"
    var hostile = SessionFixture(names: [])
    (hostile.id, hostile.title) = ("z", "A\u{1B}[31m\tb\u{202E}")
    (hostile.startedAt, hostile.duration) = (long.startedAt + 7200, 30)
    try SessionFixture.write([SessionFixture(names: ["Ada"]), long, hostile], to: database)
  }

  /// As on a terminal of so many columns.
  private func table(columns: Int) throws -> [String] {
    let outcome = try RecapCommand.run(
      ["list", database], environment: ["COLUMNS": "\(columns)"],
      through: ["python3", "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome.text.split(separator: "\r\n").map(String.init)
  }

  @Test("a terminal gets a table: titles by their width, starts in their zones, numbers right")
  func terminal() throws {
    #expect(
      try table(columns: 100) == [
        #"ID       Title                             Start                   Duration  Viewers"#,
        #"keynote  Opening keynote                   2026-03-04 16:00 CET      60 min        1"#,
        #"panel    日本語のパネル with a long title  2026-03-05 02:00 JST  1 h 30 min    1,200"#,
        #"z        A\u{1b}[31m\u{9}b\u{202e}         2026-03-04 20:00 CET        30 s        0"#,
      ])
  }

  @Test("on a narrow terminal titles are cut, and no line wraps")
  func narrow() throws {
    let lines = try table(columns: 66)
    #expect(lines.count == 4)
    #expect(lines[2] == "panel    日本語のパネ…   2026-03-05 02:00 JST  1 h 30 min    1,200")
  }

  @Test("with --json it is one array, on a terminal and in a pipe")
  func json() throws {
    let outcome = try RecapCommand.run("list", database, "--json")
    #expect(outcome.status == 0 && outcome.standardError.isEmpty)
    let sessions = try #require(
      try JSONSerialization.jsonObject(with: outcome.standardOutput) as? [[String: Any]])
    #expect(sessions.map { $0["id"] as? String } == ["keynote", "panel", "z"])
    #expect(sessions[1]["title"] as? String == "日本語のパネル with a long title")
    #expect(sessions[1]["startedAt"] as? String == "2026-03-04T17:00:00Z")
    #expect(sessions[1]["timeZone"] as? String == "Asia/Tokyo")
    #expect(sessions[1]["durationSeconds"] as? Int == 5400)
    #expect(sessions[1]["viewers"] as? Int == 1200)
    #expect(sessions.allSatisfy { $0.count == 6 })
  }

  @Test("with --json its errors are objects, and nothing is on standard output")
  func jsonError() throws {
    let outcome = try RecapCommand.run("list", folder.path("nowhere.db"), "--json")
    #expect(outcome.status == 66 && outcome.standardOutput.isEmpty)
    let error = try JSONSerialization.jsonObject(with: Data(outcome.standardError.utf8))
    #expect((error as? [String: Any])?["code"] as? Int == 66)
  }
}
