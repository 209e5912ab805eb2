import RecapAnalytics

extension English {
  func kind(_ kind: Session.Kind) -> String {
    switch kind {
    case .live: "Live webcast"
    case .simulive: "Simulive webcast"
    case .room: "Room"
    }
  }

  /// "Live webcast · Wednesday 4 March 2026, 16:00–17:00 CET (Europe/Berlin) · 60 minutes".
  func meta(of session: Session, clock: SessionClock, tellsZone: Bool = true) -> String {
    [
      kind(session.kind), period(clock, end: session.durationSeconds, tellsZone: tellsZone),
      duration(session.durationSeconds),
    ].joined(separator: " · ")
  }

  /// A session over midnight names both dates, one over a change of the clock both zones.
  private func period(_ clock: SessionClock, end: Int, tellsZone: Bool) -> String {
    let (from, to) = (clock.date(at: 0), clock.date(at: end))
    guard tellsZone else {
      let times = [0, end].map { clock.timeOfDay(at: $0, hasSeconds: end < 60) }
      let span =
        from == to
        ? "\(longDate(from)), \(times[0])–\(times[1])"
        : "\(longDate(from)), \(times[0]) – \(longDate(to)), \(times[1])"
      return span + " (clock times as in the file)"
    }
    let (first, last) = (clock.abbreviation(at: 0), clock.abbreviation(at: end))
    // In less than a minute both times of day would be the same.
    let hasSeconds = end < 60
    let start =
      longDate(from) + ", " + clock.timeOfDay(at: 0, hasSeconds: hasSeconds)
      + (first == last ? "" : " \(first)")
    let finish = clock.timeOfDay(at: end, hasSeconds: hasSeconds) + " " + last
    let span =
      from == to ? "\(start)–\(finish)" : "\(start) – \(longDate(to)), \(finish)"
    return clock.zoneName == last ? span : "\(span) (\(clock.zoneName))"
  }

  /// When a recording was played whose days are too few for a chart: two at most.
  func playNote(_ days: [CalendarDate]) -> String {
    guard let first = days.first, let last = days.last else { return notPlayed }
    return first == last
      ? "all on \(date(first))" : "on \(shortDate(first)) and \(shortDate(last))"
  }

  /// "42 on 5 March".
  func bestDay(_ date: CalendarDate, plays: Int) -> String {
    "\(count(plays)) on \(dayAndMonth(date))"
  }
}
