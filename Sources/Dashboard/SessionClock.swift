import RecapAnalytics

/// The wall clock of a session: its seconds as times of day and dates in a zone.
struct SessionClock: Sendable {
  /// Unix seconds.
  let startedAt: Int
  let zone: ZoneRules
  /// The session's length in seconds: how often a time of day occurs depends on it.
  let duration: Int
  /// The short name of a weekday, such as "Tue".
  let weekday: @Sendable (CalendarDate) -> String
  /// The offsets from UTC at the start and at the end: more do not occur within a week.
  private let offsets: Set<Int>

  init(
    startedAt: Int, zone: ZoneRules, duration: Int,
    weekday: @escaping @Sendable (CalendarDate) -> String
  ) {
    self.startedAt = startedAt
    self.zone = zone
    self.duration = duration
    self.weekday = weekday
    offsets = [zone.offset(at: startedAt), zone.offset(at: startedAt + duration)]
  }

  var zoneName: String { zone.identifier }

  /// From a day on, times of day occur more than once.
  var isOfDays: Bool { duration >= 86_400 }

  /// "16:09"; where the session has that time of day more than once, "Tue 16:09" or "02:30 CEST".
  func time(at second: Int) -> String {
    let time = timeOfDay(at: second)
    guard (0...duration).contains(second) else { return time }
    let day = isOfDays ? "\(weekday(date(at: second))) " : ""
    return day + time + (occursTwice(second) ? " \(abbreviation(at: second))" : "")
  }

  /// "16:09", or "16:09:30", however often the session has it.
  func timeOfDay(at second: Int, hasSeconds: Bool = false) -> String {
    let time = zone.civilTime(at: startedAt + second)
    let parts = [time.hour, time.minute] + (hasSeconds ? [time.second] : [])
    return parts.map(Self.twoDigits).joined(separator: ":")
  }

  /// Whether the clock showed the same date and time at another second, since it was set back.
  private func occursTwice(_ second: Int) -> Bool {
    let offset = zone.offset(at: startedAt + second)
    return offsets.contains { other in
      let twin = second + offset - other
      return twin != second && (0...duration).contains(twin)
        && zone.offset(at: startedAt + twin) == other
    }
  }

  func date(at second: Int) -> CalendarDate { zone.civilTime(at: startedAt + second).date }

  /// "CET"; "UTC+3" in zones whose abbreviations are but numbers.
  func abbreviation(at second: Int) -> String {
    let abbreviation = zone.abbreviation(at: startedAt + second)
    guard let sign = abbreviation.first, sign == "+" || sign == "-" else { return abbreviation }
    let minutes = abs(zone.offset(at: startedAt + second)) / 60
    let rest = minutes % 60 == 0 ? "" : ":\(Self.twoDigits(minutes % 60))"
    return "UTC" + (sign == "-" ? "−" : "+") + "\(minutes / 60)" + rest
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
