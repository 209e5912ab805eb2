public import RecapAnalytics

/// Dates and clock times in English, in reports and besides them.
public enum EnglishDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func month(_ number: Int) -> String { months[number - 1] }

  /// "4 March 2026".
  public static func text(_ date: CalendarDate) -> String {
    "\(date.day) \(month(date.month)) \(date.year)"
  }

  /// "4 Mar".
  public static func short(_ date: CalendarDate) -> String {
    "\(date.day) \(month(date.month).prefix(3))"
  }

  /// "4–5 March 2026", "28 February – 1 March 2026"; short "28 Feb – 1 Mar 2026".
  public static func range(
    _ first: CalendarDate, _ last: CalendarDate, isShort: Bool = false
  ) -> String {
    func day(_ date: CalendarDate) -> String {
      isShort ? short(date) : "\(date.day) \(month(date.month))"
    }
    let end = "\(day(last)) \(last.year)"
    if first == last { return end }
    if first.year != last.year { return "\(day(first)) \(first.year) – \(end)" }
    return first.month == last.month ? "\(first.day)–\(end)" : "\(day(first)) – \(end)"
  }

  /// "17 March 2026, 9:05 CET".
  /// - Parameter instant: Unix seconds.
  public static func time(_ instant: Int, in zone: ZoneRules) -> String {
    let time = zone.civilTime(at: instant)
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(text(time.date)), \(time.hour):\(minute) \(zone.abbreviation(at: instant))"
  }
}
