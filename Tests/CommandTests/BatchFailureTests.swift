import Foundation
import GRDB
import RecapPipeline
import SessionFixtures
import Testing

/// How batches fail, and how they are ended.
@Suite struct BatchFailureTests {
  private let batch: BatchFolder

  init() throws { batch = try BatchFolder() }

  /// A session of the first database that can't be read.
  private func breakSession() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: batch.databases[0], configuration: configuration)
    try queue.write {
      try $0.execute(
        sql:
          "PRAGMA ignore_check_constraints = ON; INSERT INTO interaction VALUES (NULL, 'two', 4, 'sneeze', 1, NULL)"
      )
    }
    try queue.close()
  }

  @Test("a session that can't be read is one line and 1, the others are there")
  func session() throws {
    try breakSession()
    let outcome = try batch.run("--quiet")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1, "\(outcome.standardError)")
    #expect(outcome.standardError.contains("a.db, session two: "))
    #expect(try batch.files().count == 15 && batch.manifest().count == 15)
  }

  @Test("with --fail-fast nothing more is begun")
  func failFast() throws {
    let outcome = try RecapCommand.run(
      batch.arguments([batch.folder.path("nowhere.db"), "--fail-fast"], formats: "csv"))
    #expect(
      outcome.status == 1 && outcome.standardError.contains("0 reports written, 1 database failed"))
    try breakSession()
    let second = try batch.run("--fail-fast", "--jobs", "1", formats: "csv")
    #expect(second.status == 1)
    #expect(try batch.files().count < 5 && batch.files().count == batch.manifest().count)
  }

  @Test(
    "databases that are missing, no database or cut short are one line each, the others are done")
  func databases() throws {
    let folder = batch.folder
    try Data("text".utf8).write(to: URL(filePath: folder.path("text.db")))
    let whole = try Data(contentsOf: URL(filePath: batch.databases[1]))
    try whole.prefix(whole.count / 2 / 4096 * 4096).write(to: URL(filePath: folder.path("half.db")))
    let outcome = try RecapCommand.run(
      batch.arguments(
        [folder.path("nowhere.db"), folder.path("text.db"), folder.path("half.db"), "--quiet"]))
    #expect(outcome.status == 1)
    for name in ["nowhere.db", "text.db", "half.db"] {
      #expect(outcome.errorLines.contains { $0.contains(name) }, "\(outcome.standardError)")
    }
    #expect(outcome.errorLines.allSatisfy { $0.hasPrefix("recap: ") })
    #expect(try batch.files().count == 18 && batch.manifest().count == 18)
  }

  @Test("a folder that can't be made is 73, somebody else's manifest too; wrong options are 64")
  func refused() throws {
    for (arguments, code): ([String], Int32) in [
      (["--out", "/proc/nowhere"], 73), (["--out", batch.databases[0]], 73),
      (["--name", "../{session}"], 64), (["--name", "{who}"], 64), (["--formats", "doc"], 64),
      (["--jobs", "0"], 64), (["--report", "polls"], 64), (["--time-zone", "Nowhere"], 64),
    ] {
      let outcome = try RecapCommand.run(batch.arguments(arguments))
      #expect(outcome.status == code && outcome.errorLines.count == 1, "\(outcome.standardError)")
    }
    try FileManager.default.createDirectory(atPath: batch.output, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(filePath: batch.output + "/manifest.json"))
    #expect(try batch.run().status == 73)
    #expect(try batch.files().isEmpty)
  }

  @Test("files there is no space for are a line each, the others are there and nothing is half")
  func full() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments =
      [
        "-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\" 2>\(batch.folder.path("err"))",
        RecapCommand.executable.path,
      ] + batch.arguments(["--quiet"], formats: "pdf,csv")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let lines = try String(contentsOfFile: batch.folder.path("err"), encoding: .utf8)
      .split(separator: "\n")
      // Fontconfig says that there is no space for its cache either.
      .filter { $0.hasPrefix("recap: ") }
    #expect(lines.count == 6 && lines.allSatisfy { $0.contains("can't be written") }, "\(lines)")
    #expect(try batch.files().keys.allSatisfy { $0.hasSuffix(".csv") } && batch.files().count == 6)
    #expect(try batch.manifest().count == 6)
  }

  @Test("SIGTERM and SIGINT end with 130 and a true manifest", arguments: [SIGTERM, SIGINT])
  func interrupted(signal: Int32) throws {
    let batch = try BatchFolder(people: 200)
    let running = try RecapCommand.start(batch.arguments())
    let limit = Date(timeIntervalSinceNow: 60)
    while try batch.files().count < 3, Date() < limit { usleep(2000) }
    kill(running.process.processIdentifier, signal)
    let outcome = try running.outcome()
    #expect(outcome.status == 130)
    let files = try batch.files()
    #expect(files.count < 18)
    #expect(try batch.manifest().map(\.path) == files.keys.sorted())
  }

  @Test("killed at 50 moments, it leaves whole files only, and the next run makes the rest")
  func killed() throws {
    let start = ContinuousClock.now
    #expect(try batch.run().status == 0)
    let duration = start.duration(to: .now) / .microseconds(1)
    let whole = try batch.files()
    for moment in 0..<50 {
      try FileManager.default.removeItem(atPath: batch.output)
      let running = try RecapCommand.start(batch.arguments(["--if-changed", "--quiet"]))
      // One in each fiftieth of the time it takes.
      usleep(UInt32((Double(moment) + .random(in: 0..<1)) / 50 * duration))
      // Its workers as well, or alone: then they finish what they are at.
      let victims = (moment % 2 == 0 ? running.children : []) + [running.process.processIdentifier]
      for victim in victims { kill(victim, SIGKILL) }
      _ = try running.outcome()
      let left = try batch.files().filter { !$0.key.hasSuffix(".part") }
      // Who was killed while it wrote the manifest leaves the file it held meanwhile.
      let wrong = left.keys.filter { $0 != ".manifest.lock" && left[$0] != whole[$0] }
      #expect(wrong.isEmpty, "moment \(moment)")
      let next = try batch.run("--if-changed")
      #expect(next.status == 0, "moment \(moment): \(next.standardError)")
      #expect(try filesAtRest() == whole, "moment \(moment)")
      #expect(try batch.manifest().count == 18, "moment \(moment)")
    }
  }

  /// The files once no worker that lost who started it writes any more.
  private func filesAtRest() throws -> [String: Data] {
    let limit = Date(timeIntervalSinceNow: 20)
    while true {
      let files = try batch.files()
      if !files.keys.contains(where: { $0.hasSuffix(".part") }) || Date() > limit { return files }
      usleep(10_000)
    }
  }
}
