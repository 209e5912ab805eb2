import Foundation
import RecapPipeline

/// A line for programs that follow a batch.
struct BatchEvent: Encodable {
  enum Kind: String, Encodable { case started, done, skipped, failed, summary }

  struct Report: Encodable {
    let path: String
    var format: ReportFormat?
    var database: String?
    var session: String?
    var bytes: Int?
    var pages: Int?
    var sha256: String?
  }

  let event: Kind
  var reports: Int?
  var report: Report?
  var failure: Failure?
  var summary: BatchSummary?

  private enum Key: String, CodingKey {
    case event, reports, path, format, database, session, bytes, pages, sha256, error, code, hint
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(event, forKey: .event)
    try container.encodeIfPresent(reports, forKey: .reports)
    try report?.encode(to: encoder)
    try failure?.encode(to: encoder)
    try summary?.encode(to: encoder)
  }

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = try encoder.encode(self) + Data("\n".utf8)
    try line.withUnsafeBytes(OutputChannel.standardOutput.write)
  }
}

extension BatchEvent.Report {
  init(_ file: Manifest.File) {
    self.init(
      path: file.path, format: file.format, database: file.database, session: file.session,
      bytes: file.size, pages: file.pages, sha256: file.sha256)
  }
}

/// How a batch went.
struct BatchSummary: Encodable {
  /// Reports.
  var done = 0
  /// Reports, and databases whose sessions are not known.
  var failed = 0
  var skipped = 0
  var seconds = 0.0
  /// Of the files written.
  var bytes = 0
  /// Of which reports were written.
  var databases = 0
  var failedDatabases = 0

  var settled: Int { done + failed + skipped }

  /// One line for people.
  var text: String {
    let written =
      Self.count(done, "report") + (databases > 0 ? " of \(Self.count(databases, "database"))" : "")
    let failures = [(failed - failedDatabases, "report"), (failedDatabases, "database")]
      .filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }.joined(separator: " and ")
    let size = String(format: "%.1f MB in %.1f s", Double(bytes) / 1e6, seconds)
    return "recap: \(written) written" + (failures.isEmpty ? "" : ", \(failures) failed")
      + (skipped > 0 ? ", \(skipped) current already" : "") + "; \(size)"
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
