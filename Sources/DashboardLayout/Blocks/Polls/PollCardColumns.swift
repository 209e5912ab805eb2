import RecapDashboard
import RecapDrawing

/// Where the columns of a card stand, in points from its left edge.
struct PollCardColumns: Hashable {
  let width: Double
  let labelWidth: Double
  let barStart: Double
  let barWidth: Double

  static let half = PollCardColumns(width: 252, labelWidth: 112, barStart: 124, barWidth: 56)
  static let full = PollCardColumns(
    width: Paper.contentWidth, labelWidth: 252, barStart: 264, barWidth: 124)
  /// The same in another width, which the labels have more or less of.
  func with(width: Double) -> PollCardColumns {
    let more = width - self.width
    return PollCardColumns(
      width: width, labelWidth: labelWidth + more, barStart: barStart + more, barWidth: barWidth)
  }

  /// Of a card on the right.
  static let secondStart = 264.0

  var participantsEnd: Double { width - 42 }
  var rateEnd: Double { width }

  static let chip = Size(16, 11)
  static let questionIndent = 24.0
}
