/// Groups of live viewers, beside everybody.
public struct SegmentTable: Sendable {
  public struct Row: Sendable {
    public let name: String
    public let viewers: String
    public let minutes: String
    /// Nil where it is not measured.
    public let engagement: String?
    /// On the scale of the table, 0…1.
    public let minutesPlace: Double
    public let engagementPlace: Double
    /// Of few people, and drawn hollow.
    public let isSmall: Bool
  }

  public struct Heads: Sendable {
    public let name: String
    public let viewers: String
    public let minutes: String
    /// Nil where it is not measured.
    public let engagement: String?
  }

  /// As the data names the kind of groups.
  public let kind: String
  public let title: String
  public let note: String
  public let heads: Heads
  public let rows: [Row]
  /// Where all live viewers are on the two scales, 0…1.
  public let minutesOfAll: Double
  public let engagementOfAll: Double
  /// Who is in no group, what is not listed, and what the scales are.
  public let remark: String
}
