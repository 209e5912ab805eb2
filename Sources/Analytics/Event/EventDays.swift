/// The people and the seconds of an event's sessions by calendar day.
struct EventDays {
  private struct Day {
    var sessions = 0
    var people = PositionSet()
    var liveSeconds = 0
    /// One of its sessions tells when people were there.
    var isTimed = false
  }

  private let zone: ZoneRules
  /// By day number.
  private var days: [Int: Day] = [:]

  init(zone: ZoneRules) { self.zone = zone }

  /// - Parameter person: Of an attendee, by the position in the session.
  mutating func add(_ activity: SessionActivity, person: (Int) -> Int) {
    let session = activity.session
    let parts = CivilDays(
      from: session.startedAt, seconds: session.durationSeconds,
      in: activity.provenance.measures(.timeZone) ? zone : .utc
    ).parts
    let isTimed = activity.provenance.measuresLive(.timing)
    for day in Set(parts.map(\.dayNumber)) {
      days[day, default: Day()].sessions += 1
      if isTimed { days[day]!.isTimed = true }
    }
    guard isTimed else { return }
    for (position, attendee) in activity.attendees.enumerated() {
      guard let live = attendee.live else { continue }
      let person = person(position)
      if parts.count == 1 {
        note(person, seconds: live.liveSeconds, on: parts[0].dayNumber)
        continue
      }
      for part in parts {
        let seconds = live.stretches.reduce(0) { $0 + $1.clamped(to: part.seconds).count }
        if seconds > 0 { note(person, seconds: seconds, on: part.dayNumber) }
      }
    }
  }

  private mutating func note(_ person: Int, seconds: Int, on day: Int) {
    days[day]!.people.insert(person)
    days[day]!.liveSeconds += seconds
  }

  /// - Parameter zone: Of the audience's minutes.
  func list(of audience: [EventAudience.Block], in zone: ZoneRules) -> [EventMetrics.Day] {
    let peaks = Self.peaks(of: audience, in: zone)
    var seen = PositionSet()
    return days.sorted { $0.key < $1.key }.map { number, day in
      let before = seen.count
      seen.formUnion(day.people)
      return EventMetrics.Day(
        date: CalendarDate(dayNumber: number), sessions: day.sessions,
        liveAttendees: day.people.count, newAttendees: seen.count - before,
        liveSeconds: day.liveSeconds, peak: peaks[number], isTimed: day.isTimed)
    }
  }

  /// By day number; of minutes that begin on the day.
  private static func peaks(
    of audience: [EventAudience.Block], in zone: ZoneRules
  ) -> [Int: (viewers: Int, startsAt: Int)] {
    var peaks: [Int: (viewers: Int, startsAt: Int)] = [:]
    for block in audience {
      // The seconds a minute begins at, and those between them, which have the same dates.
      let seconds = 60 * (block.viewers.count - 1) + 1
      for part in CivilDays(from: block.startsAt, seconds: seconds, in: zone).parts {
        let first = (part.seconds.lowerBound + 59) / 60
        let end = (part.seconds.upperBound + 59) / 60
        for minute in first..<end {
          let viewers = block.viewers[minute]
          if viewers > peaks[part.dayNumber]?.viewers ?? 0 {
            peaks[part.dayNumber] = (viewers, block.startsAt + 60 * minute)
          }
        }
      }
    }
    return peaks
  }
}
