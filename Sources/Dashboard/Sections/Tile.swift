/// One of the key figures at the top of a report.
public struct Tile: Sendable {
  /// What stands under the figure.
  public enum Detail: Sendable {
    /// The audience as one bar; without segments where nobody watched.
    case audience([Segment])
    case stays([Stay])
    /// The live audience's alone.
    case stay(MiddleStay)
    case plays(PlayDays)
    case counts(CountColumns)
    case note(String)
    case nothing
  }

  /// A part of the audience.
  public struct Segment: Sendable {
    public enum Kind: Sendable { case live, both, recording, stayed, left }

    public let kind: Kind
    public let people: Int
    public let figure: String
    public let label: String
  }

  /// A mean stay against the session's length.
  public struct Stay: Sendable {
    public enum Kind: Sendable { case live, recording }

    public let kind: Kind
    public let label: String
    public let value: String
    /// Of the session's length, 0…1; nil where nobody watched.
    public let share: Double?
  }

  /// A mean stay against the session's length, and the stay in the middle.
  public struct MiddleStay: Sendable {
    /// Of the session's length, 0…1; nil where nobody watched.
    public let share: Double?
    public let median: Double?
    public let medianLabel: String
    public let medianFigure: String
  }

  /// The plays of a recording over its days, which are three or more.
  public struct PlayDays: Sendable {
    public let plays: [Int]
    public let firstDay: String
    public let lastDay: String
    /// Of the day with most plays, the earliest of several.
    public let best: Int
    public let bestLabel: String
    /// The plays in words.
    public let alternative: String
  }

  /// How many people have each of some small counts.
  public struct CountColumns: Sendable {
    public struct Column: Sendable {
      public let people: Int
      public let label: String
    }

    /// In order; at least one.
    public let columns: [Column]
    /// "327 came to one session".
    public let note: String
    /// The columns in words.
    public let alternative: String
  }

  public let label: String
  public let figure: String
  /// Nil where there is nothing to count, or the label says what is counted.
  public let unit: String?
  /// A real zero, or an average that does not exist: set in quiet ink.
  public let isEmpty: Bool
  /// Less than the others: set smaller.
  public let isMinor: Bool
  public let detail: Detail
  /// Nil where it is not compared with enough sessions.
  public var comparison: TileComparison?
}
