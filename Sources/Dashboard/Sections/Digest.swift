/// What a section of the full report says, in a few lines: one of a row of columns.
public struct Digest: Sendable {
  public enum Content: Sendable {
    case moments([Moment])
    case answers([Answer])
    /// Lists of shares, a hairline between them.
    case shares([[Share]])
    case recording(Recording)
    case standings([Standing])
  }

  /// A minute that stands out.
  public struct Moment: Sendable {
    public let clock: String
    public let headline: String
    public let sentence: String
  }

  /// A poll, and what most people said.
  public struct Answer: Sendable {
    /// "P3".
    public let number: String
    public let question: String
    public let label: String
    /// Of the poll's participants, 0…1; nil without a bar.
    public let share: Double?
    public let rate: String
  }

  public struct Share: Sendable {
    public let name: String
    /// 0…1; nil without a bar.
    public let share: Double?
    public let figure: String
  }

  public struct Recording: Sendable {
    public struct Figure: Sendable {
      public let value: CellFigure
      public let noun: String
    }

    public let figures: [Figure]
    /// Nil for a recording that was played on one day, or never.
    public let plays: PlayColumns?
  }

  /// A figure of the session among those of other sessions.
  public struct Standing: Sendable {
    public let label: String
    public let strip: ComparisonStrip
    public let value: String
    public let word: String
    public let isUsual: Bool
  }

  public let title: String
  /// Nil where there is nothing to add.
  public let note: String?
  public let content: Content
}
