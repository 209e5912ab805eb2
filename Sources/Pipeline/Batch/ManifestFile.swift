import Foundation

/// The manifests in the folder of a batch: `manifest.json`, and beside it one of each shard.
public struct ManifestFile: Sendable {
  private let folder: String
  private let shard: Shard

  public init(folder: String, shard: Shard) { (self.folder, self.shard) = (folder, shard) }

  private var name: String {
    shard == .whole ? "manifest.json" : "manifest-\(shard.index)-of-\(shard.count).json"
  }

  public var path: String { folder + "/" + name }

  /// What this run goes on from: a shard from its own, a run of the whole from all.
  public func own() throws -> Manifest {
    shard == .whole ? try all() : try read(name)
  }

  /// What is known of the folder.
  ///
  /// Where manifests disagree about a file, whoever describes it as it is has written it last.
  public func all() throws -> Manifest {
    var manifest = Manifest()
    for name in names {
      let known = manifest.byPath
      manifest.add(
        try read(name).files.compactMap { file in
          guard let other = known[file.path] else { return file }
          return other != file && file.isIntact(below: folder) ? file.completed(from: other) : nil
        })
    }
    return manifest
  }

  /// Every file that a manifest describes, once; the one that describes it as it is, where several do.
  /// - Throws: Where there is no manifest.
  func described() throws -> [Manifest.File] {
    guard !names.isEmpty else {
      throw Failure(
        .noInput, "\(folder) has no manifest of Recap",
        hint: "give the folder that recap batch wrote to")
    }
    var files: [String: Manifest.File] = [:]
    for file in try names.flatMap({ try read($0).files }) {
      if let other = files[file.path], other == file || !file.isIntact(below: folder) { continue }
      files[file.path] = file
    }
    return files.values.sorted { $0.path < $1.path }
  }

  /// What is known of the folder once a run has written its own.
  public func all(with own: Manifest) throws -> Manifest { shard == .whole ? own : try all() }

  /// What a manifest can be written to at the end, however full the disk is by then.
  /// - Parameter longest: The longest it can become.
  public func reserve(for longest: Manifest) throws -> OutputFile {
    let output = try OutputFile(path: path)
    try output.reserve(try longest.encoded().count)
    return output
  }

  /// Puts a manifest in its place. That of the whole takes the place of those of shards.
  /// - Parameter output: What was reserved for it.
  public func write(_ manifest: Manifest, to output: OutputFile? = nil) throws {
    let output = try output ?? OutputFile(path: path)
    try manifest.encoded().withUnsafeBytes { try output.write($0) }
    try output.commit()
    guard shard == .whole else { return }
    for other in names where other != name { unlink(folder + "/" + other) }
  }

  /// Does work while no other process does any on the manifests of the folder.
  public func alone<Value>(_ work: () throws -> Value) throws -> Value {
    let path = folder + "/.manifest.lock"
    while true {
      let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard lock >= 0 else { throw OutputError(path: path, errno: errno) }
      defer { close(lock) }
      while flock(lock, LOCK_EX) != 0, errno == EINTR {}
      // Whoever had it before has removed it.
      var status = stat()
      guard fstat(lock, &status) == 0, status.st_nlink > 0 else { continue }
      defer { unlink(path) }
      return try work()
    }
  }

  private var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      name == "manifest.json"
        || name.wholeMatch(of: #/manifest-[0-9]+-of-[0-9]+\.json/#) != nil
    }.sorted()
  }

  private func read(_ name: String) throws -> Manifest {
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return Manifest() }
    do {
      return try JSONDecoder().decode(
        Manifest.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw OutputError(path: path, reason: "what is there is no manifest of Recap")
    }
  }
}

extension Manifest {
  /// Without files that are not, or no longer, what it says.
  /// - Parameter verified: Paths that need no second look.
  public func intact(below folder: String, verified: Set<String>) -> Manifest {
    Manifest(files: files.filter { verified.contains($0.path) || $0.isIntact(below: folder) })
  }
}
