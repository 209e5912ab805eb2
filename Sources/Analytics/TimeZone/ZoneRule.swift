/// The yearly rule of a zone, in the notation of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable {
  /// A day of the year and the local seconds into it.
  struct Change: Sendable, Hashable {
    enum Day: Sendable, Hashable {
      /// 1…365, never counting February 29.
      case julian(Int)
      /// 0…365, counting February 29.
      case ofYear(Int)
      /// Month 1…12, week 1…5 (5: the last), weekday 0…6 from Sunday.
      case weekday(month: Int, week: Int, weekday: Int)
    }

    let day: Day
    /// Seconds after midnight; may be negative or beyond a day.
    let seconds: Int

    /// Seconds from 1970-01-01T00:00 by the clock that is in force before the change.
    func localSeconds(year: Int) -> Int { dayNumber(year: year) * 86_400 + seconds }

    private func dayNumber(year: Int) -> Int {
      let newYear = CalendarDate(year: year, month: 1, day: 1).dayNumber
      switch day {
      case .julian(let day):
        return newYear + day - 1 + (CalendarDate.isLeap(year) && day >= 60 ? 1 : 0)
      case .ofYear(let day):
        return newYear + day
      case .weekday(let month, let week, let weekday):
        let first = CalendarDate(year: year, month: month, day: 1)
        let next =
          month == 12
          ? CalendarDate(year: year + 1, month: 1, day: 1)
          : CalendarDate(year: year, month: month + 1, day: 1)
        let firstMatch = first.dayNumber + (weekday - first.weekday % 7 + 7) % 7
        let day = firstMatch + 7 * (week - 1)
        return day < next.dayNumber ? day : day - 7
      }
    }
  }

  let standard: ZoneRules.LocalTime
  /// Nil where the zone keeps standard time all year.
  let daylight: (time: ZoneRules.LocalTime, start: Change, end: Change)?

  func localTime(at instant: Int) -> ZoneRules.LocalTime {
    guard let daylight else { return standard }
    let year = CivilTime(localSeconds: instant + standard.offset).date.year
    let start = daylight.start.localSeconds(year: year) - standard.offset
    let end = daylight.end.localSeconds(year: year) - daylight.time.offset
    let isDaylight =
      start < end
      ? start <= instant && instant < end
      : !(end <= instant && instant < start)
    return isDaylight ? daylight.time : standard
  }
}

extension ZoneRule {
  /// Nil where `text` is empty or no such rule.
  init?(_ text: String) {
    var scanner = Scanner(rest: Substring(text).utf8)
    guard let name = scanner.name(), let west = scanner.time() else { return nil }
    standard = .init(offset: -west, isDaylightSaving: false, abbreviation: name)
    guard !scanner.isAtEnd else {
      daylight = nil
      return
    }
    guard let daylightName = scanner.name() else { return nil }
    var offset = standard.offset + 3600
    if !scanner.take(","), let west = scanner.time(), scanner.take(",") { offset = -west }
    guard let start = scanner.change(), scanner.take(","), let end = scanner.change(),
      scanner.isAtEnd
    else { return nil }
    daylight = (
      .init(offset: offset, isDaylightSaving: true, abbreviation: daylightName), start, end
    )
  }

  private struct Scanner {
    var rest: Substring.UTF8View

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    /// Three or more letters, or anything in angle brackets.
    mutating func name() -> String? {
      let isQuoted = take("<")
      let name = rest.prefix {
        isQuoted
          ? $0 != UInt8(ascii: ">")
          : ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
      }
      rest.removeFirst(name.count)
      if isQuoted, !take(">") { return nil }
      return name.isEmpty ? nil : String(Substring(name))
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = number() else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where take(":") {
        guard let count = number() else { return nil }
        seconds += count * unit
      }
      return isNegative ? -seconds : seconds
    }

    mutating func change() -> Change? {
      let day: Change.Day
      if take("J") {
        guard let number = number() else { return nil }
        day = .julian(number)
      } else if take("M") {
        guard let month = number(), (1...12).contains(month), take("."), let week = number(),
          take("."), let weekday = number()
        else { return nil }
        day = .weekday(month: month, week: week, weekday: weekday)
      } else {
        guard let number = number() else { return nil }
        day = .ofYear(number)
      }
      guard take("/") else { return Change(day: day, seconds: 7200) }
      guard let seconds = time() else { return nil }
      return Change(day: day, seconds: seconds)
    }

    private mutating func number() -> Int? {
      let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard !digits.isEmpty, digits.count <= 4 else { return nil }
      rest.removeFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
  }
}
