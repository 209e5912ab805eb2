public import RecapDrawing

/// When people reacted most, and how many of them asked and wrote.
public struct ReactionsSection: Sendable {
  public struct Row: Sendable {
    /// "16:39–16:42".
    public let span: String
    public let reactions: String
    /// Of the most in any of the rows, 0…1.
    public let length: Double
    /// The most frequent one; nil where none has a name.
    public let most: String?
    /// "P4 asked"; empty where no poll was on.
    public let wasOn: String
  }

  public struct Heads: Sendable {
    public let span: String
    public let reactions: String
    public let most: String
    public let wasOn: String
  }

  public let title: String
  public let sub: [TextSpan]
  public let heads: Heads
  /// In time order; empty where no minutes stand out.
  public let rows: [Row]
}
