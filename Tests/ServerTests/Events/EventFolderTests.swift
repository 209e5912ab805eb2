import Foundation
import Testing

@testable import RecapServer

struct EventFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func events(_ files: [String]) throws -> EventFolder {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files { try Data().write(to: folder.appending(path: file)) }
    return EventFolder(folder.path)
  }

  @Test("every database that is not hidden is an event") func everyDatabaseThatIsNotHidden() throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try events([
      "b.db", "a.db", ".hidden.db", "..db", "c.db-wal", "note.txt", "C.db", "x.y.db",
    ])
    #expect(try events.names == ["C", "a", "b", "x.y"])
    #expect(try events.database(of: "x.y") == folder.path + "/x.y.db")
  }

  @Test(
    "another name is no path",
    arguments: ["../a", "a.db", "A", "", ".", "a/", "/etc/passwd", "e\u{301}"])
  func anotherNameIsNoPath(name: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = try events(["a.db", "\u{E9}.db"])
    #expect(throws: Problem.self) { try events.database(of: name) }
  }
}
