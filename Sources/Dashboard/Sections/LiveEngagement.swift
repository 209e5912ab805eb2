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
  }

  public let title: String
  /// Whether attention is measured: without it there are rows alone.
  public let isRated: Bool
  public let rate: String
  /// 0…1; nil where nobody watched live.
  public let share: Double?
  public let explanation: String
  public let rateHead: String
  public let totalHead: String
  public let rows: [Row]
}
