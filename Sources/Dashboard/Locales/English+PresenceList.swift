import RecapAnalytics

/// The list of who was there.
extension English {
  /// On pages the heads have one line.
  func presenceColumns(
    _ figures: [AttendeeFigure], isRated: Bool, on medium: ReportOptions.Medium
  ) -> [String] {
    [medium == .pages ? "Minutes" : "Minutes viewed"] + figures.map(label)
      + (isRated && medium == .pages ? ["Engagement"] : [])
  }
  var shareOfSession: String { "Share of session" }
  var presenceByMinute: String { "Presence by minute" }
  var presenceStates: (absent: String, present: String) { ("not there", "there") }
  var minutesOfSession: String { "Minutes watched" }

  func presenceSub(
    _ total: Int, listed: Int, attached: Bool, isAnonymized: Bool, isTimed: Bool
  ) -> [(text: String, isEmphasized: Bool)] {
    guard listed > 0 else { return attendeesSub(total, listed: listed, attached: attached) }
    let key =
      isTimed ? " Blue: there, to the second. A line: not there." : " Blue: how long they stayed."
    return [
      (counted(total, "live viewer"), true),
      (listOrder(total, isAnonymized: isAnonymized) + key, false),
    ]
  }

  func presenceRow(
    of metrics: AttendeeMetrics, _ figures: AttendeeFigures, isRated: Bool, isAnonymized: Bool,
    clock: SessionClock, on medium: ReportOptions.Medium
  ) -> PresenceRow {
    let share = isRated ? metrics.engagementRate : Ratio(metrics.liveSeconds, clock.duration)
    return PresenceRow(
      name: DisplayText.line(metrics.name), isAnonymous: metrics.isAnonymous,
      details: details(of: metrics.attendee, isAnonymized: isAnonymized),
      minutesViewed: numbers.decimal(metrics.minutesViewed),
      figures: figures.columns.map { figure in
        if let count = figure.count(of: metrics) { return visits(count, isOfAll: false) }
        let second = figure.second(of: metrics)
        return PresenceRow.Figure(text: second.map { time(at: $0, clock) } ?? "", weight: .usual)
      } + (isRated && medium == .pages ? [rateFigure(share)] : []),
      share: share?.value, shareText: numbers.percent(share),
      counters: counters(figures.counters) { $0.count(of: metrics) ?? 0 },
      stripAlternative: presenceAlternative(of: metrics, figures, clock))
  }

  /// Who came more than once stands out.
  private func visits(_ count: Int, isOfAll: Bool) -> PresenceRow.Figure {
    PresenceRow.Figure(text: self.count(count), weight: count > 1 || isOfAll ? .strong : .quiet)
  }

  private func rateFigure(_ rate: Ratio?) -> PresenceRow.Figure {
    PresenceRow.Figure(
      text: numbers.percent(rate), weight: rate?.numerator ?? 0 > 0 ? .strong : .quiet)
  }

  /// "There from 09:05 to 10:00, 54.9 minutes."
  private func presenceAlternative(
    of metrics: AttendeeMetrics, _ figures: AttendeeFigures, _ clock: SessionClock
  ) -> String {
    let minutes = "\(numbers.decimal(metrics.minutesViewed)) minutes"
    guard let first = AttendeeFigure.joined.second(of: metrics),
      let last = AttendeeFigure.left.second(of: metrics), !figures.columns.isEmpty
    else { return "Stayed \(minutes) of \(wholeOrDecimal(Ratio(clock.duration, 60)!))" }
    return "There from \(clock.time(at: first)) to \(clock.time(at: last)), \(minutes)"
  }

  func presenceSummary(
    of metrics: SessionMetrics, _ figures: AttendeeFigures, isRated: Bool,
    on medium: ReportOptions.Medium
  ) -> PresenceRow {
    let average = metrics.summary.averageLiveMinutesViewed
    let share =
      isRated
      ? metrics.summary.averageLiveEngagementRate
      : average.flatMap {
        Ratio($0.numerator * 60, $0.denominator * metrics.session.durationSeconds)
      }
    func sum(_ figure: AttendeeFigure) -> Int {
      metrics.attendees.reduce(0) { $0 + (figure.count(of: $1) ?? 0) }
    }
    let viewers = metrics.timeline.map(\.viewers)
    return PresenceRow(
      name: allLiveViewers, isAnonymous: false, details: [meansAndTotals],
      minutesViewed: numbers.decimal(average),
      figures: figures.columns.map {
        $0 == .visits
          ? visits(sum($0), isOfAll: true) : PresenceRow.Figure(text: "", weight: .usual)
      } + (isRated && medium == .pages ? [rateFigure(share)] : []),
      share: share?.value, shareText: numbers.percent(share),
      counters: counters(figures.counters, sum),
      stripAlternative: viewers.isEmpty
        ? "Stayed \(numbers.decimal(average)) minutes on average"
        : "Viewers by minute: \(count(viewers.min() ?? 0)) to \(count(viewers.max() ?? 0))")
  }
}
