import Foundation
import RecapExportData
import RecapPipeline
import SessionFixtures
import Testing

@Suite struct ManifestFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store(_ shard: Shard = .whole) -> ManifestFile {
    ManifestFile(folder: folder.url.path, shard: shard)
  }

  /// A file of three bytes, and what a manifest says of it.
  private func file(_ path: String, _ text: String = "abc") throws -> Manifest.File {
    try Data(text.utf8).write(to: URL(filePath: folder.path(path)))
    return Manifest.File(
      path: path, format: .csv, database: "event.db", session: path, size: 3,
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      content: "c", generatedAt: 0, version: "1", options: ReportSettings())
  }

  @Test("what is written is read, and no other file is left")
  func written() throws {
    let manifest = Manifest(files: [try file("b"), try file("a")])
    try store().write(manifest)
    #expect(try store().own().files.map(\.path) == ["a", "b"])
    #expect(try store().own().files == manifest.files)
    #expect(try folder.names == ["a", "b", "manifest.json"])
  }

  @Test("shards have manifests of their own, which that of the whole takes in")
  func shards() throws {
    let (one, two) = (try #require(Shard("1/2")), try #require(Shard("2/2")))
    try store(one).write(Manifest(files: [try file("a")]))
    try store(two).write(Manifest(files: [try file("b")]))
    #expect(try folder.names == ["a", "b", "manifest-1-of-2.json", "manifest-2-of-2.json"])
    #expect(try store(one).own().files.map(\.path) == ["a"])
    #expect(try store(one).all().files.map(\.path) == ["a", "b"])
    try store().write(try store().own())
    #expect(try folder.names == ["a", "b", "manifest.json"])
    #expect(try store().own().files.map(\.path) == ["a", "b"])
  }

  @Test("where two manifests disagree, the one is believed that describes the file")
  func disagreement() throws {
    let truth = try file("a")
    var lie = truth
    lie.sha256 = String(repeating: "0", count: 64)
    for files in [(lie, truth), (truth, lie)] {
      try store(#require(Shard("1/2"))).write(Manifest(files: [files.0]))
      try store(#require(Shard("2/2"))).write(Manifest(files: [files.1]))
      #expect(try store().all().files == [truth])
    }
  }

  @Test("what is not as it was is not said any more")
  func intact() throws {
    let manifest = Manifest(files: [try file("a"), try file("b"), try file("c")])
    try Data("abd".utf8).write(to: URL(filePath: folder.path("b")))
    try FileManager.default.removeItem(atPath: folder.path("c"))
    #expect(manifest.intact(below: folder.url.path, verified: []).files.map(\.path) == ["a"])
  }

  @Test("somebody else's manifest.json is an error, and stays")
  func foreign() throws {
    let path = folder.path("manifest.json")
    try Data(#"{"name": "app"}"#.utf8).write(to: URL(filePath: path))
    #expect(throws: OutputError.self) { try store().own() }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == #"{"name": "app"}"#)
  }

  @Test("settings an older version wrote down are read, with what it did not know as by default")
  func older() throws {
    let settings = ReportSettings(timeZone: "Asia/Tokyo", descriptiveHeaders: true)
    let older = #"{"report":"dashboard","timeZone":"Asia/Tokyo","descriptiveHeaders":true}"#
    #expect(
      try JSONDecoder().decode(ReportSettings.self, from: Data(older.utf8)) == settings)
    let all = ReportSettings(
      report: .polls, timeZone: "Asia/Tokyo", attendees: 3, paper: .letter, attachments: false,
      table: .polls, descriptiveHeaders: true, byteOrderMark: true, templates: "t",
      attendeeURL: "https://example.org/{id}", asOf: 7)
    #expect(
      try JSONDecoder().decode(ReportSettings.self, from: JSONEncoder().encode(all)) == all)
  }
}
