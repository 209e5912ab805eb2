import RecapAnalytics

/// How numbers and times are written on the pages and in mails.
enum Words {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "17 March 2026".
  static func date(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// "17 Mar".
  static func shortDate(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1].prefix(3))"
  }

  /// "17 March 2026, 9:05 CET".
  /// - Parameter instant: Unix seconds.
  static func time(_ instant: Int, in zone: ZoneRules) -> String {
    let time = zone.civilTime(at: instant)
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return "\(date(time.date)), \(time.hour):\(minute) \(zone.abbreviation(at: instant))"
  }

  static func time(of session: Session) -> String {
    time(session.startedAt, in: ZoneRules(session.timeZone) ?? .utc)
  }

  static func duration(_ seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    return minutes == 1 ? "1 minute" : "\(number(minutes)) minutes"
  }

  static func viewers(_ count: Int) -> String {
    count == 1 ? "1 viewer" : "\(number(count)) viewers"
  }

  /// With a comma between thousands.
  static func number(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }

  /// With one decimal, half rounded up, as the report has it; a dash for none.
  ///
  /// A ratio of two integers that is half as a number may be a little less as a `Double`.
  static func decimal(_ value: Double?) -> String {
    guard let value, value.isFinite, value >= 0 else { return "–" }
    let tenths = Int((value * 10 + 0.5 + 1e-9).rounded(.down))
    return "\(number(tenths / 10)).\(tenths % 10)"
  }

  static func percent(_ rate: Double?) -> String {
    rate.map { decimal($0 * 100) + "%" } ?? decimal(nil)
  }
}
