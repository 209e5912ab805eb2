import RecapAnalytics
import RecapCharting

/// The dates under columns of plays.
struct PlayTicks {
  private let plays: PlayPeriods
  private let words: English

  /// Up to so many columns, each has its date and its value.
  static let mostDense = 24
  private static let weekSteps = [1, 2, 4, 8, 13]
  private static let monthSteps = [1, 2, 3, 6, 12]

  init(_ plays: PlayPeriods, words: English) {
    self.plays = plays
    self.words = words
  }

  /// Those that must stand first: the ends, then where a month or a year begins.
  var ticks: [ColumnChart.Tick] {
    let columns = columns
    let last = columns.count - 1
    let ticks = columns.indices.map { tick(columns[$0], after: $0 > 0 ? columns[$0 - 1] : nil) }
    let ends = last > 0 ? [0, last] : [0]
    let starts = (1..<max(1, last)).filter { isStart(columns[$0], after: columns[$0 - 1]) }
    let others = (1..<max(1, last)).filter { !starts.contains($0) }
    let ranked =
      switch plays.unit {
      // Where each day has its date, the last can do without the month.
      case .day where plays.periods.count <= Self.mostDense:
        [0] + starts + others + ends.dropFirst()
      case .day, .week: ends + starts + others
      case .month: starts + ends + others
      }
    return ranked.map { ticks[$0] }
  }

  /// The columns that may have a date.
  private var columns: [Int] {
    let count = plays.periods.count
    var columns: [Int]
    switch plays.unit {
    case .day: columns = Array(stride(from: 0, to: count, by: count > Self.mostDense ? 7 : 1))
    case .week:
      // A date needs about a seventeenth of the width.
      let step = Self.weekSteps.first { 16 * $0 >= count } ?? Self.weekSteps.last!
      columns = Array(stride(from: 0, to: count, by: step))
    case .month:
      let step = Self.monthSteps.first { 28 * $0 >= count } ?? Self.monthSteps.last!
      columns = plays.periods.indices.filter {
        $0 == 0 || (plays.periods[$0].start.month - 1).isMultiple(of: step)
      }
    }
    if columns.last != count - 1 { columns.append(count - 1) }
    return columns
  }

  private func isStart(_ column: Int, after previous: Int) -> Bool {
    let (date, before) = (plays.periods[column].start, plays.periods[previous].start)
    return plays.unit == .day ? date.month != before.month : date.year != before.year
  }

  /// Days have their weekday, weeks and months their year where it is new.
  private func tick(_ column: Int, after previous: Int?) -> ColumnChart.Tick {
    let date = plays.periods[column].start
    let isNew = previous.map { isStart(column, after: $0) } ?? true
    switch plays.unit {
    case .day:
      let isEnd = column == plays.periods.count - 1
      return ColumnChart.Tick(
        column: column, upper: words.shortWeekday(date),
        lower: isNew || isEnd ? words.shortDate(date) : String(date.day),
        shortLower: String(date.day))
    case .week, .month:
      return ColumnChart.Tick(
        column: column,
        upper: plays.unit == .week ? words.shortDate(date) : words.shortMonth(date),
        lower: isNew ? words.year(date) : nil)
    }
  }
}
