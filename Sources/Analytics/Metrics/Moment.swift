/// A minute of the session that stands out.
public struct Moment: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case fullestRoom, mostEngagedMinute, biggestReactionBurst, quietestFiveMinutes, steepestLoss,
      mostAnsweredPoll
  }

  public enum Value: Sendable, Hashable {
    case count(Int)
    case rate(Ratio)
  }

  public let kind: Kind
  /// From 0.
  public let minute: Int
  public let value: Value
}
