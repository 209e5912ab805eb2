import Foundation
import GRDB
import RecapAnalytics
import RecapPipeline
import SessionFixtures
import Testing

/// When the time of a session has come. Sessions end at 100,000; the clock is the tests'.
@Suite struct WatchTests {
  static let end = 100_000
  static let settle = 600

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in", "out"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  // MARK: - What the tests do

  /// A watch that was just started.
  func watch(
    _ formats: [ReportFormat] = [.csv], name: String = NameTemplate.usual,
    event: EventOptions? = nil
  ) throws -> Watch {
    Watch(
      folder: folder.path("in"), settle: Self.settle, output: folder.path("out"),
      products: ReportProducts(as: formats),
      names: try NameTemplate(name), settings: ReportSettings(), event: event)
  }

  var manifest: ManifestFile {
    ManifestFile(folder: folder.path("out"), shard: .whole)
  }

  /// What is due, without making it.
  func look(_ watch: inout Watch, at now: Int) throws -> Watch.View {
    var standing = StandingReports(folder: folder.path("out"), manifest: manifest)
    try standing.refresh()
    return try watch.look(at: now, standing: standing)
  }

  /// The sessions and formats that are due, which are made.
  func round(_ watch: inout Watch, at now: Int) throws -> [String] {
    let view = try look(&watch, at: now)
    let renderer = TaskRenderer(folder: folder.path("out"), fonts: nil, keepsDatabase: false)
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

  static func names(_ view: Watch.View) -> [String] {
    view.plan.tasks.flatMap { task in
      task.targets.map {
        "\(URL(filePath: task.database).lastPathComponent) \(task.session ?? "event").\($0.format.rawValue)"
      }
    }
  }

  func path(_ name: String) -> String { folder.path("in/\(name)") }

  /// - Parameter time: When the file was written last.
  func write(
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

  func touch(_ name: String, at time: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time))], ofItemAtPath: path(name))
  }

  func change(_ name: String, _ sql: String, at time: Int) throws {
    let queue = try DatabaseQueue(path: path(name))
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    try touch(name, at: time)
  }

  let play = "INSERT INTO recording_play VALUES (NULL, 'one', 1, 100000, 9, 5, NULL, NULL)"
  let chat = "INSERT INTO interaction VALUES (NULL, 'one', 1, 'chat_message', 9, NULL)"

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
}
