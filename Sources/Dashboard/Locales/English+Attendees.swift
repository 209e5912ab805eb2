import RecapAnalytics

extension English {
  func row(
    of metrics: AttendeeMetrics, _ figures: AttendeeFigures, minutesPerCell: Int,
    isAnonymized: Bool, clock: SessionClock
  ) -> AttendeeRow {
    return AttendeeRow(
      name: DisplayText.line(metrics.name), isAnonymous: metrics.isAnonymous,
      details: details(of: metrics.attendee, isAnonymized: isAnonymized),
      minutesViewed: numbers.decimal(metrics.minutesViewed),
      figures: figures.columns.map { figure($0, of: metrics, clock) },
      rate: numbers.percent(metrics.engagementRate), share: metrics.engagementRate.value,
      counters: counters(figures.counters) { $0.count(of: metrics) ?? 0 },
      stripAlternative: stripAlternative(of: metrics, minutesPerCell: minutesPerCell))
  }

  private func figure(
    _ kind: AttendeeFigure, of metrics: AttendeeMetrics, _ clock: SessionClock
  ) -> AttendeeRow.Figure {
    if let count = kind.count(of: metrics) { return figure(count) }
    return figure(kind.second(of: metrics).map { time(at: $0, clock) } ?? "")
  }

  private func figure(_ text: String) -> AttendeeRow.Figure {
    AttendeeRow.Figure(text: text, compactText: text, isZero: false)
  }

  /// A weekday or zone has no room in the column; the strip tells them apart.
  func time(at second: Int, _ clock: SessionClock) -> String {
    let time = clock.time(at: second)
    return time.utf8.count > 5 ? clock.timeOfDay(at: second) : time
  }

  /// What stands beside or under a name.
  /// - Parameter isAnonymized: Without titles: what is shown of people then is the more.
  func details(of attendee: Attendee, isAnonymized: Bool) -> [String] {
    let position =
      isAnonymized
      ? [attendee.industry, attendee.countryCode.map(countryName)] : [attendee.title]
    return (position + [attendee.company]).compactMap(known)
  }

  private func known(_ text: String?) -> String? {
    text.map { DisplayText.line($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  func profile(of attendee: Attendee) -> AttendeeProfile {
    AttendeeProfile(
      id: attendee.id, title: known(attendee.title), company: known(attendee.company),
      role: known(attendee.role), industry: known(attendee.industry),
      country: attendee.countryCode.map(countryName), externalID: known(attendee.externalID))
  }

  /// "Watched in 51 of 60 minutes, engaged 82%".
  private func stripAlternative(of metrics: AttendeeMetrics, minutesPerCell: Int) -> String {
    let cells = metrics.heatmap
    let watched = cells.count { $0 != .absent }
    let unit =
      minutesPerCell == 1
      ? noun(cells.count, "minute")
      : noun(cells.count, "stretch", "stretches") + " of \(minutesPerCell) minutes"
    return "Watched in \(count(watched)) of \(count(cells.count)) \(unit), engaged "
      + rate(metrics.engagementRate)
  }

  func summaryRow(of metrics: SessionMetrics, _ figures: AttendeeFigures) -> AttendeeRow {
    let summary = metrics.summary
    // The same people's answers as in the rows below.
    func sum(_ figure: AttendeeFigure) -> Int {
      metrics.attendees.reduce(0) { $0 + (figure.count(of: $1) ?? 0) }
    }
    return AttendeeRow(
      name: allLiveViewers, isAnonymous: false, details: [meansAndTotals],
      minutesViewed: numbers.decimal(summary.averageLiveMinutesViewed),
      figures: figures.columns.map { $0 == .joined || $0 == .left ? figure("") : figure(sum($0)) },
      rate: numbers.percent(summary.averageLiveEngagementRate),
      share: summary.averageLiveEngagementRate?.value,
      counters: counters(figures.counters, sum),
      stripAlternative: "Engagement rate by minute: \(rateRange(metrics) ?? "–")")
  }

  func figure(_ value: Int) -> AttendeeRow.Figure {
    AttendeeRow.Figure(
      text: count(value), compactText: numbers.compactCount(value), isZero: value == 0)
  }

  /// What somebody did, with small labels.
  func counters(
    _ figures: [AttendeeFigure], _ value: (AttendeeFigure) -> Int
  ) -> [AttendeesSection.Counter] {
    figures.map { figure in
      let value = value(figure)
      return AttendeesSection.Counter(
        label: label(of: figure), shortLabel: shortLabel(of: figure), figure: count(value),
        isZero: value == 0)
    }
  }

  /// The sentence under the section's title.
  func attendeesSub(
    _ total: Int, listed: Int, attached: Bool, isAnonymized: Bool = false,
    on medium: ReportOptions.Medium = .pages
  ) -> [(text: String, isEmphasized: Bool)] {
    guard total > 0 else { return [(nobodyWatchedLive, false)] }
    let viewers = (counted(total, "live viewer"), true)
    guard listed > 0 else {
      return [
        viewers,
        (
          ". Names are left out of this edition; they are in \(fullList(attached: attached)).",
          false
        ),
      ]
    }
    let order = listOrder(total, isAnonymized: isAnonymized)
    // In the dark, stronger is lighter.
    let key = medium == .screen ? "Stronger colour" : "Darker cells"
    return [
      viewers,
      (
        order + " \(key): more engaged."
          // The line is short, and the legend says it, too.
          + (isAnonymized ? "" : " A line instead of a cell: not watching."), false
      ),
    ]
  }

  /// " under pseudonyms, longest viewing first."
  func listOrder(_ total: Int, isAnonymized: Bool) -> String {
    let names = isAnonymized ? " under \(noun(total, "pseudonym"))" : ""
    return names + (total == 1 ? "." : ", longest viewing first.")
  }

  /// "Attendees 20–44 of 356"; "Attendee 356 of 356".
  func attendeeRange(_ range: Range<Int>, of total: Int?) -> String {
    let numbers =
      range.count == 1
      ? "Attendee \(count(range.upperBound))"
      : "Attendees \(count(range.lowerBound + 1))–\(count(range.upperBound))"
    return total.map { "\(numbers) of \(count($0))" } ?? numbers
  }

  /// - Parameter others: Interactions of people who never watched live: part of the totals of the
  ///   first page, and of no row here.
  func endOfList(
    _ total: Int, listed: Int, others: Int, attached: Bool, on medium: ReportOptions.Medium = .pages
  ) -> String {
    guard listed == total else {
      return "\(count(listed)) of \(counted(total, "live viewer")) listed. The others are left out"
        + " of this edition; they are in \(fullList(attached: attached))."
    }
    let end =
      total == 1
      ? "End of list: the only live viewer." : "End of list: all \(count(total)) live viewers."
    guard others > 0 else { return end }
    return end
      + " \(counted(others, "interaction")) of people who never watched live \(others == 1 ? "is" : "are")"
      + " in the totals \(medium == .screen ? "at the top" : "on page 1") and not in this list."
  }

  func stripHead(minutesPerCell: Int) -> String {
    minutesPerCell == 1 ? "Engagement by minute" : "Engagement by \(minutesPerCell) minutes"
  }
}
