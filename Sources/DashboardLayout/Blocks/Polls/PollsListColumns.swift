import RecapDashboard
import RecapDrawing

/// Where the columns of the list of polls stand, in points from the content's left edge.
///
/// They stand still unless a number is too wide for its column.
struct PollsListColumns {
  static let typeStart = 318.0
  static let question = Typography.cell.weight(.medium)
  static let chip = Size(14, 10)

  let timeStart: Double
  let questionStart: Double
  let questionWidth: Double
  let optionsEnd: Double
  let barWidth: Double

  static let barStart = 416.0
  private static let usualBarWidth = 70.0
  private static let usualQuestionStart = 66.0
  private static let questionEnd = 302.0
  private static let gap = 4.0

  init(_ section: PollsSection, measure: any TextMeasuring) {
    let polls = section.polls
    let chip = polls.map { PollChip($0.number, size: Self.chip, measure: measure).size.width }.max()
    timeStart = max(20, (chip ?? 0) + 6)
    // A time with its weekday or zone needs more than a time of day.
    let times = polls.map { measure.width(of: $0.time.text, Typography.cell.tabular) }.max() ?? 0
    questionStart = max(Self.usualQuestionStart, timeStart + times + Self.gap)
    questionWidth = Self.questionEnd - questionStart
    let types = polls.map { measure.width(of: $0.type, Typography.cell) }.max() ?? 0
    optionsEnd = max(
      398, Self.typeStart + types + Self.gap + measure.widest(polls.map(\.options)))
    barWidth = min(
      Self.usualBarWidth,
      Paper.contentWidth - Self.barStart - 2 * Self.gap
        - measure.widest(polls.map(\.participants)))
  }
}
