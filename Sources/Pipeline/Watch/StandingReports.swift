import Foundation
import RecapAnalytics

/// The reports of a folder that are as its manifest says. What looks as it did when it was last
/// read is not read again.
public struct StandingReports {
  public private(set) var manifest = Manifest()
  /// Whether some are gone that the manifest still has.
  public private(set) var hasLost = false
  private let folder: String
  private let file: ManifestFile
  private var read: FileSignature?
  private var signatures: [String: FileSignature] = [:]
  private var reports: [ReportReference: Manifest.File] = [:]

  public init(folder: String, manifest file: ManifestFile) {
    (self.folder, self.file) = (folder, file)
  }

  /// Looks again.
  public mutating func refresh() throws {
    let signature = FileSignature(path: file.path)
    if signature == nil || signature != read {
      manifest = try file.own()
      hasLost = false
    }
    read = signature
    let files = manifest.files.filter { stands($0) }
    if files.count < manifest.files.count {
      manifest = Manifest(files: files)
      hasLost = true
    }
    reports = Dictionary(files.map { ($0.report, $0) }) { $1 }
  }

  func contains(_ report: ReportReference) -> Bool { reports[report] != nil }

  /// Whether the report of an event is there, and of all of some sessions.
  func contains(_ report: ReportReference, of sessions: [CodePointString]) -> Bool {
    guard let file = reports[report] else { return false }
    return Set((file.sessions ?? []).map { CodePointString($0) }).isSuperset(of: sessions)
  }

  /// Those that need no second look.
  public var paths: Set<String> { Set(manifest.files.map(\.path)) }

  private mutating func stands(_ report: Manifest.File) -> Bool {
    // Taken first: a change while it is read is seen the next time.
    let signature = FileSignature(path: folder + "/" + report.path)
    if let signature, signatures[report.path] == signature { return true }
    signatures[report.path] = report.isIntact(below: folder) ? signature : nil
    return signatures[report.path] != nil
  }
}
