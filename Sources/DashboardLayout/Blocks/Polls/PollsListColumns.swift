import RecapDashboard
import RecapDrawing

/// Where the columns of the list of polls stand, in points from the content's left edge.
///
/// They stand still unless a number is too wide for its column.
struct PollsListColumns {
  static let questionStart = 66.0
  static let questionWidth = 236.0
  static let typeStart = 318.0
  static let question = Typography.cell.weight(.medium)
  static let chip = Size(14, 10)

  let timeStart: Double
  let optionsEnd: Double
  let barWidth: Double

  static let barStart = 416.0
  private static let usualBarWidth = 70.0
  private static let gap = 4.0

  init(_ section: PollsSection, measure: any TextMeasuring) {
    let polls = section.polls
    let chip = polls.map { PollChip($0.number, size: Self.chip, measure: measure).size.width }.max()
    timeStart = max(20, (chip ?? 0) + 6)
    let types = polls.map { measure.width(of: $0.type, Typography.cell) }.max() ?? 0
    optionsEnd = max(
      398, Self.typeStart + types + Self.gap + measure.widest(polls.map(\.options)))
    barWidth = min(
      Self.usualBarWidth,
      Paper.contentWidth - Self.barStart - 2 * Self.gap
        - measure.widest(polls.map(\.participants)))
  }
}
