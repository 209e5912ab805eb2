/// The dates that the clock of a zone shows during a stretch of time.
struct CivilDays {
  struct Part: Hashable {
    /// Seconds from the start.
    let seconds: Range<Int>
    /// From 1970-01-01, which is 0.
    let dayNumber: Int
  }

  /// In order of time; a date that returns when clocks are set back has several.
  private(set) var parts: [Part] = []

  private static let daySeconds = 86_400
  /// No zone changes its clocks twice within so many seconds.
  private static let step = 900

  /// - Parameter start: Unix seconds.
  init(from start: Int, seconds: Int, in zone: ZoneRules) {
    var second = 0
    while second < seconds {
      let offset = zone.offset(at: start + second)
      let change = Self.change(of: offset, after: second, before: seconds) {
        zone.offset(at: start + $0)
      }
      while second < change {
        let local = start + second + offset
        let day = CalendarDate.dayNumber(ofSecond: local)
        let end = min(change, second + (day + 1) * Self.daySeconds - local)
        if let last = parts.last, last.dayNumber == day {
          parts[parts.count - 1] = Part(seconds: last.seconds.lowerBound..<end, dayNumber: day)
        } else {
          parts.append(Part(seconds: second..<end, dayNumber: day))
        }
        second = end
      }
    }
  }

  /// The first second of another offset; `end` where there is none before it.
  private static func change(
    of offset: Int, after second: Int, before end: Int, _ offsetAt: (Int) -> Int
  ) -> Int {
    var steady = second
    while steady < end {
      var changed = min(steady + step, end)
      if offsetAt(changed) == offset {
        steady = changed
        continue
      }
      while changed - steady > 1 {
        let middle = (steady + changed) / 2
        if offsetAt(middle) == offset { steady = middle } else { changed = middle }
      }
      return changed
    }
    return end
  }
}
