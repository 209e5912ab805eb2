import RecapCharting
public import RecapDrawing

/// A session beside others: figure by figure, then session by session.
public struct ComparisonSection: Sendable {
  public struct Heads: Sendable {
    public let figure: String
    public let value: String
    public let strip: String
    public let typical: String
    public let word: String
    public let rank: String
  }

  /// A figure of the session.
  public struct Row: Sendable {
    public let label: String
    public let value: String
    /// Of enough sessions to tell what is usual; nil for fewer.
    public let standing: Standing?
    /// What there is in its place.
    public let sentence: String?
  }

  /// Where a figure is among those of the others.
  public struct Standing: Sendable {
    public let strip: ComparisonStrip
    /// The middle half of the others.
    public let typical: String
    public let word: String
    public let isUsual: Bool
    public let rank: String
  }

  public struct SessionHeads: Sendable {
    public let date: String
    public let title: String
    public let course: String
    /// Of the columns of numbers.
    public let columns: [Column]
  }

  public struct Column: Sendable {
    public enum Kind: Sendable { case all, live, recording, engagement }
    /// The columns there may be, in order.
    public enum Figure: CaseIterable, Sendable {
      case unique, live, recording, stay, engagement, plays
    }

    public let head: String
    public let figure: Figure

    public var kind: Kind {
      switch figure {
      case .unique, .stay: .all
      case .live: .live
      case .recording, .plays: .recording
      case .engagement: .engagement
      }
    }
  }

  public struct SessionRow: Sendable {
    public let date: String
    public let title: String
    /// The course in words.
    public let courseAlternative: String
    let sparkline: CourseSparkline?
    public let figures: [ColumnFigure]
    /// The session the report is of.
    public let isOwn: Bool

    /// Viewers and engagement over the session, laid out; nil where nobody knows when they were there.
    public func course(size: Size, measure: any TextMeasuring) -> Scene? {
      sparkline?.scene(
        size: size,
        style: CourseSparkline.Style(
          viewers: Palette.blue, rate: Palette.green, base: Palette.rule1, paper: Palette.paper),
        measure: measure)
    }
  }

  public let title: String
  public let sub: [TextSpan]
  /// In place of the figures, where there are too few sessions for them; else nil.
  public let sentence: String?
  public let heads: Heads
  /// None where there are too few sessions.
  public let rows: [Row]
  public let sessionsTitle: String
  public let sessionsNote: String
  public let sessionHeads: SessionHeads
  /// The latest of the others by their start, then the session itself.
  public let sessions: [SessionRow]
  /// How to read all of it, a paragraph each.
  public let remarks: [String]
}
