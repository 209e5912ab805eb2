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

  init(
    label: String, figure: String, unit: String? = nil, isEmpty: Bool = false,
    isEngagement: Bool = false, bar: Bar = .none, note: String = ""
  ) {
    (self.label, self.figure, self.unit, self.isEmpty) = (label, figure, unit, isEmpty)
    (self.isEngagement, self.bar, self.note) = (isEngagement, bar, note)
  }

  /// What a tile says, without its details but for the audience.
  ///
  /// - Parameter note: Of the audience, where it says more than its bar.
  init(_ tile: Tile, audience note: String?) {
    guard case .audience(let segments) = tile.detail else {
      self.init(label: tile.label, figure: tile.figure, unit: tile.unit, isEmpty: tile.isEmpty)
      return
    }
    self.init(
      label: tile.label, figure: tile.figure, unit: tile.unit, isEmpty: tile.isEmpty,
      bar: .audience(segments),
      note: note ?? segments.first.map { "\($0.figure) \($0.label)" } ?? "")
  }
}
