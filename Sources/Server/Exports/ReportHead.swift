import Foundation
import NIOCore

/// What a report is about and its key figures, read from where its JSON begins.
struct ReportHead: Decodable, Sendable {
  struct Session: Decodable {
    let title: String
    let event: String
    /// Such as "2026-03-17T09:00:00Z".
    let startedAt: Date
    let timeZone: String
  }

  struct Summary: Decodable {
    let uniqueViewers: Int
    let liveUniqueViewers: Int
    let recordingUniqueViewers: Int
    let averageMinutesViewed: Double?
    let averageLiveEngagementRate: Double?
    let recordingPlays: Int
  }

  struct Anonymity: Decodable {
    let smallestGroup: Int
  }

  let session: Session
  let summary: Summary
  /// Nil for an edition that names people.
  let anonymized: Anonymity?

  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    self = try decoder.decode(Self.self, from: Data(text.utf8))
  }

  private static let step = 1 << 16
  /// The member behind the key figures. Texts have no line break that is not escaped.
  private static let end = Data(",\n  \"timeline\":".utf8)

  /// The beginning of a JSON report as an object of its own, however long the report is.
  static func text(of report: StoredReport) async throws -> String {
    var data = Data()
    while data.count < report.size {
      let part = data.count..<min(data.count + step, report.size)
      data.append(contentsOf: try await report.read(part).readableBytesView)
      if let end = data.range(of: end) {
        return String(decoding: data[..<end.lowerBound], as: UTF8.self) + "\n}"
      }
    }
    throw MissingError()
  }

  private struct MissingError: Error, CustomStringConvertible {
    var description: String { "a report as JSON has no timeline behind its key figures" }
  }
}
