import RecapAnalytics

extension English {
  func row(
    of metrics: AttendeeMetrics, minutesPerCell: Int, isAnonymized: Bool
  ) -> AttendeeRow {
    return AttendeeRow(
      name: DisplayText.line(metrics.name), isAnonymous: metrics.isAnonymous,
      details: details(of: metrics.attendee, isAnonymized: isAnonymized),
      minutesViewed: numbers.decimal(metrics.minutesViewed),
      figures: [metrics.reactions, metrics.chatMessages, metrics.pollsAnswered].map(figure),
      rate: numbers.percent(metrics.engagementRate), share: metrics.engagementRate.value,
      counters: counters(
        threads: metrics.qaThreads, downloads: metrics.attachmentDownloads,
        hands: metrics.handRaises),
      stripAlternative: stripAlternative(of: metrics, minutesPerCell: minutesPerCell))
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

  func summaryRow(of metrics: SessionMetrics) -> AttendeeRow {
    let summary = metrics.summary
    // The same people's answers as in the rows below.
    let answers = metrics.attendees.reduce(0) { $0 + $1.pollsAnswered }
    return AttendeeRow(
      name: allLiveViewers, isAnonymous: false, details: [meansAndTotals],
      minutesViewed: numbers.decimal(summary.averageLiveMinutesViewed),
      figures: [
        figure(metrics.attendees.reduce(0) { $0 + $1.reactions }),
        figure(metrics.attendees.reduce(0) { $0 + $1.chatMessages }), figure(answers),
      ],
      rate: numbers.percent(summary.averageLiveEngagementRate),
      share: summary.averageLiveEngagementRate?.value,
      counters: counters(
        threads: metrics.attendees.reduce(0) { $0 + $1.qaThreads },
        downloads: metrics.attendees.reduce(0) { $0 + $1.attachmentDownloads },
        hands: metrics.attendees.reduce(0) { $0 + $1.handRaises }),
      stripAlternative: "Engagement rate by minute: \(rateRange(metrics) ?? "–")")
  }

  func figure(_ value: Int) -> AttendeeRow.Figure {
    AttendeeRow.Figure(
      text: count(value), compactText: numbers.compactCount(value), isZero: value == 0)
  }

  private func counters(threads: Int, downloads: Int, hands: Int) -> [AttendeesSection.Counter] {
    [
      (self.threads, shortThreads, threads), (self.downloads, self.downloads, downloads),
      (raisedHand, shortRaisedHand, hands),
    ].map(counter)
  }

  func counter(_ label: String, _ shortLabel: String, _ value: Int) -> AttendeesSection.Counter {
    AttendeesSection.Counter(
      label: label, shortLabel: shortLabel, figure: count(value), isZero: value == 0)
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
