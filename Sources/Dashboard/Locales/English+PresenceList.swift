import RecapAnalytics

/// The list of who was there.
extension English {
  /// On pages the heads have one line.
  func presenceColumns(on medium: ReportOptions.Medium) -> [String] {
    [medium == .pages ? "Minutes" : "Minutes viewed", "Joined", "Left", "Visits"]
  }
  var shareOfSession: String { "Share of session" }
  var presenceByMinute: String { "Presence by minute" }
  var presenceStates: (absent: String, present: String) { ("not there", "there") }

  func presenceSub(
    _ total: Int, listed: Int, attached: Bool, isAnonymized: Bool
  ) -> [(text: String, isEmphasized: Bool)] {
    guard listed > 0 else { return attendeesSub(total, listed: listed, attached: attached) }
    return [
      (counted(total, "live viewer"), true),
      (
        listOrder(total, isAnonymized: isAnonymized)
          + " Blue: there, to the second. A line: not there.", false
      ),
    ]
  }

  func presenceRow(
    of metrics: AttendeeMetrics, isAnonymized: Bool, provenance: Provenance, clock: SessionClock
  ) -> PresenceRow {
    let first = metrics.stretches.first?.lowerBound
    let last = metrics.stretches.last?.upperBound
    let share = Ratio(metrics.liveSeconds, clock.duration)
    return PresenceRow(
      name: DisplayText.line(metrics.name), isAnonymous: metrics.isAnonymous,
      details: details(of: metrics.attendee, isAnonymized: isAnonymized),
      minutesViewed: numbers.decimal(metrics.minutesViewed),
      joined: first.map { time(at: $0, clock) } ?? "", left: last.map { time(at: $0, clock) } ?? "",
      visits: figure(metrics.visits), cameBack: metrics.visits > 1, share: share.map(\.value),
      shareText: numbers.percent(share),
      counters: counters(provenance) { metrics[keyPath: $0] },
      stripAlternative: presenceAlternative(of: metrics, first, last, clock))
  }

  /// A weekday or zone has no room in the column; the strip tells them apart.
  private func time(at second: Int, _ clock: SessionClock) -> String {
    let time = clock.time(at: second)
    return time.utf8.count > 5 ? clock.timeOfDay(at: second) : time
  }

  /// "There from 09:05 to 10:00, 54.9 minutes."
  private func presenceAlternative(
    of metrics: AttendeeMetrics, _ first: Int?, _ last: Int?, _ clock: SessionClock
  ) -> String {
    let minutes = "\(numbers.decimal(metrics.minutesViewed)) minutes"
    guard let first, let last else { return minutes }
    return "There from \(clock.time(at: first)) to \(clock.time(at: last)), \(minutes)"
  }

  func presenceSummary(of metrics: SessionMetrics) -> PresenceRow {
    let average = metrics.summary.averageLiveMinutesViewed
    let share = average.flatMap {
      Ratio($0.numerator * 60, $0.denominator * metrics.session.durationSeconds)
    }
    let viewers = metrics.timeline.map(\.viewers)
    return PresenceRow(
      name: allLiveViewers, isAnonymous: false, details: [meansAndTotals],
      minutesViewed: numbers.decimal(average), joined: "", left: "",
      visits: figure(metrics.attendees.reduce(0) { $0 + $1.visits }), cameBack: true,
      share: share?.value, shareText: numbers.percent(share),
      counters: counters(metrics.provenance) { path in
        metrics.attendees.reduce(0) { $0 + $1[keyPath: path] }
      },
      stripAlternative:
        "Viewers by minute: \(count(viewers.min() ?? 0)) to \(count(viewers.max() ?? 0))")
  }

  /// What is measured of what somebody did.
  private func counters(
    _ source: Provenance, _ value: (KeyPath<AttendeeMetrics, Int>) -> Int
  ) -> [AttendeesSection.Counter] {
    let all: [(Bool, String, String, KeyPath<AttendeeMetrics, Int>)] = [
      (source.measures(.reactions), "Reactions", "Reactions", \.reactions),
      (source.measures(.chatMessages), "Chat messages", "Chat", \.chatMessages),
      (source.tellsPollsAnswered, "Polls answered", "Polls", \.pollsAnswered),
      (source.measures(.qaThreads), threads, shortThreads, \.qaThreads),
      (source.measures(.attachmentDownloads), downloads, downloads, \.attachmentDownloads),
      (source.measures(.handRaises), raisedHand, shortRaisedHand, \.handRaises),
    ]
    return all.filter(\.0).map { counter($1, $2, value($3)) }
  }
}
