import Foundation
import SessionFixtures
import Testing

/// A program that was copied without the files it comes with.
@Suite struct MissingFilesTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    try SessionFixture(names: ["Ada"]).write(to: database)
    try FileManager.default.copyItem(
      atPath: RecapCommand.executable.path, toPath: folder.path("recap"))
  }

  private func run(_ arguments: String...) throws -> RecapCommand.Outcome {
    try RecapCommand.run(arguments, executable: URL(filePath: folder.path("recap")))
  }

  @Test("what needs fonts is one line that says what to copy, and 70")
  func documents() throws {
    for arguments in [
      ["render", database, "-o", folder.path("out.pdf")],
      ["render", database, "-o", folder.path("out.html")],
      ["batch", database, "--out", folder.path("out")],
      ["render", database, "-o", folder.path("out.pdf"), "--fonts", folder.url.path],
    ] {
      let outcome = try RecapCommand.run(
        arguments, executable: URL(filePath: folder.path("recap")))
      #expect(outcome.status == 70, "\(outcome.standardError)")
      #expect(outcome.errorLines.count == 1, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("copy the folder Recap_RecapResources.resources"))
    }
    #expect(try folder.names == ["event.db", "recap"])
  }

  @Test("a folder that was copied in part is named by what it lacks")
  func partial() throws {
    let name = "Recap_RecapResources.resources"
    let source = RecapCommand.executable.deletingLastPathComponent().appending(path: name)
    try FileManager.default.copyItem(atPath: source.path, toPath: folder.path(name))
    #expect(try run("render", database, "-o", folder.path("out.html")).status == 0)
    try FileManager.default.removeItem(atPath: folder.path("\(name)/world.tsv"))
    let outcome = try run("render", database, "-o", folder.path("out.pdf"))
    #expect(outcome.status == 70)
    #expect(outcome.standardError.contains("\(name)/world.tsv is missing"))
  }

  @Test("what needs none of them works")
  func data() throws {
    #expect(try run("render", database, "-o", folder.path("out.csv")).status == 0)
    #expect(try run("list", database).status == 0)
    #expect(try run("check", database).status == 0)
    #expect(try run("schema").status == 0)
  }
}
