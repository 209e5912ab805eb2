import RecapAnalytics

/// A date or a time as spreadsheets count it: in days since the end of 1899.
struct SerialDate {
  let number: Double

  private static let zero = CalendarDate(year: 1899, month: 12, day: 30).dayNumber
  private static let first = CalendarDate(year: 1900, month: 3, day: 1).dayNumber

  /// Nil where spreadsheets have no such day: they begin in 1900, whose February they give 29 days.
  init?(_ time: CivilTime) {
    guard let date = SerialDate(time.date) else { return nil }
    let seconds = time.hour * 3600 + time.minute * 60 + time.second
    number = date.number + Double(seconds) / 86_400
  }

  init?(_ date: CalendarDate) {
    guard date.dayNumber >= Self.first, date.year <= 9999 else { return nil }
    number = Double(date.dayNumber - Self.zero)
  }
}
