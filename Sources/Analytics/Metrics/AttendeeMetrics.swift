/// What one live viewer did during the session.
public struct AttendeeMetrics: Sendable {
  public let attendee: Attendee
  /// First and last name, else the e-mail address, else "Anonymous viewer".
  public let name: String
  /// Neither name nor e-mail address is known.
  public let isAnonymous: Bool
  public let liveSeconds: Int
  public let engagedSeconds: Int
  /// Visits with at least one second in the session.
  public let visits: Int
  /// When they were there, to the second; empty where nobody asked for it.
  public let stretches: [Range<Int>]
  public let reactions: Int
  public let chatMessages: Int
  /// Polls with at least one answer.
  public let pollsAnswered: Int
  public let qaThreads: Int
  public let attachmentDownloads: Int
  public let handRaises: Int
  /// One cell a minute, or every few minutes of a long session.
  public let heatmap: [HeatmapCell]

  /// Minutes; never nil, since a live viewer watched at least one second.
  public var minutesViewed: Ratio { Ratio(liveSeconds, 60)! }
  /// Engaged of live seconds.
  public var engagementRate: Ratio { Ratio(engagedSeconds, liveSeconds)! }
}
