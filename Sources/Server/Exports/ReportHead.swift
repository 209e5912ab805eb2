import Foundation
import NIOCore

/// What the report of a session is about and its key figures, read from where its JSON begins.
struct ReportHead: Decodable, Sendable {
  struct Session: Decodable {
    let title: String
    let event: String
    let startedAt: ReportInstant
    let timeZone: String?
  }

  struct Summary: Decodable {
    // What the source of a session does not tell is null.
    let uniqueViewers: Int?
    let liveUniqueViewers: Int?
    let recordingUniqueViewers: Int?
    let averageMinutesViewed: Double?
    let averageLiveEngagementRate: Double?
    let recordingPlays: Int?
  }

  struct Anonymity: Decodable {
    let smallestGroup: Int
  }

  let session: Session
  let summary: Summary
  /// Nil for an edition that names people.
  let anonymized: Anonymity?

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
