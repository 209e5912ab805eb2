public import RecapDrawing

/// How the recording was watched: figures, plays over time, and those who played it most.
///
/// Where nobody even loaded the player, the sentence is all there is.
public struct RecordingSection: Sendable {
  /// A figure with its label above and what it counts below.
  public struct Figure: Sendable {
    public let label: String
    public let value: CellFigure
    /// Nil where there is nothing to add.
    public let note: String?
  }

  /// All rows, or those with the most plays.
  public struct Table: Sendable {
    public let title: String
    /// What the rows are of all there are, and on which page all are listed.
    public let note: @Sendable (_ page: Int?) -> String
    public let heads: RecordingHeads
    public let rows: RecordingViewerRows
    /// Nobody is left out.
    public let isComplete: Bool
    /// "Recording viewers 18–20 of 139".
    public let range: @Sendable (Range<Int>) -> String
  }

  public let title: String
  public let sub: [TextSpan]
  /// Empty for a recording nobody loaded.
  public let figures: [Figure]
  /// Nil without plays.
  public let plays: PlaysFigure?
  /// Nil for a recording nobody loaded, and where nobody is listed.
  public let table: Table?
}
