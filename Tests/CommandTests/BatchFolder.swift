import Foundation
import RecapPipeline
import SessionFixtures

/// Two databases of three sessions each, and a folder a batch of them writes to.
struct BatchFolder {
  static let asOf = "1773000000"

  let folder: TemporaryFolder
  let databases: [String]
  var output: String { folder.path("out") }

  init(people: Int = 3) throws {
    folder = try TemporaryFolder()
    databases = try ["a", "b"].map { [folder] name in
      let sessions = ["one", "two", "three"].map { id in
        var session = SessionFixture(names: (0..<people).map { "\(name) \(id) \($0)" })
        (session.id, session.event) = (id, "Event \(name)")
        return session
      }
      try SessionFixture.write(sessions, to: folder.path("\(name).db"))
      return folder.path("\(name).db")
    }
  }

  func arguments(_ more: [String] = [], formats: String = "pdf,csv,json") -> [String] {
    ["batch"] + databases
      + ["--out", output, "--as-of", Self.asOf, "--formats", formats, "--jobs", "2"] + more
  }

  func run(
    _ more: String..., formats: String = "pdf,csv,json", environment: [String: String] = [:]
  ) throws -> RecapCommand.Outcome {
    try RecapCommand.run(arguments(more, formats: formats), environment: environment)
  }

  /// All files of the output by their path below it, hidden ones too, but for manifests and the
  /// page that leads to the others.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: output)
      ?? .init()
    {
      let full = output + "/" + path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
        !isFolder.boolValue, !path.hasPrefix("manifest"), path != "index.html"
      else { continue }
      files[path] = try Data(contentsOf: URL(filePath: full))
    }
    return files
  }

  /// What the manifests say; an error where they say something that is not so.
  /// - Parameter orNone: Whether there may be no folder yet.
  func manifest(orNone: Bool = false) throws -> [Manifest.File] {
    if orNone, !FileManager.default.fileExists(atPath: output) { return [] }
    let manifest = try ManifestFile(folder: output, shard: .whole).all()
    let intact = manifest.intact(below: output, verified: []).files
    guard intact == manifest.files else { throw Untrue(files: manifest.files.map(\.path)) }
    return intact
  }

  struct Untrue: Error { let files: [String] }
}
