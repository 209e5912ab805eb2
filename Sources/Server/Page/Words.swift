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
