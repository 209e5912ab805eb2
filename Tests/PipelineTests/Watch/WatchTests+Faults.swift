import Foundation
import GRDB
import RecapAnalyticsStore
import RecapPipeline
import SessionFixtures
import Testing

/// What goes wrong with the databases of a watch.
extension WatchTests {
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
    #expect(view.failures.map { ($0.error as? StoreError)?.kind } == [.unsound])
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
      #expect(view.failures.map { ($0.error as? StoreError)?.kind } == [.unavailable])
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
    #expect(view.failures.map { ($0.error as? StoreError)?.kind } == [.notFound])
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
