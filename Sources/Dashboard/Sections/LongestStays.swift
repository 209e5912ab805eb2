/// Who stayed longest, each with a bar: what there is to see where nobody knows when people were there.
public struct LongestStays: Sendable {
  public struct Row: Sendable {
    public let name: String
    public let isAnonymous: Bool
    public let minutes: String
    /// Of the session's length, 0…1.
    public let share: Double
  }

  public struct Heads: Sendable {
    public let name: String
    public let minutes: String
  }

  public let title: String
  public let note: String
  public let heads: Heads
  public let rows: [Row]
}
