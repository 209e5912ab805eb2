import Foundation
import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import RecapImporting
import SessionFixtures

/// Exports, read and written as an event.
struct Example {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/imports")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func file(_ name: String) throws -> ImportFile {
    ImportFile(name: name, bytes: try bytes(name))
  }

  static func text(_ text: String, name: String = "file.csv") -> ImportFile {
    ImportFile(name: name, bytes: Array(text.utf8))
  }

  static func bytes(_ folder: TemporaryFolder, _ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder.path(name)))
  }

  static func event(
    _ files: [ImportFile], _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportedEvent {
    var options = ImportOptions()
    change(&options)
    return try Importer(options: options).event(of: files)
  }

  /// The error of an import; nil where there is none.
  static func error(
    _ files: [ImportFile], _ change: (inout ImportOptions) -> Void = { _ in }
  ) -> ImportError? {
    do {
      _ = try event(files, change)
      return nil
    } catch {
      return error as? ImportError
    }
  }

  let folder: TemporaryFolder
  let database: AnalyticsDatabase

  init(_ files: [ImportFile], _ change: (inout ImportOptions) -> Void = { _ in }) throws {
    folder = try TemporaryFolder()
    let path = folder.path("event.db")
    try EventFile(try Self.event(files, change), importedAt: 1_780_000_000).write(to: path)
    database = try AnalyticsDatabase(path: path)
  }

  func metrics(_ index: Int = 0) throws -> SessionMetrics {
    SessionMetrics(try database.session(database.sessionIDs[index]))
  }

  /// Live seconds by name.
  func seconds(_ index: Int = 0) throws -> [String: Int] {
    Dictionary(
      try metrics(index).attendees.map { ($0.name, $0.liveSeconds) }, uniquingKeysWith: +)
  }

  func notes(_ index: Int = 0) throws -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: try metrics(index).provenance.notes.map { ($0.kind, $0.count) })
  }
}
