import Foundation
import RecapAnalytics

/// What stands for a database in a folder: an export of a platform, or a folder of exports that are
/// read together. No part of it is a link, so that it leads out of the folder nowhere.
public struct ExportSource: Hashable, Sendable {
  /// Of the file or the folder.
  public let path: String
  /// Paths, by code points.
  public let files: [String]

  /// That of the file or the folder, as reports name their source.
  public var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// What exports are named as, and what people take for one and are to be told that it is none.
  private static let extensions: Set<String> = [
    "csv", "tsv", "txt", "json", "jsonl", "ndjson", "xml", "xlsx", "xls", "ods", "zip",
  ]

  /// Those of a folder that can be read, by the code points of their names.
  /// - Parameter output: A folder whose files are none, wherever it is.
  public static func all(in folder: String, besides output: String? = nil) throws -> [ExportSource]
  {
    let output = output.flatMap {
      FileIdentity(URL(fileURLWithPath: $0).resolvingSymlinksInPath().path)
    }
    return try names(in: folder).compactMap { name in
      let path = folder + "/" + name
      guard let identity = FileIdentity(path), identity != output else { return nil }
      switch identity.kind {
      case S_IFREG: return isExport(name) ? ExportSource(path: path, files: [path]) : nil
      case S_IFDIR:
        // One that nobody may look into is as good as empty.
        let files = ((try? names(in: path)) ?? []).filter(isExport).map { path + "/" + $0 }
          .filter { FileIdentity($0)?.kind == S_IFREG }
        return files.isEmpty ? nil : ExportSource(path: path, files: files)
      default: return nil
      }
    }
  }

  /// Without hidden ones.
  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
      .sorted { CodePointString($0) < CodePointString($1) }
  }

  private static func isExport(_ name: String) -> Bool {
    extensions.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
  }
}

/// What a file is, itself and not what it leads to.
private struct FileIdentity: Equatable {
  let device: dev_t
  let inode: ino_t
  let kind: mode_t

  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    (device, inode, kind) = (status.st_dev, status.st_ino, status.st_mode & S_IFMT)
  }
}
