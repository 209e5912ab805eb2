import Foundation

/// What the report of an event is about and its key figures, read from where its JSON begins.
struct EventHead: Decodable, Sendable {
  struct Event: Decodable {
    let name: String
    let timeZone: String?
    let startsAt: ReportInstant
    let endsAt: ReportInstant
  }

  struct Summary: Decodable {
    let sessions: Int
    let attendees: Int
    let liveAttendees: Int?
    let recordingAttendees: Int?
    let averageSessionsPerAttendee: Double?
    let averageLiveEngagementRate: Double?
    let recordingPlays: Int?
  }

  let event: Event
  let summary: Summary
  /// Nil for an edition that names people.
  let anonymized: ReportHead.Anonymity?

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
