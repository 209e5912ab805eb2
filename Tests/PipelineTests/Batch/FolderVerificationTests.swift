import Foundation
import RecapPipeline
import SessionFixtures
import Testing

@Suite struct FolderVerificationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ path: String, _ text: String) throws -> Manifest.File {
    let url = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    let digests = [
      "one": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
      "two": "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3",
    ]
    return Manifest.File(
      path: path, format: .json, database: "a.db", session: "s", size: text.utf8.count,
      sha256: digests[text] ?? "", content: "", generatedAt: 0, version: "1",
      options: ReportSettings())
  }

  private func describe(_ files: [Manifest.File], as shard: Shard = .whole) throws {
    try ManifestFile(folder: folder.url.path, shard: shard).write(Manifest(files: files))
  }

  @Test("what is as it was made is intact, all else is told")
  func states() throws {
    let files = try [file("a/one.json", "one"), file("two.json", "two"), file("gone.json", "one")]
    try describe(files)
    try Data("twO".utf8).write(to: URL(filePath: folder.path("two.json")))
    try FileManager.default.removeItem(atPath: folder.path("gone.json"))
    try Data("?".utf8).write(to: URL(filePath: folder.path("a/more.pdf")))
    let found = try FolderVerification(folder: folder.url.path)
    #expect(found.intact == 1 && !found.isSound)
    #expect(found.missing == ["gone.json"] && found.changed == ["two.json"])
    #expect(found.unknown == ["a/more.pdf"])
  }

  @Test("the manifests of shards are held to together")
  func shards() throws {
    let (one, two) = (try file("one.json", "one"), try file("two.json", "two"))
    try describe([one], as: Shard(index: 1, of: 2)!)
    try describe([two], as: Shard(index: 2, of: 2)!)
    let found = try FolderVerification(folder: folder.url.path)
    #expect(found.intact == 2 && found.isSound && found.unknown.isEmpty)
  }

  @Test("a link in place of a file is none that was made")
  func link() throws {
    try describe([file("one.json", "one")])
    let path = folder.path("one.json")
    try FileManager.default.moveItem(atPath: path, toPath: folder.path(".elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path("nowhere"))
    #expect(try FolderVerification(folder: folder.url.path).changed == ["one.json"])
  }

  @Test("without a manifest, or with one that is none, there is nothing to hold to")
  func noManifest() throws {
    let failure = #expect(throws: Failure.self) {
      try FolderVerification(folder: folder.url.path)
    }
    #expect(failure?.code == .noInput)
    try Data("{}".utf8).write(to: URL(filePath: folder.path("manifest.json")))
    let other = #expect(throws: Failure.self) {
      try FolderVerification(folder: folder.url.path)
    }
    #expect(other?.code == .unsoundData)
  }
}
