import Foundation
import RecapPipeline
import SessionFixtures
import Testing

/// What stands for a database in a folder.
@Suite struct ExportSourceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in", "in/two", "in/empty", "in/deep/er", "in/.hidden", "in/out", "elsewhere"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  private func add(_ names: String...) throws {
    for name in names { try Data("a".utf8).write(to: URL(filePath: folder.path(name))) }
  }

  private func sources() throws -> [String: [String]] {
    let sources = try ExportSource.all(
      in: folder.path("in"), besides: folder.path("elsewhere/../in/out"))
    return Dictionary(
      uniqueKeysWithValues: sources.map { source in
        (source.name, source.files.map { String($0.dropFirst(folder.path("in").count + 1)) })
      })
  }

  @Test("a file is one by what it is named as, a folder with all that is in it itself")
  func named() throws {
    try add(
      "in/a.csv", "in/B.CSV", "in/c.db", "in/d.db-wal", "in/e", "in/f.csv.part", "in/.g.csv",
      "in/two/z.json", "in/two/y.xml", "in/two/x.db", "in/deep/er/a.csv", "in/.hidden/a.csv",
      "in/out/a.csv", "in/sheet.xlsx")
    #expect(
      try sources() == [
        "a.csv": ["a.csv"], "B.CSV": ["B.CSV"], "two": ["two/y.xml", "two/z.json"],
        "sheet.xlsx": ["sheet.xlsx"],
      ])
  }

  @Test("no link is followed, and no pipe is waited for")
  func links() throws {
    try add("elsewhere/a.csv", "in/two/b.csv")
    symlink(folder.path("elsewhere/a.csv"), folder.path("in/a.csv"))
    symlink(folder.path("elsewhere/a.csv"), folder.path("in/two/a.csv"))
    symlink(folder.path("elsewhere"), folder.path("in/linked"))
    mkfifo(folder.path("in/pipe.csv"), 0o600)
    #expect(try sources() == ["two": ["two/b.csv"]])
  }
}
