import RecapAnalytics
import RecapDashboard

/// How numbers and times are written on the pages and in mails.
enum Words {
  static func time(of session: Session) -> String {
    EnglishDate.time(session.startedAt, in: session.zone)
  }

  static func duration(_ seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    return minutes == 1 ? "1 minute" : "\(number(minutes)) minutes"
  }

  static func viewers(_ count: Int) -> String {
    count == 1 ? "1 viewer" : "\(number(count)) viewers"
  }

  /// With a comma between thousands.
  static func number(_ number: Int) -> String { NumberFormat.english.count(number) }

  /// A dash for none.
  static func number(_ number: Int?) -> String { number.map { Self.number($0) } ?? decimal(nil) }

  /// "4–5 March 2026", "28 Feb – 1 Mar 2026".
  static func days(
    _ first: CalendarDate, _ last: CalendarDate, isShort: Bool = false
  ) -> String {
    func day(_ date: CalendarDate) -> String {
      if isShort { return EnglishDate.short(date) }
      return String(EnglishDate.text(date).dropLast(" \(date.year)".count))
    }
    let end = "\(day(last)) \(last.year)"
    if first == last { return end }
    if first.year != last.year { return "\(day(first)) \(first.year) – \(end)" }
    return first.month == last.month ? "\(first.day)–\(end)" : "\(day(first)) – \(end)"
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
