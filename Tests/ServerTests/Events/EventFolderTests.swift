import Foundation
import GRDB
import RecapAnalyticsStore
import RecapPipeline
import RecapSampleEvent
import Testing

@testable import RecapServer

struct EventFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func events(_ files: [String]) throws -> EventFolder {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files { try Data().write(to: folder.appending(path: file)) }
    return try EventFolder(folder.path)
  }

  @Test("every database that is not hidden is an event") func everyDatabaseThatIsNotHidden() throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try events([
      "b.db", "a.db", ".hidden.db", "..db", "c.db-wal", "note.md", "C.db", "x.y.db",
    ])
    #expect(try events.events.map(\.name) == ["C", "a", "b", "x.y"])
    #expect(try events.events.last?.file == "x.y.db")
  }

  @Test("exports are events by their whole names, and give way to databases")
  func exports() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["webinar", "state", "taken.csv.d"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    _ = try events([
      "a.db", "a.csv", "taken.csv.db", "taken.csv", "webinar/polls.csv", "webinar/people.csv",
      "state/a.csv",
    ])
    let events = try EventFolder(folder.path, state: folder.path + "/state").events
    #expect(events.map(\.name) == ["a", "a.csv", "taken.csv", "webinar"])
    #expect(events.map(\.file) == ["a.db", "a.csv", "taken.csv.db", "webinar"])
    #expect(events[3].export?.files.count == 2)
  }

  @Test(
    "another name is no path",
    arguments: ["../a", "a.db", "A", "", ".", "a/", "/etc/passwd", "e\u{301}"])
  func anotherNameIsNoPath(name: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try events(["a.db", "\u{E9}.db"]).events
    #expect(throws: Problem.self) { try EventFolder.event(name, among: events) }
  }

  @Test("a folder that is not there, or none, is said") func aFolderThatIsNotThere() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try events(["a.db"])
    for (path, words) in [("/none", "there is no folder"), ("/a.db", "is no folder")] {
      let failure = #expect(throws: Failure.self) { try EventFolder(folder.path + path) }
      #expect(failure?.code == .noInput && failure?.message.contains(words) == true)
    }
  }

  @Test("a session is found by its id, and what is not there by what is")
  func aSessionIsFoundByIts() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try events([])
    try SampleEvent(attendees: 5, minutes: 5, sessions: 2).write(to: folder.path + "/summit.db")
    let ids = try AnalyticsDatabase(path: folder.path + "/summit.db").sessionIDs
    for id in ids { #expect(try events.address(of: id, in: "summit") == id) }
    func failure(_ session: String, _ event: String) -> Failure? {
      #expect(throws: Failure.self) { try events.address(of: session, in: event) }
    }
    let event = failure(ids[0], "sumit")
    #expect(event?.code == .noInput && event?.message.contains("no event sumit") == true)
    #expect(event?.hint == "did you mean summit? there is summit")
    let session = failure(String(ids[0].dropLast()), "summit")
    #expect(session?.code == .noInput && session?.message.contains("no session") == true)
    #expect(session?.hint.hasPrefix("did you mean \(ids[0])?") == true)
    #expect(ids.allSatisfy { session?.hint.contains($0) == true })
    try events.check("summit")
    #expect(throws: Failure.self) { try events.check("sumit") }
  }

  @Test("a session whose id no path can hold is found by its address")
  func aSessionWhoseIdNoPath() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try events([])
    let path = folder.path + "/summit.db"
    try SampleEvent(attendees: 5, minutes: 5, sessions: 1).write(to: path)
    let id = try AnalyticsDatabase(path: path).sessionIDs[0]
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      for (table, column) in try Row.fetchAll(
        database,
        sql: """
          SELECT m.name AS t, c.name AS c FROM sqlite_schema m, pragma_table_info(m.name) c
          WHERE m.type = 'table' AND c.name = 'session_id'
          """
      ).map({ ($0["t"] as String, $0["c"] as String) }) {
        try database.execute(
          sql: "UPDATE \(table) SET \(column) = 'a/b' WHERE \(column) = ?", arguments: [id])
      }
    }
    let address = try events.address(of: "a/b", in: "summit")
    #expect(address.hasPrefix("~") && address.utf8.count == 17)
    #expect(try events.address(of: address, in: "summit") == address)
  }
}
