import RecapAnalytics

extension English {
  func playsTitle(_ unit: PlayPeriods.Unit) -> String { "Plays by \(name(of: unit))" }

  private func name(of unit: PlayPeriods.Unit) -> String {
    switch unit {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    }
  }

  /// "days in the session’s time zone, CET"; over longer times also from when to when.
  func playsNote(
    _ unit: PlayPeriods.Unit, zone: String?, period: (CalendarDate, CalendarDate)?
  ) -> String {
    let units =
      switch unit {
      case .day: "days"
      case .week: "weeks from Monday"
      case .month: "months"
      }
    let note =
      zone.map { "\(units) in the session’s time zone, \($0)" } ?? "\(units) as in the file"
    return period.map { "\(note); \(self.period($0.0, $0.1))" } ?? note
  }

  private func period(_ first: CalendarDate, _ last: CalendarDate) -> String {
    first == last ? date(first) : "\(date(first)) to \(date(last))"
  }

  /// "CET"; the IANA name where the clock changes in between.
  func zoneName(_ zone: ZoneRules, from first: CalendarDate, to last: CalendarDate) -> String {
    // Two weeks miss no summer time.
    let days = stride(from: first.dayNumber, to: last.dayNumber, by: 14) + [last.dayNumber]
    let abbreviations = Set(days.map { zone.abbreviation(at: $0 * 86_400 + 43_200) })
    return abbreviations.count == 1 ? abbreviations.first! : zone.identifier
  }

  /// The chart for those who cannot see it.
  func playsAlternative(
    _ plays: PlayPeriods, title: String, first: CalendarDate, last: CalendarDate
  ) -> String {
    let most = plays.periods.max { ($0.plays, $1.start.dayNumber) < ($1.plays, $0.start.dayNumber) }
    let best = most.map { " Most: \(bestPeriod($0, unit: plays.unit))." } ?? ""
    let all = plays.periods.count <= Self.mostListedPlays ? numbers(of: plays) : ""
    return "\(title). Column chart, \(period(first, last)).\(best)\(all)"
  }

  /// Columns that are told one by one: more would be heard for minutes.
  private static let mostListedPlays = 24

  private func numbers(of plays: PlayPeriods) -> String {
    let all = plays.periods.map { period in
      let start =
        switch plays.unit {
        case .day: "on \(dayAndMonth(period.start))"
        case .week: "in the week from \(dayAndMonth(period.start))"
        case .month: "in \(month(period.start.month))"
        }
      return "\(counted(period.plays, "play")) \(start)"
    }
    return " All: " + all.joined(separator: ", ") + "."
  }

  /// The small chart of plays by day for those who cannot see it.
  func playDaysAlternative(_ days: [PlayCalendar.Day], best: Int) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    return "\(recordingPlays) by day, \(dayAndMonth(first.date)) to \(dayAndMonth(last.date))."
      + " Most: \(bestDay(days[best].date, plays: days[best].plays))."
  }

  func bestPeriod(_ period: PlayPeriods.Period, unit: PlayPeriods.Unit) -> String {
    switch unit {
    case .day: "\(count(period.plays)) on \(date(period.start))"
    case .week: "\(count(period.plays)) in the week from \(date(period.start))"
    case .month: "\(count(period.plays)) in \(month(period.start.month)) \(period.start.year)"
    }
  }

  // MARK: Under the columns

  /// "Wed".
  func shortWeekday(_ date: CalendarDate) -> String { String(longDate(date).prefix(3)) }

  /// "Mar".
  func shortMonth(_ date: CalendarDate) -> String { String(month(date.month).prefix(3)) }

  func year(_ date: CalendarDate) -> String { String(date.year) }
}
