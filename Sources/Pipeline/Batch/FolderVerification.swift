import Foundation

/// A folder of reports held to its manifests, file by file.
public struct FolderVerification: Sendable {
  /// In the order of their paths.
  public private(set) var missing: [String] = []
  public private(set) var changed: [String] = []
  /// What is there and in no manifest: nothing says what it is.
  public private(set) var unknown: [String] = []
  public private(set) var intact = 0

  /// - Throws: Where there is no manifest, or one that can't be read.
  public init(folder: String) throws {
    let files: [Manifest.File]
    do {
      files = try ManifestFile(folder: folder, shard: .whole).described()
    } catch let error as OutputError {
      throw Failure(
        .unsoundData, "\(error.path): \(error.reason)", hint: "take the manifest from a copy")
    }
    for file in files {
      switch file.state(below: folder) {
      case .intact: intact += 1
      case .missing: missing.append(file.path)
      case .changed: changed.append(file.path)
      }
    }
    let known = Set(files.map(\.path))
    unknown = Self.paths(in: folder).filter { !known.contains($0) && !Self.isOwn($0) }.sorted()
  }

  public var isSound: Bool { missing.isEmpty && changed.isEmpty }

  /// What a batch keeps beside the reports.
  private static func isOwn(_ path: String) -> Bool {
    path == IndexFile.name || path.hasPrefix(".") || path.contains("/.")
      || path.wholeMatch(of: #/manifest(-[0-9]+-of-[0-9]+)?\.json/#) != nil
  }

  private static func paths(in folder: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: folder)
    return (files?.compactMap { $0 as? String } ?? []).filter {
      var status = stat()
      return lstat(folder + "/" + $0, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }
  }
}
