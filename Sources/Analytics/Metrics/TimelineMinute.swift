/// One minute of the session: who watched, and how attentively.
public struct TimelineMinute: Sendable, Hashable {
  /// From 0; covers seconds `60 * minute ..< min(60 * minute + 60, duration)`.
  public let minute: Int
  /// Attendees with at least one live second in the minute.
  public let viewers: Int
  /// Live seconds of all attendees in the minute.
  public let viewedSeconds: Int
  public let engagedSeconds: Int
  public let reactions: Int

  /// Engaged of viewed seconds; nil where nobody watched.
  public var engagementRate: Ratio? { Ratio(engagedSeconds, viewedSeconds) }
}
