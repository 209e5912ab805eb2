import RecapAnalytics

/// The words of a report in English, and how its numbers are written.
///
/// Sentences are built from data only: "after", never "because".
struct English: Sendable {
  let language = "en"
  let numbers = NumberFormat.english

  func count(_ value: Int) -> String { numbers.count(value) }

  /// A rate in a sentence: no decimals, and 0% and 100% only where it is exactly that.
  func rate(_ rate: Ratio?) -> String {
    guard let rate else { return numbers.missing }
    switch rate.rounded(scale: 100) {
    case 0 where rate.numerator > 0: return "under 1%"
    case 100 where rate.numerator < rate.denominator: return "over 99%"
    default: return numbers.percent(rate, places: 0)
    }
  }

  /// The text with a capital first letter.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The same; nil also where it would round to 0%.
  func rateAboveZero(_ rate: Ratio?) -> String? {
    rate.flatMap { $0.rounded(scale: 100) > 0 ? self.rate($0) : nil }
  }

  /// "1 viewer", "2 viewers".
  func counted(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count(value)) \(noun(value, singular, plural))"
  }

  func noun(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
    value == 1 ? singular : plural ?? singular + "s"
  }

  /// "once", "twice", "195 times".
  func times(_ value: Int) -> String {
    value == 1 ? "once" : value == 2 ? "twice" : "\(count(value)) times"
  }

  // MARK: Dates

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  func month(_ number: Int) -> String { EnglishDate.month(number) }

  /// "4 March 2026".
  func date(_ date: CalendarDate) -> String { EnglishDate.text(date) }

  /// "Wednesday".
  func weekday(_ date: CalendarDate) -> String { Self.weekdays[date.weekday - 1] }

  /// "Wednesday 4 March 2026".
  func longDate(_ date: CalendarDate) -> String {
    "\(weekday(date)) \(self.date(date))"
  }

  /// "4 Mar".
  func shortDate(_ date: CalendarDate) -> String { EnglishDate.short(date) }

  /// "4 Mar 2026".
  func mediumDate(_ date: CalendarDate) -> String { "\(shortDate(date)) \(date.year)" }

  /// "5 March".
  func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(month(date.month))" }

  // MARK: Durations

  /// "60 minutes", "45 seconds", "24 hours".
  func duration(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    guard hours >= 3 || rest > 0 else {
      return counted(seconds / 60, "minute")
    }
    var parts: [String] = []
    if hours >= 3 {
      parts.append(counted(hours, "hour"))
      if minutes > 0 { parts.append(counted(minutes, "minute")) }
    } else if seconds >= 60 {
      parts.append(counted(seconds / 60, "minute"))
    }
    if rest > 0 { parts.append(counted(rest, "second")) }
    return parts.joined(separator: " ")
  }

  /// The time since the start under a tick: "start", "10 min", from three hours on "2 h".
  func offset(_ second: Int, of duration: Int) -> String {
    if second == 0 { return "start" }
    let (hours, minutes, rest) = (second / 3600, second / 60 % 60, second % 60)
    if duration >= 3 * 3600, hours > 0 {
      let tail = [minutes > 0 ? "\(minutes) min" : nil, rest > 0 ? "\(rest) s" : nil]
      return (["\(hours) h"] + tail.compactMap { $0 }).joined(separator: " ")
    }
    let parts = [second >= 60 ? "\(second / 60) min" : nil, rest > 0 ? "\(rest) s" : nil]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// "9 min in"; from three hours on "3:57 h in", which stays as narrow.
  func minuteOffset(_ minute: Int) -> String {
    guard minute > 0 else { return "start" }
    let (hours, rest) = (minute / 60, minute % 60)
    return minute < 180 ? "\(minute) min in" : "\(hours):\(rest < 10 ? "0" : "")\(rest) h in"
  }
}
