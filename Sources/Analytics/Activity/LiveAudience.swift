/// The live viewing of a session, minute by minute, all attendees taken together.
public struct LiveAudience: Sendable, Hashable {
  public struct Minute: Sendable, Hashable {
    /// Attendees with at least one live second in the minute.
    public var viewers = 0
    public var viewedSeconds = 0
    public var engagedSeconds = 0
  }

  /// One a minute of the session.
  public internal(set) var minutes: [Minute]
  /// Seconds of intervals inside the window, those of concurrent visits each counted.
  public internal(set) var intervalSeconds = 0
  /// Seconds of intervals outside the window; `Int.max` where the sum is beyond it.
  public internal(set) var clippedSeconds = 0

  /// Engaged of viewed seconds of a minute and the two on each side of it, so that small audiences do
  /// not tremble; nil where nobody watched.
  public static func engagementRate(around minute: Int, of minutes: [Minute]) -> Ratio? {
    let around = minutes[max(0, minute - reach)...min(minutes.count - 1, minute + reach)]
    return Ratio(
      around.reduce(0) { $0 + $1.engagedSeconds }, around.reduce(0) { $0 + $1.viewedSeconds })
  }

  private static let reach = 2

  public var viewedSeconds: Int { minutes.reduce(0) { $0 + $1.viewedSeconds } }
  public var engagedSeconds: Int { minutes.reduce(0) { $0 + $1.engagedSeconds } }
}
