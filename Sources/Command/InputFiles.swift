import Foundation
import RecapBranding
import RecapPipeline

/// The files a command reads, which its output must not replace.
struct InputFiles {
  private struct Identity: Hashable {
    let device: dev_t
    let file: ino_t

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      (device, file) = (status.st_dev, status.st_ino)
    }
  }

  /// Made when an output is there that may be one of them.
  private lazy var identities = Set(
    (files + folders.flatMap(Self.files)).compactMap { Identity($0) })
  private let files: [String]
  private let folders: [String]
  /// What SQLite keeps beside a database, without symbolic links. Named ahead, since a file of such a
  /// name that appears later is taken for a part of the database.
  private let companions: Set<String>

  /// What the files are read for.
  private let purpose: String

  init(exports: [String]) {
    (files, folders, companions, purpose) = (exports, [], [], "import")
  }

  init(databases: [String], choices: ReportArguments) throws {
    purpose = "report"
    files =
      try databases + choices.comparison.databases + (choices.brand.map(BrandFile.files) ?? [])
      + [choices.pseudonymKey, choices.dynamics.score].compactMap(\.self)
    folders = [choices.templates, choices.fonts].compactMap(\.self)
    companions = Set(
      (databases + choices.comparison.databases).map(Self.resolved).flatMap { path in
        ["-wal", "-shm", "-journal"].map { path + $0 }
      })
  }

  /// Throws where an output would replace one of the files.
  mutating func check(_ output: String) throws {
    let isInput = Identity(output).map { identities.contains($0) } ?? false
    guard isInput || companions.contains(Self.resolved(output)) else { return }
    throw Failure(
      .usage, "\(output) would be replaced, which is read for the \(purpose)",
      hint: "give the output another name")
  }

  private static func files(of folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    // A report may stand beside the templates it is made from.
    return names.filter { ReportFormat(path: $0) == nil }.map { "\(folder)/\($0)" }
  }

  /// Without symbolic links, also where there is no such file yet.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let url = URL(filePath: path)
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appending(path: url.lastPathComponent).path
  }
}
