/// How the live audience took part.
public struct LiveEngagement: Sendable {
  public struct Row: Sendable {
    public let label: String
    /// Of the live viewers, 0…1; nil where nobody watched live.
    public let share: Double?
    public let rate: String
    public let total: String
    public let isZero: Bool
    public let unit: String
    /// Of other sessions; nil where it is not compared with enough of them.
    public let typical: TypicalShare?
  }

  /// The rate beside those of other sessions.
  public struct Comparison: Sendable {
    /// What is typical, for the rows, too.
    public let legend: String
    /// Ever fewer; none without a rate.
    public let words: [TileComparison.Words]
    public let typical: TypicalShare?
  }

  public let title: String
  /// Whether attention is measured: without it there are rows alone.
  public let isRated: Bool
  public let rate: String
  /// 0…1; nil where nobody watched live.
  public let share: Double?
  public let explanation: String
  /// Whether it is known who of all live viewers took part.
  public let hasShares: Bool
  public let rateHead: String
  public let totalHead: String
  public let rows: [Row]
  /// Nil where it is not compared with enough sessions.
  public var comparison: Comparison?
}
