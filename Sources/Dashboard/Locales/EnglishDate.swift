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

  /// "17 March 2026, 9:05 CET".
  /// - Parameter instant: Unix seconds.
  public static func time(_ instant: Int, in zone: ZoneRules) -> String {
    let time = zone.civilTime(at: instant)
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(text(time.date)), \(time.hour):\(minute) \(zone.abbreviation(at: instant))"
  }
}
