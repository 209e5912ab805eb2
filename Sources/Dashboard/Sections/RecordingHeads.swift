/// What stands over the columns of a list of recording viewers.
public struct RecordingHeads: Sendable {
  public let name: String
  public let impressions: String
  public let plays: String
  public let minutesViewed: String
  public let completionRate: String

  /// Over the numbers, in the order of the columns.
  public var figures: [String] { [impressions, plays, minutesViewed, completionRate] }
}
