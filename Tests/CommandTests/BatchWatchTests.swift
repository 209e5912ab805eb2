import Foundation
import GRDB
import RecapPipeline
import SessionFixtures
import Testing

/// A watch as a process, with a settling time as short as it can be.
@Suite struct BatchWatchTests {
  private let batch: BatchFolder
  private let incoming: String

  init() throws {
    batch = try BatchFolder()
    incoming = batch.folder.path("in")
    try FileManager.default.createDirectory(atPath: incoming, withIntermediateDirectories: true)
  }

  private func arguments(_ more: [String] = [], settle: String = "1s") -> [String] {
    [
      "batch", "--watch", incoming, "--out", batch.output, "--as-of", BatchFolder.asOf, "--formats",
      "csv,json", "--settle", settle,
    ] + more
  }

  /// Puts a database into the folder, at once.
  private func add(_ database: Int, as name: String) throws {
    try FileManager.default.copyItem(
      atPath: batch.databases[database], toPath: incoming + "/.\(name)")
    try FileManager.default.moveItem(
      atPath: incoming + "/.\(name)", toPath: incoming + "/\(name)")
  }

  private func path(_ name: String) -> URL { URL(filePath: incoming + "/" + name) }

  private func wait(for condition: () throws -> Bool) throws {
    let limit = Date(timeIntervalSinceNow: 60)
    while try !condition() {
      try #require(Date() < limit, "it takes too long")
      usleep(20_000)
    }
  }

  private func wait(forReports count: Int) throws {
    try wait { try batch.manifest(orNone: true).count >= count }
  }

  private func end(_ running: RecapCommand.Running) throws -> RecapCommand.Outcome {
    kill(running.process.processIdentifier, SIGTERM)
    return try running.outcome()
  }

  @Test("databases are reported as they come, and the bytes are those of a batch")
  func whole() throws {
    try add(0, as: "a.db")
    let running = try RecapCommand.start(arguments())
    try wait(forReports: 6)
    try add(1, as: "b.db")
    try wait(forReports: 12)
    let outcome = try end(running)
    #expect(outcome.status == 130)
    #expect(
      outcome.errorLines.map { $0.split(separator: ";")[0] } == [
        "recap: watching", "recap: 6 reports of 1 database written",
        "recap: 6 reports of 1 database written",
      ])
    #expect(outcome.standardOutput.isEmpty)
    let files = try batch.files().filter { $0.key != ".watch.json" }
    try FileManager.default.removeItem(atPath: batch.output)
    #expect(try batch.run(formats: "csv,json").status == 0)
    #expect(try batch.files() == files)
  }

  @Test("what is wrong is one line, however often it is looked at; the rest is made")
  func lines() throws {
    try add(0, as: "a.db")
    let half = try Data(contentsOf: URL(filePath: batch.databases[1])).prefix(9000)
    try half.write(to: path("half.db"))
    try Data("no database".utf8).write(to: path("text.db"))
    try add(1, as: "locked.db")
    try add(1, as: "unsound.db")
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path("unsound.db").path, configuration: configuration)
    try queue.write {
      try $0.execute(
        sql:
          "PRAGMA ignore_check_constraints = ON; UPDATE visit SET device = 'x' WHERE visit_id = 1"
      )
    }
    try queue.close()
    let writer = try DatabaseQueue(path: path("locked.db").path)
    let running = try RecapCommand.start(arguments())
    try writer.writeWithoutTransaction { connection in
      try connection.execute(sql: "BEGIN EXCLUSIVE")
      try wait(forReports: 10)
      // Long enough for another look.
      sleep(6)
      try connection.execute(sql: "ROLLBACK")
    }
    try writer.close()
    try wait(forReports: 16)
    try Data(contentsOf: URL(filePath: batch.databases[1])).write(to: path("half.db"))
    try wait(forReports: 22)
    let outcome = try end(running)
    for name in ["half.db: ", "text.db: ", "locked.db: ", "unsound.db, session one: "] {
      let lines = outcome.errorLines.filter { $0.contains(name) }
      #expect(lines.count == 1, "\(name)\n\(outcome.standardError)")
    }
    #expect(outcome.status == 130)
  }

  @Test("a folder that can't be written to is a line a session, and they are made once it can")
  func unwritable() throws {
    try add(0, as: "a.db")
    let obstacle = batch.output + "/Event-a"
    try FileManager.default.createDirectory(atPath: batch.output, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: obstacle))
    let running = try RecapCommand.start(arguments(["--json"]))
    sleep(3)
    try FileManager.default.removeItem(atPath: obstacle)
    try wait(forReports: 6)
    let outcome = try end(running)
    #expect(outcome.errorLines.filter { $0.contains("can't be written") }.count == 3)
    #expect(outcome.text.split(separator: "\n").filter { $0.contains(#""failed","#) }.count == 6)
  }

  @Test("with --json its events are those of a batch")
  func json() throws {
    try add(0, as: "a.db")
    try Data("no database".utf8).write(to: path("text.db"))
    let running = try RecapCommand.start(arguments(["--json", "--quiet"]))
    try wait(forReports: 6)
    let outcome = try end(running)
    let events = try outcome.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(
      events.map { $0["event"] as? String }
        == ["failed", "started"] + Array(repeating: "done", count: 6) + ["summary"])
    #expect(outcome.errorLines.count == 1)
  }

  @Test("killed at any moment and started again, it makes each report once")
  func killed() throws {
    for (index, name) in ["a.db", "b.db"].enumerated() { try add(index, as: name) }
    var made: [String: Date] = [:]
    for moment in 0..<20 {
      let running = try RecapCommand.start(arguments(settle: "0s"))
      usleep(UInt32.random(in: 0...150_000))
      kill(running.process.processIdentifier, SIGKILL)
      _ = try running.outcome()
      for file in try batch.manifest(orNone: true) {
        let time = try modification(file.path)
        #expect(made[file.path] ?? time == time, "\(file.path), moment \(moment)")
        made[file.path] = time
      }
    }
    let running = try RecapCommand.start(arguments(settle: "0s"))
    try wait(forReports: 12)
    #expect(try end(running).status == 130)
    for (path, time) in made { #expect(try modification(path) == time) }
    let files = try batch.files().filter { $0.key != ".watch.json" }
    #expect(files.count == 12 && !files.keys.contains { $0.hasSuffix(".part") })
  }

  @Test("what a killed watch left is cleared, also where all reports are there; the page is mended")
  func leftovers() throws {
    try add(0, as: "a.db")
    let first = try RecapCommand.start(arguments(settle: "0s"))
    try wait(forReports: 6)
    _ = try end(first)
    let report = try #require(try batch.files().keys.first { $0.hasSuffix(".csv") })
    let parts = ["manifest.json", "index.html", report].map { path in
      let file = URL(filePath: batch.output + "/" + path)
      return file.deletingLastPathComponent()
        .appending(path: ".\(file.lastPathComponent).01234567.part")
    }
    for part in parts { try Data("half".utf8).write(to: part) }
    let page = URL(filePath: batch.output + "/index.html")
    let whole = try String(contentsOf: page, encoding: .utf8)
    try whole.replacing("Opening keynote", with: "").write(
      to: page, atomically: true, encoding: .utf8)
    let second = try RecapCommand.start(arguments(settle: "0s"))
    try wait { parts.allSatisfy { !FileManager.default.fileExists(atPath: $0.path) } }
    try wait { try String(contentsOf: page, encoding: .utf8) == whole }
    _ = try end(second)
  }

  private func modification(_ path: String) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: batch.output + "/" + path)
    return try #require(attributes[.modificationDate] as? Date)
  }

  @Test("there is one watch for a folder of reports, and others are 73; what has no sense is 64")
  func refused() throws {
    let running = try RecapCommand.start(arguments())
    try wait { FileManager.default.fileExists(atPath: batch.output) }
    try wait { try RecapCommand.run(arguments(["--jobs", "1"])).status == 73 }
    _ = try end(running)
    for more in [
      ["--shard", "1/2"], ["--if-changed"], ["--fail-fast"], [batch.databases[0]],
      ["--jobs", "0"], ["--settle", "30"], ["--settle", "-1m"], ["--settle", "m"],
    ] {
      let outcome = try RecapCommand.run(arguments(more))
      #expect(outcome.status == 64 && outcome.errorLines.count == 1, "\(more)")
    }
    let array = ["SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_TASK_COUNT": "2"]
    #expect(try RecapCommand.run(arguments(), environment: array).status == 64)
    #expect(try batch.run("--settle", "1h").status == 64)
    try FileManager.default.removeItem(atPath: incoming)
    #expect(try RecapCommand.run(arguments()).status == 66)
  }
}
