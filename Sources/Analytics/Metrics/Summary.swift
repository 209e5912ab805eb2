/// The key figures of a session.
public struct Summary: Sendable, Hashable {
  /// How often something was done, and by which share of the live viewers.
  public struct Participation: Sendable, Hashable {
    /// All of them, by anybody.
    public let count: Int
    /// Live viewers with at least one.
    public let participants: Int
    /// `participants` of all live viewers; nil where nobody watched live.
    public let rate: Ratio?
  }

  public let uniqueViewers: Int
  public let liveUniqueViewers: Int
  public let recordingUniqueViewers: Int
  /// Minutes, live and recording, per unique viewer.
  public let averageMinutesViewed: Ratio?
  /// Minutes per live viewer.
  public let averageLiveMinutesViewed: Ratio?
  /// Engaged of all live seconds.
  public let averageLiveEngagementRate: Ratio?
  public let reactions: Participation
  public let chatMessages: Participation
  public let polls: Participation
  public let qaThreads: Participation
  public let attachmentDownloads: Participation
  public let handRaises: Participation
  public let recordingPlays: Int

  /// Live seconds of all attendees.
  public let liveSeconds: Int
  /// Recording seconds of all attendees.
  public let recordingSeconds: Int
}
