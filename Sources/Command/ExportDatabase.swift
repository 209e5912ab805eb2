import Foundation
import RecapImporting
import RecapPipeline

/// A private database of platforms' exports, gone when its last user is.
struct ExportDatabase {
  let path: String
  /// As the exports are called, since reports name their source.
  let name: String
  private let folder: PrivateFolder

  /// - Parameter files: Exports, or - alone.
  init(of files: [String], _ reading: ExportReading, voice: ImportVoice) throws {
    let time = try GenerationTime(reading.asOf)
    let event = try reading.event(of: files, time)
    try voice.tell(event, isDryRun: false, output: nil)
    folder = try PrivateFolder()
    name = Self.name(files.map(ImportFile.name))
    path = folder.path + "/" + name
    try EventFile(event, importedAt: time.instant).write(to: path)
  }

  /// Whether a file is read as an export: what is there, and is no database by its first bytes nor
  /// by its name.
  static func isExport(_ path: String) -> Bool {
    if path == "-" { return true }
    if [".db", ".sqlite", ".sqlite3"].contains(where: path.lowercased().hasSuffix) { return false }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: magic.count)) != magic
  }

  /// What a database begins with.
  ///
  /// Source: the file format of SQLite, 1.3.1.
  private static let magic = Data("SQLite format 3\0".utf8)

  private static func name(_ files: [String]) -> String {
    var first = files.first ?? ""
    // A name may have 255 bytes, with what SQLite writes beside it.
    while first.utf8.count > 200 { first.removeLast() }
    let others = files.count - 1
    return others == 0 ? first : "\(first) and \(others) other file\(others == 1 ? "" : "s")"
  }
}
