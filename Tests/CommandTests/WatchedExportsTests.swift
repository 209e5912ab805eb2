import Foundation
import RecapPipeline
import SessionFixtures
import Testing

/// Exports of platforms in a folder that is watched, by a process with a short settling time.
@Suite struct WatchedExportsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in/webinar", "temporary"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/imports")

  private func arguments(_ more: [String] = []) -> [String] {
    [
      "batch", "--watch", folder.path("in"), "--out", folder.path("out"), "--as-of",
      BatchFolder.asOf, "--formats", "json", "--settle", "1s", "--jobs", "1",
    ] + more
  }

  private func start(_ more: String...) throws -> RecapCommand.Running {
    try RecapCommand.start(
      arguments(more), environment: ["TMPDIR": folder.path("temporary")])
  }

  private func end(_ running: RecapCommand.Running) throws -> RecapCommand.Outcome {
    kill(running.process.processIdentifier, SIGTERM)
    return try running.outcome()
  }

  /// Puts an export into the folder, at once.
  private func add(
    _ export: String, as name: String, changed change: (String) -> String = { $0 }
  ) throws {
    let text = try String(
      contentsOf: Self.examples.appending(path: export), encoding: .utf8)
    try change(text).write(
      to: URL(filePath: folder.path("in/\(name)")), atomically: true, encoding: .utf8)
  }

  private func wait(for condition: () throws -> Bool) throws {
    let limit = Date(timeIntervalSinceNow: 60)
    while try !condition() {
      try #require(Date() < limit, "it takes too long")
      usleep(20_000)
    }
  }

  /// What the manifest says, by what the reports are of.
  private func reports() throws -> [String: Manifest.File] {
    guard FileManager.default.fileExists(atPath: folder.path("out")) else { return [:] }
    let files = try ManifestFile(folder: folder.path("out"), shard: .whole).all().files
    return Dictionary(files.map { ($0.database, $0) }) { $1 }
  }

  private func report(of source: String) throws -> Data {
    let file = try #require(try reports()[source])
    return try Data(contentsOf: URL(filePath: folder.path("out/\(file.path)")))
  }

  /// Files of databases, with their folders, in the folder for temporary ones.
  private func databases() throws -> [String: Int] {
    var found: [String: Int] = [:]
    for case let name as String in FileManager.default.enumerator(
      atPath: folder.path("temporary")) ?? .init() where name.hasPrefix("recap-watch")
    {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: folder.path("temporary/\(name)"))
      found[name] = (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }
    return found
  }

  /// Of the exports that have a database.
  private func names() throws -> [String] {
    try databases().keys.map { URL(filePath: $0).lastPathComponent }
      .filter { $0.hasSuffix(".csv") }.sorted()
  }

  private func rendered(_ exports: String..., options: [String] = []) throws -> Data {
    let outcome = try RecapCommand.run(
      ["render"] + exports.map { folder.path("in/\($0)") } + options
        + ["--as-of", BatchFolder.asOf, "--format", "json", "-o", "-", "--quiet"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome.standardOutput
  }

  @Test("an export becomes the report that render makes of it; a folder's files are read together")
  func reported() throws {
    let running = try start("--time-zone", "Europe/Berlin")
    try add("meet.csv", as: "meeting.csv")
    try add("zoom-participants.csv", as: "webinar/people.csv")
    try add("zoom-polls.csv", as: "webinar/polls.csv")
    try wait { try reports().count == 2 }
    let zone = ["--time-zone", "Europe/Berlin"]
    #expect(
      try report(of: "meeting.csv") == rendered("meeting.csv", options: zone))
    #expect(
      try report(of: "webinar")
        == rendered("webinar/people.csv", "webinar/polls.csv", options: zone))
    #expect(try databases().values.sorted() == [0o600, 0o600, 0o700, 0o700, 0o700])
    let outcome = try end(running)
    #expect(outcome.status == 130)
    #expect(try databases().isEmpty)
    #expect(outcome.errorLines.contains { $0.hasPrefix("people.csv, polls.csv: Zoom") })
  }

  @Test("what is no export is one line, until it is one; nothing is stopped by it")
  func mistakes() throws {
    let table = folder.path("in/table.csv")
    try Data("a,b\n1,2\n".utf8).write(to: URL(filePath: table))
    try Data([0x50, 0x4B, 3, 4] + Array("xl/".utf8)).write(
      to: URL(filePath: folder.path("in/sheet.xlsx")))
    try Data("hidden".utf8).write(to: URL(filePath: folder.path("in/.hidden.csv")))
    try Data("a picture".utf8).write(to: URL(filePath: folder.path("in/logo.svg")))
    symlink(table, folder.path("in/link.csv"))
    try add("zoom-participants.csv", as: "meeting.csv")
    let running = try start()
    try wait { try reports().count == 1 }
    sleep(2)
    try add("meet.csv", as: "table.csv")
    try wait { try reports().count == 2 }
    let outcome = try end(running)
    let lines = outcome.errorLines.filter { $0.contains("in/") }
    #expect(lines.count == 2, "\(outcome.standardError)")
    #expect(lines.contains { $0.contains("in/table.csv: ") && $0.contains("no format known") })
    #expect(lines.contains { $0.contains("in/sheet.xlsx: ") && $0.contains("save it as CSV") })
  }

  @Test("a changed export is reported anew, in the same place; one that only came again is not")
  func changed() throws {
    try add("zoom-participants.csv", as: "meeting.csv")
    var running = try start("--quiet")
    try wait { try reports().count == 1 }
    let (first, file) = (try report(of: "meeting.csv"), try #require(try reports().first))
    let path = folder.path("out/\(file.value.path)")
    let written = FileSignature(path: path)
    // Once by itself, once for who starts later.
    for _ in 0..<2 {
      try add("zoom-participants.csv", as: "meeting.csv")
      sleep(3)
      #expect(FileSignature(path: path) == written)
      #expect(try end(running).errorLines.isEmpty)
      running = try start("--quiet")
    }
    try add("zoom-participants.csv", as: "meeting.csv") { $0.replacing("Odile", with: "Ottilie") }
    try wait { try report(of: "meeting.csv") != first }
    #expect(try reports().count == 1 && reports().first?.value.path == file.value.path)
    #expect(try report(of: "meeting.csv") == rendered("meeting.csv"))
    _ = try end(running)
  }

  @Test(
    "the database of an export goes with it, its report stays; a killed watch's goes with the next")
  func gone() throws {
    try add("zoom-participants.csv", as: "meeting.csv")
    try add("meet.csv", as: "other.csv")
    let killed = try start()
    try wait { try reports().count == 2 }
    kill(killed.process.processIdentifier, SIGKILL)
    _ = try killed.outcome()
    #expect(try names() == ["meeting.csv", "other.csv"])
    let running = try start()
    try wait { try databases().keys.filter { !$0.contains("/") }.count == 1 }
    try wait { try names() == ["meeting.csv", "other.csv"] }
    try FileManager.default.removeItem(atPath: folder.path("in/meeting.csv"))
    try wait { try names() == ["other.csv"] }
    let outcome = try end(running)
    #expect(outcome.status == 130)
    #expect(try reports().count == 2 && databases().isEmpty)
  }

  @Test("the event of exports is named by --event, and its report follows them")
  func event() throws {
    try add("meet.csv", as: "webinar/one.csv")
    let running = try start("--event", "Club", "--event-report")
    try wait { try reports().values.contains { $0.session == nil } }
    #expect(try reports()["webinar"]?.event == "Club")
    let before = try reports()["webinar"]?.sha256
    try add("zoom-participants.csv", as: "webinar/two.csv")
    try wait { try reports()["webinar"].map { $0.session == nil && $0.sha256 != before } ?? false }
    #expect(try reports()["webinar"]?.sessions?.count == 2)
    _ = try end(running)
  }

  @Test("options of one session, and a folder that is its own output, are 64")
  func refused() throws {
    for more in [
      ["--session-id", "x"], ["--session-title", "x"], ["--start", "2026-05-26"],
      ["--duration", "x"], ["--map", "x=y"], ["--out", folder.path("in")],
      ["--time-zone", "Nowhere"],
    ] {
      let outcome = try RecapCommand.run(arguments(more))
      #expect(outcome.status == 64 && outcome.errorLines.count == 1, "\(more)")
    }
  }
}
