import Foundation
import GRDB
import RecapPipeline
import SessionFixtures
import Synchronization
import Testing

/// The page a batch leaves in its folder, and what its summary counts.
@Suite struct BatchIndexTests {
  private let batch: BatchFolder

  init() throws { batch = try BatchFolder() }

  private var path: URL { URL(filePath: batch.output + "/index.html") }
  private func page() throws -> String { try String(contentsOf: path, encoding: .utf8) }

  /// Where the links of a page lead, decoded.
  private func links() throws -> [String] {
    try page().matches(of: #/href="([^"]*)"/#).map { String($0.1).removingPercentEncoding! }
      .filter { $0 != "data:," }
  }

  @Test("a batch leaves a page that leads to each file, also to those of earlier runs")
  func whole() throws {
    #expect(try batch.run("--quiet", formats: "csv").status == 0)
    #expect(try links().sorted() == batch.files().keys.sorted())
    #expect(try batch.run("--quiet", formats: "json").status == 0)
    #expect(try links().count == 12)
    #expect(try links().sorted() == batch.files().keys.sorted())
    let page = try page()
    #expect(page.contains("<p class=\"note\">12 reports of 6 sessions</p>"))
    #expect(page.contains("<h2>Event a</h2>") && page.contains("<h2>Event b</h2>"))
    #expect(page.contains("4 March 2026, 16:00 CET"))
  }

  @Test("shards one after the other, and all at once, leave the page of the whole")
  func shards() throws {
    #expect(try batch.run("--quiet", formats: "csv,json").status == 0)
    let whole = try page()
    try FileManager.default.removeItem(atPath: batch.output)
    for shard in ["1/3", "2/3", "3/3"] {
      #expect(try batch.run("--quiet", "--shard", shard, formats: "csv,json").status == 0)
    }
    #expect(try page() == whole)
    try FileManager.default.removeItem(atPath: batch.output)
    let running = try ["1/3", "2/3", "3/3"].map {
      try RecapCommand.start(batch.arguments(["--quiet", "--shard", $0], formats: "csv,json"))
    }
    for shard in running { #expect(try shard.outcome().status == 0) }
    #expect(try page() == whole)
  }

  @Test("a page that is as it should be is not written again")
  func unchanged() throws {
    #expect(try batch.run("--quiet", formats: "csv").status == 0)
    let before = try #require(FileSignature(path: path.path))
    #expect(try batch.run("--quiet", "--if-changed", formats: "csv").status == 0)
    #expect(FileSignature(path: path.path) == before)
    try FileManager.default.removeItem(at: path)
    #expect(try batch.run("--quiet", "--if-changed", formats: "csv").status == 0)
    #expect(try links().count == 6)
  }

  @Test("somebody else's index.html stays, and is told of once")
  func foreign() throws {
    try FileManager.default.createDirectory(atPath: batch.output, withIntermediateDirectories: true)
    try Data("<p>Ours</p>".utf8).write(to: path)
    let outcome = try batch.run(formats: "csv")
    #expect(outcome.status == 0)
    #expect(outcome.errorLines.count == 2, "\(outcome.standardError)")
    #expect(outcome.errorLines[0].contains("index.html is not a page of Recap's batches"))
    #expect(try page() == "<p>Ours</p>")
    #expect(try batch.manifest().count == 6)
  }

  @Test("a report is never called index.html")
  func reserved() throws {
    #expect(
      try batch.run("--quiet", "--name", "Index", "--shard", "1/1", formats: "html").status == 0)
    #expect(try batch.files().count == 6)
    #expect(try links().sorted() == batch.files().keys.sorted())
  }

  @Test("files an older manifest has no titles of get them by --if-changed, and are not made anew")
  func older() throws {
    #expect(try batch.run("--quiet", formats: "csv").status == 0)
    let (manifest, index) = (batch.output + "/manifest.json", try page())
    let known = try String(contentsOfFile: manifest, encoding: .utf8)
    let older = known.replacing(
      #/\n +"(title|event|startedAt|timeZone)" : [^\n]*/#.anchorsMatchLineEndings(), with: "")
    #expect(older != known && !older.contains("Opening keynote"))
    try older.write(toFile: manifest, atomically: true, encoding: .utf8)
    let outcome = try batch.run("--if-changed", formats: "csv")
    #expect(outcome.standardError.contains("0 reports written, 6 current already"))
    #expect(try String(contentsOfFile: manifest, encoding: .utf8) == known)
    #expect(try page() == index)
  }

  @Test("databases that fail are counted apart from reports that do")
  func summary() throws {
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
    let outcome = try RecapCommand.run(
      batch.arguments([batch.folder.path("nowhere.db"), "--json"], formats: "csv,json"))
    #expect(outcome.status == 1)
    #expect(
      outcome.standardError.contains(
        "recap: 10 reports of 2 databases written, 2 reports and 1 database failed; "))
    let last = try #require(outcome.text.split(separator: "\n").last)
    let event = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
    #expect(event?["done"] as? Int == 10 && event?["failed"] as? Int == 3)
    #expect(event?["databases"] as? Int == 2 && event?["failedDatabases"] as? Int == 1)
  }

  @Test("check --privacy looks through the folder of an anonymised batch, page and all")
  func privacy() throws {
    #expect(try batch.run("--quiet", "--anonymize", formats: "html,json").status == 0)
    let check = try RecapCommand.run("check", "--privacy", batch.output, batch.databases[0])
    #expect(check.status == 0, "\(check.text)")
    #expect(check.text.contains("index.html names nobody of "))
  }

  @Test("two batches that write to a folder at once leave a manifest of both")
  func atOnce() throws {
    let outcomes = Mutex<[Int32]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let name = ["a/{event}/{session}", "b/{event}/{session}"][number]
      let outcome = try? batch.run("--quiet", "--name", name, formats: "csv,json")
      outcomes.withLock { $0.append(outcome?.status ?? -1) }
    }
    #expect(outcomes.withLock { $0 } == [0, 0])
    let paths = try batch.manifest().map(\.path)
    #expect(paths.count == 24 && Set(paths.map { $0.prefix(2) }) == ["a/", "b/"])
    #expect(Set(paths) == Set(try batch.files().keys))
  }

  @Test("the workers and runs of a batch give the same pseudonyms, by a key in its folder")
  func pseudonyms() throws {
    func tables() throws -> [Data] {
      #expect(try batch.run("--quiet", "--anonymize", formats: "csv").status == 0)
      return try batch.files().filter { $0.key.hasSuffix(".csv") }.sorted { $0.key < $1.key }
        .map(\.value)
    }
    let first = try tables()
    #expect(try !first.isEmpty && tables() == first)
    let key = batch.output + "/.pseudonyms.key"
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try FileManager.default.removeItem(atPath: key)
    #expect(try tables() != first)
  }
}
