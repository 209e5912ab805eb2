import RecapAnalytics
import RecapAnalyticsStore

/// The analytics of an event, read as they were when the database was opened.
public final class EventDatabase: Sendable {
  /// A session of the event.
  public struct Session: Sendable, Hashable, Identifiable {
    public let id: String
    public let title: String
    /// Unix seconds, UTC.
    public let startedAt: Int
    public let durationSeconds: Int
    /// An IANA name.
    public let timeZone: String
    /// People who watched live or the recording, each once.
    public let viewers: Int
  }

  /// By start, then by id.
  public let sessions: [Session]
  let database: AnalyticsDatabase

  /// Opens an SQLite database read-only and checks it as a whole.
  /// - Throws: `RecapError` where there is none, or it is unsound.
  public init(path: String) throws(RecapError) {
    (database, sessions) = try RecapError.translating {
      let database = try AnalyticsDatabase(path: path)
      return (database, try database.sessions().map(Session.init))
    }
  }
}

extension EventDatabase.Session {
  fileprivate init(_ listing: SessionListing) {
    let session = listing.session
    self.init(
      id: session.id, title: session.title, startedAt: session.startedAt,
      durationSeconds: session.durationSeconds, timeZone: session.zone.identifier,
      viewers: listing.viewers)
  }
}
