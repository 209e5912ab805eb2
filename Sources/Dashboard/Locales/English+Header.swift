import Analytics

extension English {
  func kind(_ kind: Session.Kind) -> String {
    switch kind {
    case .live: "Live webcast"
    case .simulive: "Simulive webcast"
    case .room: "Room"
    }
  }

  /// "Live webcast · Wednesday 4 March 2026, 16:00–17:00 CET (Europe/Berlin) · 60 minutes".
  func meta(of session: Session, clock: SessionClock) -> String {
    [
      kind(session.kind), period(clock, end: session.durationSeconds),
      duration(session.durationSeconds),
    ].joined(separator: " · ")
  }

  /// A session over midnight names both dates, one over a change of the clock both zones.
  private func period(_ clock: SessionClock, end: Int) -> String {
    let (from, to) = (clock.date(at: 0), clock.date(at: end))
    let (first, last) = (clock.abbreviation(at: 0), clock.abbreviation(at: end))
    // In less than a minute both times of day would be the same.
    let hasSeconds = end < 60
    let start =
      longDate(from) + ", " + clock.time(at: 0, hasSeconds: hasSeconds)
      + (first == last ? "" : " \(first)")
    let finish = clock.time(at: end, hasSeconds: hasSeconds) + " " + last
    let span =
      from == to ? "\(start)–\(finish)" : "\(start) – \(longDate(to)), \(finish)"
    return clock.zoneName == last ? span : "\(span) (\(clock.zoneName))"
  }

  /// The audience in a sentence or two; emphasised pieces carry the figures. A clause whose number
  /// is missing or zero falls away.
  func lead(_ summary: Summary, duration: Int) -> [(text: String, isEmphasized: Bool)] {
    guard summary.uniqueViewers > 0 else { return [("Nobody watched.", true)] }
    var pieces: [(String, Bool)] = [
      (counted(summary.uniqueViewers, "person", "people"), true),
      (" watched" + audience(summary) + ".", false),
    ]
    if let rate = summary.averageLiveEngagementRate {
      pieces.append(
        (
          summary.liveUniqueViewers == 1 ? " The live viewer stayed " : " Live viewers stayed ",
          false
        ))
      pieces.append((stay(summary, of: duration), true))
      pieces.append((summary.liveUniqueViewers == 1 ? "" : " on average", false))
      if rate.numerator > 0 {
        pieces.append(
          (
            summary.liveUniqueViewers == 1 ? " and was engaged for " : " and were engaged for ",
            false
          ))
        pieces.append(("\(self.rate(rate)) of that time", true))
      }
      pieces.append((".", false))
    }
    return pieces + participation(summary)
  }

  private func audience(_ summary: Summary) -> String {
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    let both = live + recording - summary.uniqueViewers
    if recording == 0 { return " live" }
    if live == 0 { return " the recording" }
    let parts =
      ["\(count(live)) live", "\(count(recording)) the recording"]
      + (both > 0 ? ["\(count(both)) both"] : [])
    return ": " + parts.joined(separator: ", ")
  }

  private func stay(_ summary: Summary, of duration: Int) -> String {
    let length = Ratio(duration, 60)
    if duration < 60 {
      let mean = Ratio(summary.liveSeconds, summary.liveUniqueViewers)
      return "\(numbers.decimal(mean)) of \(counted(duration, "second"))"
    }
    let whole = duration.isMultiple(of: 60)
    let minutes = whole ? count(duration / 60) : numbers.decimal(length)
    return "\(numbers.decimal(summary.averageLiveMinutesViewed)) of \(minutes) "
      + (minutes == "1" ? "minute" : "minutes")
  }

  private func participation(_ summary: Summary) -> [(String, Bool)] {
    let reacted = summary.reactions.participants > 0 ? rate(summary.reactions.rate) : nil
    let polled = summary.polls.participants > 0 ? rate(summary.polls.rate) : nil
    switch (reacted, polled) {
    case (let reacted?, let polled?):
      return [
        (" \(reacted) sent a reaction, and ", false), ("\(polled) answered a poll", true),
        (".", false),
      ]
    case (let reacted?, nil):
      return [(" \(reacted) sent a reaction.", false)]
    case (nil, let polled?):
      return [(" ", false), ("\(polled) answered a poll", true), (".", false)]
    case (nil, nil): return []
    }
  }

  /// When a recording was played, where its days are too few for a chart; else nil.
  func playNote(_ days: [CalendarDate]) -> String? {
    switch days.count {
    case 0: notPlayed
    case 1: "all on \(date(days[0]))"
    case 2: "on \(shortDate(days[0])) and \(shortDate(days[1]))"
    default: nil
    }
  }

  /// "42 on 5 March".
  func bestDay(_ date: CalendarDate, plays: Int) -> String {
    "\(count(plays)) on \(dayAndMonth(date))"
  }
}
