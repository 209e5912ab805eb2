import RecapAnalytics

/// The wall clock of a session: its seconds as times of day and dates in a zone.
struct SessionClock: Sendable {
  /// Unix seconds.
  let startedAt: Int
  let zone: ZoneRules

  var zoneName: String { zone.identifier }

  /// "16:09", or "16:09:30".
  func time(at second: Int, hasSeconds: Bool = false) -> String {
    let time = zone.civilTime(at: startedAt + second)
    let parts = [time.hour, time.minute] + (hasSeconds ? [time.second] : [])
    return parts.map(Self.twoDigits).joined(separator: ":")
  }

  func date(at second: Int) -> CalendarDate { zone.civilTime(at: startedAt + second).date }

  /// "CET".
  func abbreviation(at second: Int) -> String { zone.abbreviation(at: startedAt + second) }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
