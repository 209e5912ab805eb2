/// A viewer's mean engagement level over one cell of the heatmap, rounded half up, or `absent`.
public enum HeatmapCell: UInt8, Sendable, CaseIterable {
  case none, low, fair, good, high, absent

  /// Minutes a cell covers: 1, or as many as keep the cells of a session at 120.
  public static func minutesPerCell(sessionMinutes: Int) -> Int {
    max(1, (sessionMinutes + 119) / 120)
  }

  public static func cellCount(sessionMinutes: Int) -> Int {
    let perCell = minutesPerCell(sessionMinutes: sessionMinutes)
    return (sessionMinutes + perCell - 1) / perCell
  }
}
