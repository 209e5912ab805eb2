import Foundation
import RecapAnalytics
import RecapPipeline
import SessionFixtures
import Testing

/// When the time of an event's report has come.
extension WatchTests {
  private static let due = end + settle

  @Test("an event is due when all its sessions have their reports, and once")
  func event() throws {
    try write("a.db", ["one", "two"], at: 50_000)
    var watch = try watch(event: EventOptions())
    #expect(try round(&watch, at: Self.due) == ["a.db one.csv", "a.db two.csv"])
    #expect(try round(&watch, at: Self.due) == ["a.db event.csv"])
    #expect(try round(&watch, at: Self.due) == [])
    var second = try self.watch(event: EventOptions())
    #expect(try round(&second, at: Self.due + 10 * Self.settle) == [])
  }

  @Test("an event waits for the sessions that are still to come")
  func early() throws {
    try write("a.db", ["one", "two"], at: 50_000)
    try change(
      "a.db", "UPDATE session SET started_at = 200000 WHERE session_id = 'two'", at: 50_000)
    var watch = try watch(event: EventOptions())
    #expect(try round(&watch, at: Self.due) == ["a.db one.csv"])
    #expect(try round(&watch, at: 150_000) == [])
    #expect(try round(&watch, at: 300_000) == ["a.db two.csv"])
    #expect(try round(&watch, at: 300_000) == ["a.db event.csv"])
  }

  @Test("an event is due again, in its place, when a session was added or its report deleted")
  func again() throws {
    try write("a.db", at: 50_000)
    var watch = try watch(event: EventOptions())
    #expect(try round(&watch, at: Self.due) == ["a.db one.csv"])
    #expect(try round(&watch, at: Self.due) == ["a.db event.csv"])
    let file = try #require(try manifest.own().files.first { $0.session == nil })
    #expect(file.sessions == ["one"])
    // Plays of the recording are none.
    try change("a.db", play, at: Self.due)
    #expect(try round(&watch, at: Self.due + 5000) == [])
    try FileManager.default.removeItem(atPath: path("a.db"))
    try write("a.db", ["one", "two"], at: Self.due)
    #expect(try round(&watch, at: Self.due + 6000) == ["a.db two.csv"])
    #expect(try round(&watch, at: Self.due + 6000) == ["a.db event.csv"])
    let second = try manifest.own().files.filter { $0.session == nil }
    #expect(second.map(\.path) == [file.path] && second.map(\.sessions) == [["one", "two"]])
    try FileManager.default.removeItem(atPath: folder.path("out/\(file.path)"))
    #expect(try round(&watch, at: Self.due + 7000) == ["a.db event.csv"])
    #expect(try round(&watch, at: Self.due + 7000) == [])
  }
}
