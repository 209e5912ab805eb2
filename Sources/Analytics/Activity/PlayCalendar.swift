/// The recording's plays, counted by calendar day of a time zone.
public struct PlayCalendar: Sendable {
  public struct Day: Sendable, Hashable {
    public let date: CalendarDate
    public let plays: Int
  }

  private let zone: ZoneRules
  /// By day number, counted from 1970-01-01.
  private var playsByDay: [Int: Int] = [:]

  public init(zone: ZoneRules) { self.zone = zone }

  /// Counts a play; `instant` in Unix seconds.
  public mutating func add(_ instant: Int) {
    let localSeconds = instant + zone.offset(at: instant)
    playsByDay[CalendarDate.dayNumber(ofSecond: localSeconds), default: 0] += 1
  }

  /// Adds the plays of another recording, day by day.
  mutating func add(_ other: PlayCalendar) {
    playsByDay.merge(other.playsByDay, uniquingKeysWith: +)
  }

  /// Every day from the first play's to the last's.
  public var days: [Day] {
    guard let first = playsByDay.keys.min(), let last = playsByDay.keys.max() else { return [] }
    return (first...last).map { day in
      Day(date: CalendarDate(dayNumber: day), plays: playsByDay[day] ?? 0)
    }
  }
}
