import RecapAnalytics

/// The first page of the report of an event.
extension English {
  var eventReport: String { "Event report" }
  var anonymizedEventReport: String { "Event report, anonymised" }
  var sessions: String { "Sessions" }
  var audience: String { "Audience" }
  var uniqueAttendees: String { "Unique attendees" }
  var liveAttendees: String { "Live attendees" }
  var atSeveralSessions: String { "at two sessions or more" }
  var atOneSession: String { "at one" }
  var liveSessionsPerAttendee: String { "Live sessions per attendee" }
  var ofLiveAttendees: String { "of live attendees" }

  /// "10:09".
  func clock(_ instant: Int, in zone: ZoneRules) -> String {
    let time = zone.civilTime(at: instant)
    return [time.hour, time.minute].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }

  /// "Wednesday 4 March".
  func dayName(_ date: CalendarDate) -> String { "\(weekday(date)) \(dayAndMonth(date))" }

  /// "Wed 4 Mar".
  func shortDay(_ date: CalendarDate) -> String { "\(shortWeekday(date)) \(shortDate(date))" }

  /// "4–5 March 2026", "28 February – 1 March 2026".
  func dateRange(_ first: CalendarDate, _ last: CalendarDate) -> String {
    EnglishDate.range(first, last)
  }

  /// "12 sessions, up to 2 at a time · Wednesday 4 – Thursday 5 March 2026, CET (Europe/Berlin) ·
  /// 570 minutes of content".
  func eventMeta(_ metrics: EventMetrics) -> String {
    let zone = metrics.event.zone
    let first = zone.civilTime(at: metrics.startsAt).date
    let last = zone.civilTime(at: metrics.endsAt - 1).date
    let most = metrics.mostAtOnce
    let dates =
      first == last
      ? longDate(first)
      : first.year == last.year && first.month == last.month
        ? "\(weekday(first)) \(first.day) – \(longDate(last))"
        : first.year == last.year
          ? "\(dayName(first)) – \(longDate(last))" : "\(longDate(first)) – \(longDate(last))"
    let minutes = Ratio(metrics.totals.contentSeconds, 60)
    let isWhole = metrics.totals.contentSeconds.isMultiple(of: 60) || minutes?.value ?? 0 >= 100
    let amount = numbers.decimal(minutes, places: isWhole ? 0 : 1)
    return [
      counted(metrics.totals.sessions, "session")
        + (most > 1 ? ", up to \(count(most)) at a time" : ""),
      metrics.measures(.timeZone)
        ? "\(dates), \(zoneName(zone, at: metrics.startsAt))"
        : "\(dates) (clock times as in the file)",
      "\(amount) \(amount == "1" ? "minute" : "minutes") of content",
    ].joined(separator: " · ")
  }

  /// "CET (Europe/Berlin)".
  private func zoneName(_ zone: ZoneRules, at instant: Int) -> String {
    let clock = SessionClock(
      startedAt: instant, zone: zone, duration: 1, weekday: { _ in "" })
    let abbreviation = clock.abbreviation(at: 0)
    return abbreviation == zone.identifier ? abbreviation : "\(abbreviation) (\(zone.identifier))"
  }

  /// A clause whose number is missing or zero falls away.
  func eventLead(_ metrics: EventMetrics) -> [LeadWords] {
    let totals = metrics.totals
    guard metrics.tellsViewers else { return deeds(totals) }
    guard totals.attendees > 0 else { return [.figure("Nobody watched.")] }
    let days = metrics.days.count
    // Somebody alone may have been in fewer.
    let place =
      totals.attendees == 1
      ? ""
      : (totals.sessions == 1 ? " to one session" : " to \(count(totals.sessions)) sessions")
        + (days > 1 ? " in \(count(days)) days" : "")
    let both = totals.liveAttendees + totals.recordingAttendees - totals.attendees
    let parts = [
      (totals.liveAttendees, "live"), (totals.recordingAttendees, "to recordings"),
      (both, "to both"),
    ].filter { $0.0 > 0 }.map { "\(count($0.0)) \($0.1)" }
    // Of live attendees alone there are no parts.
    let breakdown =
      metrics.measures(.recording)
      ? ": \(parts.joined(separator: ", "))" : place == "" ? " live" : ""
    let start: [LeadWords] = [
      .figure(counted(totals.attendees, "person", "people"), of: .attendees),
      .plain(" came\(place)\(breakdown)."),
    ]
    guard totals.liveAttendees > 0 else { return start }
    var lead = start
    if totals.sessions > 1 {
      lead += [
        .plain(" On average a live attendee came to "),
        .figure(
          "\(numbers.decimal(totals.averageSessionsPerAttendee)) sessions", of: .audience),
        .plain("; together they watched \(hours(totals.liveSeconds)) live"),
      ]
    } else {
      lead.append(.plain(" Together they watched \(hours(totals.liveSeconds)) live"))
    }
    guard let rate = rateAboveZero(totals.averageLiveEngagementRate) else {
      return lead + [.plain(".")]
    }
    return lead + [
      .plain(", "), .figure("\(rate) of that time engaged", of: .sessions), .plain("."),
    ]
  }

  /// "3 sessions: 12 polls, 45 reactions.", where nobody knows who was there.
  private func deeds(_ totals: EventMetrics.Totals) -> [LeadWords] {
    let parts = [
      (totals.reactions.count, "reaction"), (totals.chatMessages.count, "message"),
      (totals.polls.count, "poll"), (totals.qaThreads.count, "thread"),
      (totals.attachmentDownloads.count, "download"), (totals.handRaises.count, "raised hand"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    return [
      .figure(counted(totals.sessions, "session"), of: .sessions),
      .plain(parts.isEmpty ? "." : ": \(list(parts, "and"))."),
    ]
  }

  /// "36.5 hours"; whole from a hundred on.
  private func hours(_ seconds: Int) -> String {
    if seconds < 3600 { return duration(max(60, (seconds + 30) / 60 * 60)) }
    return numbers.decimal(Ratio(seconds, 3600), places: seconds < 360_000 ? 1 : 0) + " hours"
  }

  /// "327 came to one session".
  func cameToOne(_ people: Int) -> String { "\(count(people)) came to one session" }

  func attendanceAlternative(_ rows: [(sessions: Int, isOpen: Bool, people: Int)]) -> String {
    rows.map { row in
      "\(counted(row.people, "person", "people")) at "
        + (row.isOpen
          ? "\(count(row.sessions)) sessions or more" : counted(row.sessions, "session"))
    }.joined(separator: ", ") + "."
  }

  func row(
    _ label: String, _ part: Summary.Participation, _ unit: String,
    _ typical: TypicalShare? = nil, hasViewers: Bool = true
  ) -> LiveEngagement.Row {
    LiveEngagement.Row(
      label: label, share: part.rate?.value, rate: hasViewers ? numbers.percent(part.rate) : "",
      total: count(part.count), isZero: part.count == 0, unit: noun(part.count, unit),
      typical: typical)
  }

  /// Of three days or more a chart, of fewer a note that says when they were.
  func playDays(_ days: [PlayCalendar.Day]) -> Tile.Detail {
    guard days.count >= 3, let most = days.map(\.plays).max(),
      let best = days.firstIndex(where: { $0.plays == most })
    else { return .note(playNote(days.map(\.date))) }
    return .plays(
      Tile.PlayDays(
        plays: days.map(\.plays), firstDay: shortDate(days[0].date),
        lastDay: shortDate(days[days.count - 1].date), best: best,
        bestLabel: bestDay(days[best].date, plays: most),
        alternative: playDaysAlternative(days, best: best)))
  }
}

extension EventMetrics {
  /// The most sessions that are on in one second.
  var mostAtOnce: Int {
    let edges =
      sessions.map { ($0.session.startedAt, 1) } + sessions.map { ($0.endsAt, -1) }
    var (now, most) = (0, 0)
    // One that begins as another ends is not beside it.
    for (_, change) in edges.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      now += change
      most = max(most, now)
    }
    return most
  }
}
