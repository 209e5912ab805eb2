import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapExportHTML
import RecapSampleEvent
import SceneInspection
import SessionFixtures

/// Reports written as pages for tests.
enum ReportPages {
  static func report(_ metrics: SessionMetrics, brand: Brand = .recap) -> Report {
    let options = ReportOptions(generatedAt: 1_773_000_000, brand: brand, medium: .screen)
    return ReportComposer(metrics, options: options).report()
  }

  /// The sample event's main session, which has everything a report can have.
  static let sample = Result {
    let folder = try TemporaryFolder()
    try SampleEvent().write(to: folder.path("event.db"))
    let database = try AnalyticsDatabase(path: folder.path("event.db"))
    return SessionMetrics(try database.session("shipping-every-tuesday"))
  }

  static func html(
    _ metrics: SessionMetrics, brand: Brand = .recap, attendeeLink: AttendeeLink? = nil,
    fonts: @escaping EmbeddedFontSource = { _ in [] }
  ) throws -> String {
    var bytes: [UInt8] = []
    try HTMLExporter(templates: try Templates(), attendeeLink: attendeeLink, fonts: fonts)
      .write(report(metrics, brand: brand), measure: try TestFonts.typesetter()) {
        bytes.append(contentsOf: $0)
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text between two others, after the first place of the first.
  func between(_ start: String, _ end: String) -> Substring? {
    guard let head = range(of: start), let tail = self[head.upperBound...].range(of: end)
    else { return nil }
    return self[head.upperBound..<tail.lowerBound]
  }

  /// The start tags of a page, without what its style and its scripts hold.
  var tags: [Substring] {
    var text = self
    for (start, end) in [("<style", "</style>"), ("<script", "</script>")] {
      while let inside = text.between(start, end) {
        text = text.replacingOccurrences(of: start + inside + end, with: "")
      }
    }
    return text.matches(of: /<[a-zA-Z][^>]*>/).map { $0.output }
  }

  /// The start tags with the names of their attributes alone.
  var bareTags: [String] {
    tags.map { tag in
      String(tag.replacing(/="[^"]*"/, with: "=").replacing(/=[^\s>]+/, with: "="))
    }
  }
}
