public import RecapAnalytics

/// A session before it is read: what it is and how many rows it has.
public struct SessionOutline: Sendable {
  public let id: String
  /// The error of a session whose own row is unsound.
  public let session: Result<Session, StoreError>
  public let rows: RowCounts

  public struct RowCounts: Sendable, Hashable {
    public var visits = 0
    /// The share of the session's visits in all intervals of the database, not counted one by one.
    public var intervals = 0
    public var interactions = 0
    public var plays = 0

    public init(visits: Int = 0, intervals: Int = 0, interactions: Int = 0, plays: Int = 0) {
      (self.visits, self.intervals) = (visits, intervals)
      (self.interactions, self.plays) = (interactions, plays)
    }
  }

  public init(id: String, session: Result<Session, StoreError>, rows: RowCounts) {
    (self.id, self.session, self.rows) = (id, session, rows)
  }
}
