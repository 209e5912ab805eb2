public import RecapCharting
public import RecapDrawing

/// The sessions of an event, each with its figures.
public struct SessionsSection: Sendable {
  /// The columns of figures there may be, in order.
  public enum Column: CaseIterable, Sendable {
    case unique, live, recording, minutes, rate, polls, reactions
  }

  public struct Cell: Sendable {
    /// Empty where there is nothing to count.
    public let text: String
    /// First of the event, in columns that have a first.
    public let isFirst: Bool
    /// The bar's parts, of the column's width; none for no bar.
    public let shares: [Double]
    /// Whether the bar stands on a track: the width is a whole.
    public let hasTrack: Bool
  }

  public struct Row: Sendable {
    public let clock: String
    public let length: String
    public let kind: String
    public let number: String
    public let title: String
    /// The session's own report; nil where there is none to lead to.
    public let link: Link?
    /// Nil where nobody knows when people were there.
    public let sparkline: SessionSparkline?
    public let alternative: String
    /// One a column.
    public let cells: [Cell]
  }

  public struct Link: Sendable {
    /// Relative to the report.
    public let address: String
    public let label: String
  }

  /// The sessions that start on a day.
  public struct Day: Sendable {
    public let name: String
    public let note: String
    public let rows: Range<Int>
  }

  public struct Heads: Sendable {
    public let session: String
    /// Nil where no session has a sparkline.
    public let overTime: String?
    /// One a column, in lines.
    public let columns: [[String]]
  }

  public struct Legend: Sendable {
    /// Nil where no session has a sparkline.
    public let viewers: String?
    /// Nil where none has this line.
    public let rate: String?
    /// Nil where no column has a first.
    public let first: String?
  }

  /// A chart beside another.
  public struct Chart: Sendable {
    public let title: String
    public let note: String
    public let alternative: String
    let scene: @Sendable (Size, Double, any TextMeasuring) -> Scene

    /// The chart, laid out.
    public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
      scene(size, textSize, measure)
    }
  }

  public struct ColumnKey: Sendable {
    public let color: Color
    public let label: String
  }

  public let title: String
  public let sub: [TextSpan]
  public let legend: Legend
  public let heads: Heads
  /// Those that a session measures.
  public let columns: [Column]
  public let allSessions: String
  public let allSessionsNote: String
  /// Of all sessions together.
  public let summary: [Cell]
  public let days: [Day]
  /// In the order of the sessions.
  public let rows: [Row]
  /// Nil for fewer than two sessions that somebody watched live.
  public let size: Chart?
  public let newcomers: Chart?
  public let newcomersKey: [ColumnKey]
  /// Of a day whose sessions go on overleaf.
  public let continued: String
  /// "Sessions 15–28 of 40".
  public let range: @Sendable (Range<Int>) -> String
}
