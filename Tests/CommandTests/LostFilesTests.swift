import Foundation
import GRDB
import SessionFixtures
import Testing

/// Files that somebody would miss are not written over.
@Suite struct LostFilesTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    try SessionFixture(names: ["Ada", "Grace"]).write(to: database)
  }

  private func expectRefusal(
    _ code: Int32, _ arguments: [String], keeping path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = FileManager.default.contents(atPath: path)
    let outcome = try RecapCommand.run(arguments)
    #expect(outcome.status == code, "\(outcome.standardError)", sourceLocation: sourceLocation)
    #expect(outcome.errorLines.count == 1, sourceLocation: sourceLocation)
    #expect(
      FileManager.default.contents(atPath: path) == before, sourceLocation: sourceLocation)
  }

  @Test("a report never replaces the database it is made from, by whatever name")
  func ownDatabase() throws {
    let link = folder.path("link.pdf")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: database)
    let hardLink = folder.path("hard.pdf")
    try FileManager.default.linkItem(atPath: database, toPath: hardLink)
    for output in [database, link, hardLink, "\(folder.url.path)/./event.db"] {
      try expectRefusal(
        64, ["render", database, "--format", "pdf", "-o", output], keeping: database)
    }
  }

  @Test(
    "a report takes no name that SQLite takes for a part of the database",
    arguments: ["-wal", "-shm", "-journal"])
  func companions(suffix: String) throws {
    let output = database + suffix
    try expectRefusal(64, ["render", database, "--format", "pdf", "-o", output], keeping: output)
  }

  @Test("a report never replaces another database")
  func otherDatabase() throws {
    let other = folder.path("other.db")
    try SessionFixture(names: ["Mary"]).write(to: other)
    try expectRefusal(73, ["render", database, "--format", "pdf", "-o", other], keeping: other)
    let named = folder.path("named.pdf")
    try FileManager.default.moveItem(atPath: other, toPath: named)
    try expectRefusal(73, ["render", database, "-o", named], keeping: named)
  }

  @Test("a report never replaces the brand, its logo, the key or a template it is made with")
  func otherInputs() throws {
    let files = [
      ("brand.toml", "name = \"Acme\"\nlogo = \"logo.svg\"\n"),
      (
        "logo.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
      ),
      ("key", "a key of enough bytes"), ("templates/style.css", "body { margin: 0 }"),
    ]
    let resources = RecapCommand.executable.deletingLastPathComponent()
      .appending(path: "Recap_RecapResources.resources")
    try FileManager.default.copyItem(
      atPath: resources.appending(path: "Templates").path, toPath: folder.path("templates"))
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: folder.path(name))) }
    let options = [
      ["--brand", folder.path("brand.toml")], ["--brand", folder.path("brand.toml")],
      ["--anonymize", "--pseudonym-key", folder.path("key")],
      ["--templates", folder.path("templates")],
    ]
    for ((name, _), options) in zip(files, options) {
      let output = folder.path(name)
      try expectRefusal(
        64, ["render", database, "--format", "html", "-o", output] + options, keeping: output)
    }
  }

  @Test("a batch never replaces a file it reads, be it by a report or by its manifest")
  func batch() throws {
    for (name, template) in [("keynote.json", "{session}"), ("manifest.json", "{date}")] {
      let brand = folder.path(name)
      try Data(#"{"name": "Acme"}"#.utf8).write(to: URL(filePath: brand))
      try expectRefusal(
        64,
        [
          "batch", database, "--out", folder.url.path, "--formats", "json,pdf", "--name", template,
          "--brand", brand,
        ], keeping: brand)
      try FileManager.default.removeItem(atPath: brand)
    }
  }

  @Test("demo replaces a sample event as it was written, and nothing else without --force")
  func demo() throws {
    let sample = folder.path("sample.db")
    let small = ["--attendees", "5", "--sessions", "1"]
    for seed in ["1", "2"] {
      let outcome = try RecapCommand.run(["demo", "-o", sample, "--seed", seed] + small)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    try expectRefusal(73, ["demo", "-o", database] + small, keeping: database)
    let notes = folder.path("notes.txt")
    try Data("mine".utf8).write(to: URL(filePath: notes))
    try expectRefusal(73, ["demo", "-o", notes] + small, keeping: notes)

    let queue = try DatabaseQueue(path: sample)
    try queue.write { try $0.execute(sql: "UPDATE session SET title = 'My own'") }
    try queue.close()
    try expectRefusal(73, ["demo", "-o", sample] + small, keeping: sample)
    let changed = try Data(contentsOf: URL(filePath: sample))
    #expect(try RecapCommand.run(["demo", "-o", sample, "--force"] + small).status == 0)
    #expect(try Data(contentsOf: URL(filePath: sample)) != changed)
  }

  @Test("demo leaves a database alone that has a log beside it, even with --force")
  func demoWithLog() throws {
    try Data("log".utf8).write(to: URL(filePath: database + "-wal"))
    try expectRefusal(73, ["demo", "-o", database, "--force"], keeping: database)
  }

  @Test("demo -o - writes the database to standard output, and no file")
  func demoToStandardOutput() throws {
    let arguments = ["--attendees", "5", "--sessions", "1"]
    let outcome = try RecapCommand.run(["demo", "-o", "-"] + arguments)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(!FileManager.default.fileExists(atPath: "-"))
    let file = folder.path("sample.db")
    #expect(try RecapCommand.run(["demo", "-o", file] + arguments).status == 0)
    #expect(try Data(contentsOf: URL(filePath: file)) == outcome.standardOutput)
  }
}
