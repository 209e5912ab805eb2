public import RecapDrawing

/// Everybody who came to an event, with what they watched of each session.
public struct MatrixSection: Sendable {
  /// The figures of a row there may be, in order.
  public enum Figure: CaseIterable, Sendable { case sessions, minutes, recording, credits }

  public struct Legend: Sendable {
    /// From little on.
    public let levels: [String]
    public let absent: String
    /// What earns a credit; nil where nothing is credited.
    public let credit: String?
  }

  public struct Column: Sendable {
    public let number: String
    /// Minutes.
    public let length: String
    public let viewers: String
    public let minutes: String
    /// Else nobody knows who was there, and nobody's cell says anything.
    public let isMeasured: Bool
  }

  /// The sessions that start on a day.
  public struct Day: Sendable {
    public let name: String
    public let shortName: String
    /// Without its weekday, and of the month alone.
    public let date: String
    public let number: String
    public let month: String
    public let columns: Range<Int>
  }

  public struct Cell: Sendable {
    public let minutes: String
    /// From 0, how much of the session it is.
    public let level: Int
    public let isCredited: Bool
  }

  public struct Row: Sendable {
    public let name: String
    public let isAnonymous: Bool
    public let details: [String]
    /// Watched two sessions at once for a time, which is told where something is credited.
    public let isInTwoAtOnce: Bool
    /// One a session; nil where it was not watched live.
    public let cells: [Cell?]
    /// One a figure.
    public let figures: [ColumnFigure]
  }

  public let title: String
  public let sub: [TextSpan]
  public let legend: Legend
  public let nameHead: String
  public let lengthHead: String
  public let days: [Day]
  /// Before days that are numbers of some months.
  public let daysHead: @Sendable ([String]) -> String
  public let columns: [Column]
  /// Those that a session measures.
  public let figures: [Figure]
  /// One a figure, in lines.
  public let figureHeads: [[String]]
  public let all: String
  public let allNote: String
  public let allFigures: [ColumnFigure]
  public let rows: MatrixRows
  /// Below the last row; nil for an empty list.
  public let end: String?
  /// "Attendees 35–74 of 1,125".
  public let range: @Sendable (Range<Int>) -> String
  public let outlineRange: @Sendable (Range<Int>) -> String
  /// Over the sessions that have no room beside the first: "Attendees, sessions 21–40".
  public let partTitle: @Sendable (Range<Int>) -> String
}
