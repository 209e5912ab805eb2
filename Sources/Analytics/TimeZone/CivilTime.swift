/// What calendar and clock show at an instant in a time zone.
public struct CivilTime: Sendable, Hashable {
  public let date: CalendarDate
  public let hour: Int
  public let minute: Int
  public let second: Int

  /// Seconds from 1970-01-01T00:00 of the same clock.
  public init(localSeconds: Int) {
    let day = CalendarDate.dayNumber(ofSecond: localSeconds)
    let rest = localSeconds - day * 86_400
    date = CalendarDate(dayNumber: day)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int { date.weekday }
}
