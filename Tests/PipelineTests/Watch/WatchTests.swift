import AnalyticsStore
import Foundation
import GRDB
import Pipeline
import SessionFixtures
import Testing

/// When the time of a session has come. Sessions end at 100,000; the clock is the tests'.
@Suite struct WatchTests {
  private static let end = 100_000
  private static let settle = 600

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in", "out"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  // MARK: - What the tests do

  /// A watch that was just started.
  private func watch(_ formats: [ReportFormat] = [.csv], name: String = NameTemplate.usual)
    throws -> Watch
  {
    Watch(
      folder: folder.path("in"), settle: Self.settle, output: folder.path("out"), formats: formats,
      names: try NameTemplate(name), settings: ReportSettings())
  }

  private var manifest: ManifestFile {
    ManifestFile(folder: folder.path("out"), shard: .whole)
  }

  /// What is due, without making it.
  private func look(_ watch: inout Watch, at now: Int) throws -> Watch.View {
    var standing = StandingReports(folder: folder.path("out"), manifest: manifest)
    try standing.refresh()
    return try watch.look(at: now, standing: standing)
  }

  /// The sessions and formats that are due, which are made.
  private func round(_ watch: inout Watch, at now: Int) throws -> [String] {
    let view = try look(&watch, at: now)
    let renderer = SessionRenderer(folder: folder.path("out"), fonts: nil, keepsDatabase: false)
    var known = try manifest.own()
    for task in view.plan.tasks {
      renderer.render(task) { outcome in
        switch outcome {
        case .written(let file): known.add([file])
        case .current: Issue.record("nothing is known to be current")
        case .failed: watch.failed(task, at: now)
        }
      }
    }
    try manifest.write(known)
    return Self.names(view)
  }

  private static func names(_ view: Watch.View) -> [String] {
    view.plan.tasks.flatMap { task in
      task.targets.map {
        "\(URL(filePath: task.database).lastPathComponent) \(task.session).\($0.format.rawValue)"
      }
    }
  }

  private func path(_ name: String) -> String { folder.path("in/\(name)") }

  /// - Parameter time: When the file was written last.
  private func write(
    _ name: String, _ sessions: [String] = ["one"], end: Int = end, at time: Int
  ) throws {
    try SessionFixture.write(
      sessions.map { id in
        var session = SessionFixture(names: ["Ada", "Grace"])
        (session.id, session.startedAt) = (id, end - session.duration)
        return session
      }, to: path(name))
    try touch(name, at: time)
  }

  private func touch(_ name: String, at time: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time))], ofItemAtPath: path(name))
  }

  private func change(_ name: String, _ sql: String, at time: Int) throws {
    let queue = try DatabaseQueue(path: path(name))
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    try touch(name, at: time)
  }

  private let play = "INSERT INTO recording_play VALUES (NULL, 'one', 1, 100000, 9, 5, NULL, NULL)"
  private let chat = "INSERT INTO interaction VALUES (NULL, 'one', 1, 'chat_message', 9, NULL)"

  // MARK: - When

  @Test("a session is due when it has ended and settled, to the second, and once")
  func settled() throws {
    try write("a.db", at: 50_000)
    var watch = try watch()
    for now in [60_000, Self.end - 1, Self.end, Self.end + Self.settle - 1] {
      #expect(try round(&watch, at: now) == [])
    }
    #expect(try round(&watch, at: Self.end + Self.settle) == ["a.db one.csv"])
    #expect(try round(&watch, at: Self.end + 10 * Self.settle) == [])
  }

  @Test("a change of what was live is waited for, whenever it comes")
  func lateChange() throws {
    try write("a.db", at: Self.end)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end + 10) == [])
    try change("a.db", chat, at: Self.end + 500)
    #expect(try round(&watch, at: Self.end + 510) == [])
    #expect(try round(&watch, at: Self.end + 1099) == [])
    #expect(try round(&watch, at: Self.end + 1100) == ["a.db one.csv"])
  }

  @Test("neither plays of the recording nor other sessions are waited for")
  func plays() throws {
    try write("a.db", ["one", "two"], at: Self.end)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end) == [])
    for minute in 1...9 {
      let now = Self.end + 60 * minute
      try change("a.db", play, at: now)
      try change("a.db", "UPDATE session SET title = '\(now)' WHERE session_id = 'two'", at: now)
      #expect(try round(&watch, at: now) == [])
    }
    try change("a.db", play, at: Self.end + 600)
    #expect(try round(&watch, at: Self.end + 600) == ["a.db one.csv"])
    #expect(try round(&watch, at: Self.end + 1139) == [])
    #expect(try round(&watch, at: Self.end + 1140) == ["a.db two.csv"])
  }

  @Test("a restart takes nothing from the waiting, and makes nothing again")
  func restart() throws {
    try write("a.db", at: Self.end)
    for minute in 0...9 {
      let now = Self.end + 60 * minute
      var watch = try watch()
      #expect(try round(&watch, at: now) == [])
      try change("a.db", play, at: now + 30)
    }
    var second = try watch()
    #expect(try round(&second, at: Self.end + 600) == ["a.db one.csv"])
    try change("a.db", chat, at: Self.end + 700)
    var third = try watch()
    #expect(try round(&third, at: Self.end + 5000) == [])
    var fourth = try watch([.csv, .json], name: "{title}")
    #expect(try round(&fourth, at: Self.end + 5000) == ["a.db one.json"])
  }

  @Test("a damaged note of the waiting costs a wait only")
  func damagedNote() throws {
    try write("a.db", at: Self.end)
    var first = try watch()
    #expect(try round(&first, at: Self.end) == [])
    try Data("[{".utf8).write(to: URL(filePath: folder.path("out/.watch.json")))
    var second = try watch()
    #expect(try round(&second, at: Self.end + 600) == ["a.db one.csv"])
  }

  @Test("a file from the future waits from when it was seen on")
  func future() throws {
    try write("a.db", at: Self.end + 1_000_000)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end + 5000) == [])
    #expect(try round(&watch, at: Self.end + 5599) == [])
    #expect(try round(&watch, at: Self.end + 5600) == ["a.db one.csv"])
  }

  // MARK: - What

  @Test("a report that was deleted or changed is made again, in its place")
  func deleted() throws {
    try write("a.db", ["one", "two"], at: 50_000)
    var watch = try watch()
    let now = Self.end + Self.settle
    #expect(try round(&watch, at: now) == ["a.db one.csv", "a.db two.csv"])
    let paths = try manifest.own().files.map { folder.path("out/\($0.path)") }
    try FileManager.default.removeItem(atPath: paths[0])
    #expect(try round(&watch, at: now + 1) == ["a.db one.csv"])
    try Data("x".utf8).write(to: URL(filePath: paths[1]))
    #expect(try round(&watch, at: now + 2) == ["a.db two.csv"])
    #expect(try manifest.own().files.map { folder.path("out/\($0.path)") } == paths)
  }

  @Test("reports keep their names, and none is written over by another session's")
  func names() throws {
    try write("a.db", at: 50_000)
    var watch = try watch(name: "same")
    let now = Self.end + Self.settle
    #expect(try round(&watch, at: now) == ["a.db one.csv"])
    let first = try Data(contentsOf: URL(filePath: folder.path("out/same.csv")))
    try FileManager.default.moveItem(atPath: path("a.db"), toPath: folder.path("a.db"))
    try write("b.db", at: 50_000)
    #expect(try round(&watch, at: now + 1) == ["b.db one.csv"])
    try FileManager.default.moveItem(atPath: folder.path("a.db"), toPath: path("a.db"))
    #expect(try round(&watch, at: now + 2) == [])
    #expect(try Data(contentsOf: URL(filePath: folder.path("out/same.csv"))) == first)
    let paths = try manifest.own().files.map(\.path)
    #expect(paths.count == 2 && paths[0] == "same.csv" && paths[1].hasPrefix("same~"))
  }

  @Test("sessions whose ids look alike are told apart")
  func alike() throws {
    try write("a.db", ["zoe\u{308}", "zo\u{EB}"], at: Self.end + 10)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end + 10) == [])
    #expect(try round(&watch, at: Self.end + 700).count == 2)
    #expect(try round(&watch, at: Self.end + 800) == [])
    #expect(try manifest.own().files.count == 2)
  }

  // MARK: - What goes wrong

  @Test("a database that is none, or not yet, is looked at again when it changes")
  func halfCopied() throws {
    try write("a.db", at: 50_000)
    let whole = try Data(contentsOf: URL(filePath: path("a.db")))
    try whole.prefix(5000).write(to: URL(filePath: path("a.db")))
    try write("b.db", at: 50_000)
    var watch = try watch()
    let now = Self.end + Self.settle
    let view = try look(&watch, at: now)
    #expect(view.failures.map(\.subject) == [path("a.db")])
    #expect(view.failures.map(\.error.kind) == [.unsound])
    #expect(try round(&watch, at: now) == ["b.db one.csv"])
    try whole.write(to: URL(filePath: path("a.db")))
    try touch("a.db", at: now - Self.settle)
    let second = try look(&watch, at: now)
    #expect(second.failures.isEmpty && Self.names(second) == ["a.db one.csv"])
  }

  @Test("a locked database is looked at again although it looks the same")
  func locked() throws {
    try write("a.db", at: 50_000)
    var watch = try watch()
    let writer = try DatabaseQueue(path: path("a.db"))
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      let view = try look(&watch, at: Self.end)
      #expect(view.failures.map(\.error.kind) == [.unavailable])
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try look(&watch, at: Self.end + Self.settle).failures.isEmpty)
    #expect(try round(&watch, at: Self.end + Self.settle) == ["a.db one.csv"])
    try writer.close()
  }

  @Test("a database that is gone before its sessions were reported is said, another is not")
  func gone() throws {
    for name in ["a.db", "b.db"] { try write(name, at: 50_000) }
    try write("c.db", end: 2 * Self.end, at: 50_000)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end + Self.settle).count == 2)
    for name in ["a.db", "c.db"] { try FileManager.default.removeItem(atPath: path(name)) }
    let view = try look(&watch, at: 2 * Self.end)
    #expect(view.failures.map(\.subject) == [path("c.db")])
    #expect(view.failures.map(\.error.kind) == [.notFound])
    #expect(try look(&watch, at: 2 * Self.end).failures.isEmpty)
  }

  @Test("a session that can't be read is tried again after a while, or once its database changed")
  func failed() throws {
    try write("a.db", ["one", "two"], at: 50_000)
    let breaking = "PRAGMA ignore_check_constraints = ON; UPDATE interaction SET kind = 'sneeze'"
    try change("a.db", chat, at: 50_001)
    try change("a.db", breaking, at: 50_002)
    var watch = try watch()
    let now = Self.end + Self.settle
    #expect(try round(&watch, at: now) == ["a.db one.csv", "a.db two.csv"])
    let view = try look(&watch, at: now + 1)
    #expect(Self.names(view).isEmpty && view.failed == ["\(path("a.db")), session one"])
    #expect(try round(&watch, at: now + Self.settle) == ["a.db one.csv"])
    #expect(try round(&watch, at: now + Self.settle + 1) == [])
    try change("a.db", "UPDATE interaction SET kind = 'hand_raise'", at: now + Self.settle + 1)
    #expect(try round(&watch, at: now + 2 * Self.settle + 1) == ["a.db one.csv"])
    #expect(try look(&watch, at: now + 3 * Self.settle).failed.isEmpty)
  }

  @Test("a log that a reader leaves is no change")
  func writeAhead() throws {
    try write("a.db", at: Self.end)
    let writer = try DatabaseQueue(path: path("a.db"))
    try writer.writeWithoutTransaction {
      _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL")
    }
    try writer.close()
    try touch("a.db", at: Self.end)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end + 10) == [])
    #expect(try round(&watch, at: Self.end + 600) == ["a.db one.csv"])
  }

  @Test("a folder that can't be read is an error; it may come back")
  func folderGone() throws {
    try write("a.db", at: 50_000)
    var watch = try watch()
    #expect(try round(&watch, at: Self.end) == [])
    try FileManager.default.moveItem(atPath: folder.path("in"), toPath: folder.path("away"))
    #expect(throws: Failure.self) { try look(&watch, at: Self.end) }
    try FileManager.default.moveItem(atPath: folder.path("away"), toPath: folder.path("in"))
    #expect(try round(&watch, at: Self.end + Self.settle) == ["a.db one.csv"])
  }
}
