import RecapDashboard
import RecapDrawing

/// Where the columns of the list of who was there stand, in points from the content's left edge.
enum PresenceColumns {
  static let detailGap = 7.0
  static let detailEnd = 188.0
  static let leastDetailWidth = 24.0
  static let minutesEnd = 228.0
  private static let figureEnds = [266.0, 300, 326]

  /// Where the columns after the minutes end: those before the strip.
  static func ends(of count: Int) -> ArraySlice<Double> { figureEnds.suffix(count) }

  static let strip = Rect(x: 336, y: 4, width: 180, height: 10)
  /// What is measured beside presence stands under the numbers and the strip.
  static let countersStart = 200.0
  static let counterGap = 3.5

  static let name = Typography.cell.weight(.semibold)
  static let detail = TextStyle(7.25)
}
