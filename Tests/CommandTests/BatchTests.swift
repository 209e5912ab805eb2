import Foundation
import GRDB
import RecapPipeline
import SessionFixtures
import Testing

/// What a batch makes when all is well.
@Suite struct BatchTests {
  private let batch: BatchFolder

  init() throws { batch = try BatchFolder() }

  @Test("every session has every format, of the bytes a render alone gives; the manifest says so")
  func whole() throws {
    let outcome = try batch.run()
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.isEmpty)
    // On a busy machine a line of how far it is comes before.
    #expect(outcome.errorLines.count { !$0.contains("/18 reports, ") } == 1)
    #expect(outcome.standardError.contains("18 reports of 2 databases written"))
    let files = try batch.files()
    #expect(files.count == 18)
    #expect(try batch.manifest().map(\.path).sorted() == files.keys.sorted())
    for file in try batch.manifest() {
      let alone = try RecapCommand.run(
        "render", batch.folder.path(file.database), "--session", try #require(file.session), "-o",
        "-",
        "--format", file.format.rawValue, "--as-of", BatchFolder.asOf)
      #expect(alone.standardOutput == files[file.path], "\(file.path)")
    }
  }

  @Test("with --if-changed only what is not current is made")
  func ifChanged() throws {
    #expect(try batch.run("--quiet").standardError.isEmpty)
    let files = try batch.files()
    let again = try batch.run("--if-changed")
    #expect(again.standardError.contains("0 reports written, 18 current already"))
    let queue = try DatabaseQueue(path: batch.databases[0])
    try queue.write {
      try $0.execute(sql: "UPDATE session SET title = 'New' WHERE session_id = 'two'")
    }
    try queue.close()
    try Data("x".utf8).write(to: URL(filePath: batch.output + "/Event-b/2026-03-04-one.csv"))
    let third = try batch.run("--if-changed")
    #expect(third.standardError.contains("4 reports of 2 databases written, 14 current already"))
    let changed = try batch.files().filter { files[$0.key] != $0.value }.keys
    #expect(
      Set(changed).isSubset(of: ["pdf", "csv", "json"].map { "Event-a/2026-03-04-two.\($0)" }))
    #expect(try batch.manifest().count == 18)
  }

  @Test("with --json standard output has an event a line, at last the summary")
  func json() throws {
    let outcome = try batch.run("--json", "--quiet", formats: "csv")
    #expect(outcome.standardError.isEmpty)
    let events = try outcome.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(
      events.map { $0["event"] as? String }
        == ["started"] + Array(repeating: "done", count: 6) + ["summary"])
    let summary = try #require(events.last)
    #expect(summary["done"] as? Int == 6 && summary["failed"] as? Int == 0)
    #expect(summary["databases"] as? Int == 2 && summary["failedDatabases"] as? Int == 0)
    #expect(summary["skipped"] as? Int == 0 && summary["seconds"] is Double)
    #expect(try summary["bytes"] as? Int == batch.files().values.reduce(0) { $0 + $1.count })
  }

  @Test("the manifest keeps what other runs into the folder made")
  func reruns() throws {
    #expect(try batch.run(formats: "csv").status == 0)
    #expect(try batch.run(formats: "json").status == 0)
    #expect(try batch.manifest().count == 12)
    try FileManager.default.removeItem(atPath: batch.output + "/Event-a/2026-03-04-one.csv")
    #expect(try batch.run(formats: "json").status == 0)
    #expect(try batch.manifest().count == 11)
  }

  @Test("shards by option make the whole together, and a run of the whole has nothing left to do")
  func shards() throws {
    for index in 1...3 {
      #expect(try batch.run("--shard", "\(index)/3", formats: "csv,json").status == 0)
    }
    #expect(try batch.files().count == 12)
    #expect(try batch.manifest().count == 12)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: batch.output).sorted() == [
        "Event-a", "Event-b", "index.html", "manifest-1-of-3.json", "manifest-2-of-3.json",
        "manifest-3-of-3.json",
      ])
    let whole = try batch.run("--if-changed", formats: "csv,json")
    #expect(whole.standardError.contains("0 reports written, 12 current already"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: batch.output).sorted() == [
        "Event-a", "Event-b", "index.html", "manifest.json",
      ])
    #expect(try batch.manifest().count == 12)
  }

  @Test(
    "a scheduler's array says which shard it is",
    arguments: [
      (
        ["SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_MIN": "5", "SLURM_ARRAY_TASK_COUNT": "4"],
        "3-of-4"
      ),
      (
        [
          "SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_COUNT": "3",
          "SLURM_ARRAY_TASK_STEP": "2",
        ], "3-of-3"
      ),
      (["AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "2"], "1-of-2"),
    ])
  func schedulers(environment: [String: String], shard: String) throws {
    #expect(try batch.run(formats: "csv", environment: environment).status == 0)
    #expect(FileManager.default.fileExists(atPath: batch.output + "/manifest-\(shard).json"))
  }

  @Test("a Kubernetes job needs the number of its parts; a part that can't be is 64")
  func kubernetes() throws {
    let environment = ["JOB_COMPLETION_INDEX": "1"]
    #expect(
      try batch.run("--shard-count", "5", formats: "csv", environment: environment).status == 0)
    #expect(FileManager.default.fileExists(atPath: batch.output + "/manifest-2-of-5.json"))
    for (more, index) in [([], "1"), (["--shard-count", "5"], "5"), (["--shard", "0/2"], "1")] {
      let outcome = try RecapCommand.run(
        batch.arguments(more), environment: ["JOB_COMPLETION_INDEX": index])
      #expect(outcome.status == 64 && outcome.errorLines.count == 1)
    }
  }

  @Test("the report of each event leads to those of its sessions that are there")
  func events() throws {
    // In its place there is a folder, so that it can't be made.
    let missing = batch.output + "/Event-a/2026-03-04-two.html"
    try FileManager.default.createDirectory(
      atPath: missing + "/x", withIntermediateDirectories: true)
    let outcome = try batch.run("--event-report", "--credit", "50%", formats: "html,json")
    #expect(outcome.status == 1, "\(outcome.standardError)")
    #expect(outcome.standardError.contains("15 reports of 2 databases written, 1 report failed"))
    let files = try batch.files()
    for event in ["a", "b"] {
      let page = String(
        decoding: try #require(files["Event-\(event)/event-report.html"]), as: UTF8.self)
      let links = page.matches(of: #/<a href="\.\/([^"]*)"/#).map { "Event-\(event)/\($0.1)" }
      #expect(links.count == (event == "a" ? 2 : 3))
      #expect(links.allSatisfy { files[$0] != nil })
      let alone = try RecapCommand.run(
        "render", batch.folder.path("\(event).db"), "--report", "event", "-o", "-", "--format",
        "json", "--credit", "50%", "--as-of", BatchFolder.asOf)
      #expect(alone.standardOutput == files["Event-\(event)/event-report.json"])
    }
    try FileManager.default.removeItem(atPath: missing)
    let second = try batch.run(
      "--event-report", "--credit", "50%", "--if-changed", formats: "html,json")
    // The session's, and the event's, which leads to it now.
    #expect(second.status == 0)
    #expect(second.standardError.contains("2 reports of 1 database written, 14 current already"))
  }

  @Test("sessions are compared with those before them")
  func comparisons() throws {
    #expect(try batch.run("--compare", "all", formats: "json").status == 0)
    for file in try batch.manifest() {
      let alone = try RecapCommand.run(
        "render", batch.folder.path(file.database), "--session", try #require(file.session),
        "--compare", "all", "-o", "-", "--format", "json", "--as-of", BatchFolder.asOf)
      #expect(try batch.files()[file.path] == alone.standardOutput)
    }
    let again = try batch.run("--compare", "all", "--if-changed", formats: "json")
    #expect(again.standardError.contains("0 reports written, 6 current already"))
  }

  @Test(
    "what is of an event or of chosen sessions is refused where it has no sense",
    arguments: [
      ["--report", "event"], ["--credit", "50%"], ["--event-report", "--event", "x"],
      ["--compare", "one,two"],
    ])
  func refusals(arguments: [String]) throws {
    let outcome = try RecapCommand.run(batch.arguments(arguments))
    #expect(outcome.status == 64 && outcome.errorLines.count == 1)
  }

  @Test("one and several workers write the same files")
  func jobs() throws {
    #expect(try batch.run("--jobs", "1").status == 0)
    let one = try batch.files()
    try FileManager.default.removeItem(atPath: batch.output)
    #expect(try batch.run("--jobs", "4").status == 0)
    #expect(try batch.files() == one)
  }

  @Test("a database that is being written to is read as it was before")
  func writeAhead() throws {
    let before = try batch.run(formats: "csv")
    let files = try batch.files()
    let writer = try DatabaseQueue(path: batch.databases[0])
    try writer.writeWithoutTransaction { connection in
      _ = try String.fetchOne(connection, sql: "PRAGMA journal_mode = WAL")
      try connection.execute(sql: "BEGIN IMMEDIATE; UPDATE attendee SET first_name = 'Pending'")
      let outcome = try batch.run(formats: "csv")
      #expect(outcome.status == before.status, "\(outcome.standardError)")
      try connection.execute(sql: "ROLLBACK")
    }
    #expect(try batch.files() == files)
    try writer.close()
  }
}
