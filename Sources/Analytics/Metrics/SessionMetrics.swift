/// Every number of a session's report, by the definitions of the metrics contract.
public struct SessionMetrics: Sendable {
  public let session: Session
  public let summary: Summary
  /// One point a minute of the session, in order.
  public let timeline: [TimelineMinute]
  /// At most five, in time order.
  public let reactionPeaks: [ReactionPeak]
  /// False where the minutes of reactions are not known.
  public internal(set) var hasTimedReactions = true
  /// At most one of each kind, in minute order.
  public let moments: [Moment]
  /// Live viewers, longest viewing first.
  public let attendees: [AttendeeMetrics]
  /// In launch order.
  public let polls: [PollMetrics]
  public let recording: RecordingMetrics
  public let countries: [CountryMetrics]
  public let devices: [DeviceMetrics]
  public let dataQuality: DataQuality
  /// The fewest people shown as a group, where nobody is shown as who they are; else nil.
  public let smallestGroup: Int?
  /// What the figures come from, and which of them nobody may believe.
  public internal(set) var provenance = Provenance()
  /// Nil where everything is measured, or when people came is not.
  public internal(set) var presence: Presence?
  /// Nil where it was not asked for.
  public internal(set) var dynamics: Dynamics?
  /// Empty where they were not asked for, or nobody knows who was there.
  public internal(set) var audience: [AudienceGroups] = []
  /// Nil where it was not asked for.
  public internal(set) var comparison: Comparison?
}
