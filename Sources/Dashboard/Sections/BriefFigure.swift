public import RecapDrawing

/// A key figure over a bar and a note: one of a few side by side, all of one form.
public struct BriefFigure: Sendable {
  public enum Bar: Sendable {
    /// The audience; without segments where nobody watched.
    case audience([Tile.Segment])
    /// 0…1; nil for a share that does not exist.
    case share(Double?, Color)
    case none
  }

  public let label: String
  public let figure: String
  /// Nil where the label says what is counted.
  public let unit: String?
  /// A real zero, or an average that does not exist: set in quiet ink.
  public let isEmpty: Bool
  /// Of engagement, which has a colour of its own.
  public let isEngagement: Bool
  public let bar: Bar
  public let note: String
}
