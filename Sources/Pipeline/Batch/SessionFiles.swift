import Foundation
import RecapAccess

/// The documents of one session that the report of its event leads to.
public struct SessionFiles: Codable, Sendable, Hashable {
  public let session: String
  /// Below the folder of the batch.
  private var paths: [Document: String]

  /// What a reader can be led to.
  private enum Document: String, Codable, CodingKeyRepresentable { case pdf, html }

  init(session: String, targets: [ReportTask.Target]) {
    self.session = session
    paths = [:]
    // The full report is what a reader of the event looks for.
    let full = targets.filter { $0.kind == .dashboard }
    for target in full.isEmpty ? targets : full {
      if let document = Document(rawValue: target.format.rawValue) { paths[document] = target.path }
    }
  }

  /// Without those of some paths.
  public func without(_ missing: Set<String>) -> SessionFiles {
    var files = self
    files.paths = paths.filter { !missing.contains($0.value) }
    return files
  }

  /// The address of the session's report, relative to that of the event: in the same format where
  /// there is one, else in the other.
  /// - Parameter target: The event's.
  func address(from target: ReportTask.Target) -> String? {
    let formats: [Document] = target.format == .html ? [.html, .pdf] : [.pdf, .html]
    return formats.lazy.compactMap { paths[$0] }.first.map {
      Self.address(of: $0, from: target.path)
    }
  }

  /// With a dot in front: without, readers take "2026.example" for a host, and "a:b" for a scheme.
  private static func address(of path: String, from base: String) -> String {
    let path = path.split(separator: "/").map(String.init)
    let folders = base.split(separator: "/").dropLast().map(String.init)
    let common = zip(path.dropLast(), folders).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let up = Array(repeating: "..", count: folders.count - common)
    return ((up.isEmpty ? ["."] : up) + path[common...].map(PercentEncoding.encoded))
      .joined(separator: "/")
  }
}
