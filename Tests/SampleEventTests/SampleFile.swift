import Foundation
import GRDB
import RecapSampleEvent

/// A sample event in a folder of its own, gone when the last reference is.
final class SampleFile: Sendable {
  static let main = "shipping-every-tuesday"

  let path: String
  private let folder: URL

  init(_ event: SampleEvent) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "event.db").path
    try event.write(to: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Everything in the folder: the database and whatever was left beside it.
  var neighbours: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
  }

  var bytes: Data {
    get throws { try Data(contentsOf: URL(filePath: path)) }
  }

  func rows(_ sql: String) throws -> [[String]] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "NULL" : String.fromDatabaseValue($0) ?? "\($0)" }
      }
    }
  }

  func number(_ sql: String) throws -> Int {
    try Int(rows(sql)[0][0]) ?? -1
  }

  func texts(_ sql: String) throws -> [String] {
    try rows(sql).map { $0[0] }
  }
}
