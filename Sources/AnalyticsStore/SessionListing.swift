public import RecapAnalytics

/// A session in the overview of a database.
public struct SessionListing: Sendable, Hashable, Codable {
  public let session: Session
  /// Attendees who watched live or the recording, each once.
  public let viewers: Int
}
