/// How the session's recording was watched.
public struct RecordingMetrics: Sendable {
  public struct Viewer: Sendable {
    public let attendee: Attendee
    public let name: String
    public let isAnonymous: Bool
    public let impressions: Int
    public let plays: Int
    public let secondsViewed: Int
    /// Sum over the plays, 0…100 each.
    public let percentilesViewed: Int
    /// During the live session, which they need not have watched.
    public let interactions: InteractionCounts

    public var minutesViewed: Ratio { Ratio(secondsViewed, 60)! }
    /// A fraction; nil without plays.
    public var averageCompletionRate: Ratio? { Ratio(percentilesViewed, 100 * plays) }
  }

  public let impressions: Int
  public let plays: Int
  public let secondsViewed: Int
  /// Attendees with a play of more than 0 seconds.
  public let uniqueViewers: Int
  /// A fraction; nil without plays.
  public let averageCompletionRate: Ratio?
  /// Every day from the first play's to the last's, in the session's time zone.
  public let playsByDay: [PlayCalendar.Day]
  /// Everybody with an impression or a play, most plays first.
  public let viewers: [Viewer]

  public var minutesViewed: Ratio { Ratio(secondsViewed, 60)! }
}
