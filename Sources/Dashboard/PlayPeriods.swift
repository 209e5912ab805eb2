import RecapAnalytics

/// The plays of a recording by calendar day or, over long times, by week or month.
struct PlayPeriods: Sendable {
  enum Unit: Sendable { case day, week, month }

  struct Period: Sendable, Hashable {
    /// The first day: a week's Monday, a month's 1st.
    let start: CalendarDate
    let plays: Int
  }

  let unit: Unit
  /// Without gaps, from the first play's to the last's.
  let periods: [Period]

  private static let mostDays = 120
  private static let mostDaysOfWeeks = 840

  /// `days` are consecutive.
  init(_ days: [PlayCalendar.Day]) {
    unit =
      days.count > Self.mostDaysOfWeeks ? .month : days.count > Self.mostDays ? .week : .day
    var periods: [Period] = []
    for day in days {
      let start = Self.start(of: unit, around: day.date)
      if let last = periods.last, last.start == start {
        periods[periods.count - 1] = Period(start: start, plays: last.plays + day.plays)
      } else {
        periods.append(Period(start: start, plays: day.plays))
      }
    }
    self.periods = periods
  }

  private static func start(of unit: Unit, around date: CalendarDate) -> CalendarDate {
    switch unit {
    case .day: date
    case .week: CalendarDate(dayNumber: date.dayNumber - (date.weekday - 1))
    case .month: CalendarDate(year: date.year, month: date.month, day: 1)
    }
  }
}
