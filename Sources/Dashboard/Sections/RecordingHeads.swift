/// What stands over the columns of a list of recording viewers.
public struct RecordingHeads: Sendable {
  public let name: String
  public let impressions: String
  public let plays: String
  public let minutesViewed: String
  public let completionRate: String
}
