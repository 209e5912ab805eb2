import Foundation
import GRDB
import RecapPipeline
import SessionFixtures
import Synchronization
import Testing

/// What happens to disks and databases while a batch is on its way.
@Suite struct BatchMishapTests {
  private let batch: BatchFolder
  /// What a batch makes when nothing happens.
  private let whole: [String: Data]

  init() throws {
    batch = try BatchFolder(people: 60)
    #expect(try batch.run("--quiet").status == 0)
    whole = try batch.files()
    try FileManager.default.removeItem(atPath: batch.output)
  }

  /// Whether a report is of the first database.
  private func isFirst(_ path: String) -> Bool { path.hasPrefix("Event-a/") }

  /// Starts with one worker, which takes the first database first, and acts once it has begun.
  private func run(
    _ act: () throws -> Void
  ) throws -> RecapCommand.Outcome {
    let running = try RecapCommand.start(batch.arguments(["--quiet", "--jobs", "1"]))
    let limit = Date(timeIntervalSinceNow: 60)
    while try !batch.files().keys.contains(where: isFirst), Date() < limit { usleep(500) }
    try act()
    return try running.outcome()
  }

  /// Checks that what is there is right, and that the manifest says the same.
  private func check(_ outcome: RecapCommand.Outcome, lines: Int, named name: String) throws {
    let files = try batch.files()
    #expect(outcome.status == (lines > 0 ? 1 : 0), "\(outcome.standardError)")
    #expect(outcome.errorLines.count == lines, "\(outcome.standardError)")
    #expect(outcome.errorLines.allSatisfy { $0.hasPrefix("recap: ") && $0.contains(name) })
    #expect(files.allSatisfy { whole[$0.key] == $0.value })
    #expect(try batch.manifest().map(\.path) == files.keys.sorted())
  }

  // MARK: - Databases

  @Test("a database that vanishes is a line for each session not begun, the others are done")
  func vanishes() throws {
    let outcome = try run { try FileManager.default.removeItem(atPath: batch.databases[1]) }
    try check(outcome, lines: 3, named: "b.db")
    #expect(outcome.standardError.contains("no file named b.db"))
    #expect(try batch.files().count == 9)
  }

  @Test("a database that is read goes on being read though its name vanishes")
  func vanishesInUse() throws {
    let outcome = try run { try FileManager.default.removeItem(atPath: batch.databases[0]) }
    try check(outcome, lines: 0, named: "")
    #expect(try batch.files().count == 18)
  }

  @Test("a database that corrupts is a line for each session not begun, the others are done")
  func corrupts() throws {
    let outcome = try run {
      let handle = try FileHandle(forUpdating: URL(filePath: batch.databases[1]))
      let size = try handle.seekToEnd()
      for page in stride(from: 4096, to: size, by: 4096) {
        try handle.seek(toOffset: page)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 600))
      }
      try handle.close()
    }
    try check(outcome, lines: 3, named: "b.db")
    #expect(outcome.standardError.contains("damaged"))
    #expect(try batch.files().count == 9)
  }

  @Test("a database that is cut while it is read costs sessions, never a wrong report")
  func cut() throws {
    let outcome = try run { truncate(batch.databases[0], 8192) }
    let count = try batch.files().keys.count(where: isFirst)
    try check(outcome, lines: outcome.errorLines.count, named: "a.db")
    #expect(outcome.errorLines.count <= 3 && count >= 9 - 3 * outcome.errorLines.count)
    #expect(try batch.files().count - count == 9)
  }

  @Test(
    "a database that is written to all the while is read as it was at one moment",
    arguments: ["WAL", "DELETE", "TRUNCATE"])
  func writer(mode: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    let queue = try DatabaseQueue(path: batch.databases[0], configuration: configuration)
    try queue.writeWithoutTransaction {
      _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = \(mode)")
    }
    // Each transaction adds to all sessions; another moment would give them different numbers.
    let writer = Writer {
      try queue.write { database in
        try database.execute(
          sql: """
            INSERT INTO interaction (session_id, attendee_id, kind, at_s)
            SELECT session_id, (SELECT min(attendee_id) FROM attendee), 'chat_message', 9
            FROM session
            """)
      }
    }
    let outcome = try batch.run("--quiet", "--jobs", "1")
    let commits = try writer.end()
    try queue.close()
    #expect(outcome.status == 0 && outcome.standardError.isEmpty, "\(outcome.standardError)")
    #expect(commits > 3)
    let files = try batch.files()
    #expect(files.count == 18)
    #expect(files.allSatisfy { isFirst($0.key) || whole[$0.key] == $0.value })
    let counts = try files.filter { isFirst($0.key) && $0.key.hasSuffix(".json") }.map { file in
      let object = try JSONSerialization.jsonObject(with: file.value) as? [String: Any]
      let summary = try #require(object?["summary"] as? [String: Any])
      let messages = try #require(summary["chatMessages"] as? [String: Any])
      return try #require(messages["count"] as? Int)
    }
    #expect(counts.count == 3 && Set(counts).count == 1, "\(counts)")
  }

  /// Does something over and over, on a thread of its own.
  private final class Writer: Sendable {
    private let state = Mutex((isOver: false, count: 0, error: (any Error)?.none))
    private let done = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () throws -> Void) {
      Thread.detachNewThread { [self] in
        while !state.withLock({ $0.isOver }) {
          do {
            try work()
            state.withLock { $0.count += 1 }
          } catch {
            state.withLock { $0 = (true, $0.count, error) }
          }
          usleep(1000)
        }
        done.signal()
      }
    }

    /// How often it was done.
    func end() throws -> Int {
      state.withLock { $0.isOver = true }
      done.wait()
      return try state.withLock { state in
        if let error = state.error { throw error }
        return state.count
      }
    }
  }

  // MARK: - Disks

  @Test("a folder without permission to write is a line for each report, the others are done")
  func unwritable() throws {
    let folder = batch.output + "/Event-a"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    chmod(folder, 0o555)
    // Nothing is forbidden to root, unless it is deprived of that.
    let deprived = geteuid() == 0 ? ["setpriv", "--bounding-set=-dac_override"] : []
    let outcome = try RecapCommand.run(batch.arguments(["--quiet"]), through: deprived)
    try check(outcome, lines: 9, named: "can't be written: Permission denied")
    #expect(try batch.files().count == 9)
  }

  @Test("on a disk that is full what fits is done, the rest a line each", .enabled(if: canMount))
  func full() throws {
    try FileManager.default.createDirectory(atPath: batch.output, withIntermediateDirectories: true)
    try mount(batch.output, "size=200k")
    defer { umount2(batch.output, Int32(MNT_DETACH)) }
    let outcome = try batch.run("--quiet")
    let count = try batch.files().count
    #expect((1..<18).contains(count))
    try check(outcome, lines: 18 - count, named: "can't be written: No space left on device")
    // With space, the next run makes the rest.
    try mount(batch.output, "remount,size=20m")
    #expect(try batch.run("--quiet", "--if-changed").status == 0)
    #expect(try batch.files() == whole)
    #expect(try batch.manifest().count == 18)
  }

  @Test(
    "a watch outlives a full disk: a line each, and the rest once there is space",
    .enabled(if: canMount))
  func fullWatch() throws {
    try FileManager.default.createDirectory(atPath: batch.output, withIntermediateDirectories: true)
    try mount(batch.output, "size=100k")
    defer { umount2(batch.output, Int32(MNT_DETACH)) }
    let running = try RecapCommand.start([
      "batch", "--watch", batch.folder.url.path, "--settle", "1s", "--out", batch.output,
      "--formats", "pdf,csv,json", "--as-of", BatchFolder.asOf, "--quiet",
    ])
    // Long enough for several tries.
    sleep(6)
    #expect(try batch.files().count < 18)
    try mount(batch.output, "remount,size=20m")
    let limit = Date(timeIntervalSinceNow: 60)
    while try batch.manifest(orNone: true).count < 18, Date() < limit { usleep(50_000) }
    kill(running.process.processIdentifier, SIGTERM)
    let outcome = try running.outcome()
    #expect(outcome.status == 130)
    #expect(
      !outcome.errorLines.isEmpty && Set(outcome.errorLines).count == outcome.errorLines.count)
    #expect(
      outcome.errorLines.allSatisfy { $0.contains("No space left") }, "\(outcome.standardError)")
    #expect(try batch.files().filter { $0.key != ".watch.json" } == whole)
  }

  /// Root of a container may not be allowed to; then a limit on the size of files has to do, in
  /// `BatchFailureTests`.
  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(),
      (try? mount(folder.url.path, "size=100k")) != nil
    else { return false }
    return umount2(folder.url.path, 0) == 0
  }()

  private static func mount(_ folder: String, _ options: String) throws {
    let process = try Process.run(
      URL(filePath: "/bin/mount"), arguments: ["-t", "tmpfs", "-o", options, "tmpfs", folder])
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.fileWriteUnknown) }
  }

  private func mount(_ folder: String, _ options: String) throws {
    try Self.mount(folder, options)
  }
}
