extension CalendarDate {
  /// Such as "2026-03-04"; a year of more than four digits has a sign.
  public var iso8601: String {
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return sign + padded(abs(year), to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}

extension CivilTime {
  /// Such as "2026-03-04T15:00:00".
  public var iso8601: String {
    let clock = [hour, minute, second].map { padded($0, to: 2) }.joined(separator: ":")
    return date.iso8601 + "T" + clock
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
