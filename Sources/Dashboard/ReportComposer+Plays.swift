import RecapAnalytics
import RecapCharting

extension ReportComposer {
  /// Nil without plays.
  func playsFigure() -> PlaysFigure? {
    let days = metrics.recording.playsByDay
    guard let first = days.first?.date, let last = days.last?.date else { return nil }
    let plays = PlayPeriods(days)
    let note = words.playsNote(
      plays.unit, zone: tellsZone ? words.zoneName(session.zone, from: first, to: last) : nil,
      period: isPeriodPlain(plays.unit, first, last) ? nil : (first, last))
    let title = words.playsTitle(plays.unit)
    return PlaysFigure(
      title: title, note: note,
      alternative: words.playsAlternative(plays, title: title, first: first, last: last),
      chart: ColumnChart(
        columns: plays.periods.map {
          ColumnChart.Column(value: $0.plays, label: words.count($0.plays))
        },
        ticks: PlayTicks(plays, words: words).ticks,
        labelledColumns: plays.periods.count > PlayTicks.mostDense ? 5 : nil,
        colors: ColumnChart.Colors(
          column: Palette.amber, axis: Palette.rule1, value: Palette.ink1, ink: Palette.ink2,
          quietInk: Palette.ink3)))
  }

  /// Days of the session's own year need no dates beside those under the columns.
  private func isPeriodPlain(
    _ unit: PlayPeriods.Unit, _ first: CalendarDate, _ last: CalendarDate
  ) -> Bool {
    let year = clock.date(at: 0).year
    return unit == .day && first.year == year && last.year == year
  }
}
