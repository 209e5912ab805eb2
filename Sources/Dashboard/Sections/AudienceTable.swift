/// Live and recording viewers by place: by country, or by device.
public struct AudienceTable: Sendable {
  public struct Row: Sendable {
    /// Nil for the unknown place, and where rows have no ranks.
    public let rank: Int?
    public let name: String
    public let isUnknown: Bool
    public let liveViewers: Int
    public let recordingViewers: Int
    /// Nil where nobody told who watched live from where.
    public let live: CellFigure?
    /// Nil where nobody told who watched the recording.
    public let recording: CellFigure?
  }

  public struct Heads: Sendable {
    public let place: String
    public let live: String
    public let recording: String
  }

  public let title: String
  /// Nil where there is nothing to add.
  public let note: String?
  public let heads: Heads
  /// For columns too narrow for the others.
  public let shortHeads: Heads
  public let rows: [Row]
}
