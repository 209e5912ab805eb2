/// What a check of a whole database shows.
public struct Diagnosis: Sendable {
  /// What keeps the database, or a session of it, from being read; empty for a sound one.
  public let findings: [Finding]
  /// What is plainly wrong and yet can be read, of a sound database.
  public let warnings: [Finding]
  /// What a sound database holds; nil for an unsound one.
  public let totals: Totals?

  /// Counts of a whole event.
  public struct Totals: Sendable, Hashable {
    public var sessions = 0
    /// Everybody in the database.
    public var people = 0
    /// Those of them who watched a session, live or its recording, each once.
    public var viewers = 0
    /// Of all sessions, within their windows.
    public var liveSeconds = 0
  }
}
