import RecapAnalytics

extension ReportComposer {
  func keyFigures() -> KeyFigures {
    let days = metrics.recording.playsByDay
    return KeyFigures(
      uniqueViewersLabel: words.uniqueViewers, uniqueViewers: words.count(summary.uniqueViewers),
      segments: segments(), averageMinutesLabel: words.averageMinutesViewed,
      averageMinutes: words.numbers.decimal(summary.averageMinutesViewed),
      minutesUnit: summary.averageMinutesViewed == nil ? nil : words.minutesUnit, stays: stays(),
      recordingPlaysLabel: words.recordingPlays,
      recordingPlays: words.count(summary.recordingPlays),
      playDays: playDays(days), playNote: words.playNote(days.map(\.date)))
  }

  private func segments() -> [KeyFigures.Segment] {
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    let both = live + recording - summary.uniqueViewers
    let parts: [(KeyFigures.Segment.Kind, Int, String)] = [
      (.live, live - both, words.liveOnly), (.both, both, words.both),
      (.recording, recording - both, words.recordingOnly),
    ]
    return parts.filter { $0.1 > 0 }.map {
      KeyFigures.Segment(kind: $0.0, people: $0.1, figure: words.count($0.1), label: $0.2)
    }
  }

  private func stays() -> [KeyFigures.Stay] {
    let recording = Ratio(summary.recordingSeconds, 60 * summary.recordingUniqueViewers)
    func share(_ minutes: Ratio?) -> Double? {
      minutes.map { min(1, $0.value * 60 / Double(session.durationSeconds)) }
    }
    return [
      KeyFigures.Stay(
        kind: .live, label: words.live,
        value: words.numbers.decimal(summary.averageLiveMinutesViewed),
        share: share(summary.averageLiveMinutesViewed)),
      KeyFigures.Stay(
        kind: .recording, label: words.recording, value: words.numbers.decimal(recording),
        share: share(recording)),
    ]
  }

  private func playDays(_ days: [RecordingMetrics.Day]) -> KeyFigures.PlayDays? {
    guard days.count >= 3, let most = days.map(\.plays).max(),
      let best = days.firstIndex(where: { $0.plays == most })
    else { return nil }
    return KeyFigures.PlayDays(
      plays: days.map(\.plays), firstDay: words.shortDate(days[0].date),
      lastDay: words.shortDate(days[days.count - 1].date), best: best,
      bestLabel: words.bestDay(days[best].date, plays: most),
      alternative: words.playDaysAlternative(days, best: best))
  }

  func engagement() -> LiveEngagement {
    func row(
      _ label: String, _ part: Summary.Participation, _ unit: String
    ) -> LiveEngagement.Row {
      LiveEngagement.Row(
        label: label, share: part.rate?.value, rate: words.numbers.percent(part.rate),
        total: words.count(part.count), isZero: part.count == 0,
        unit: words.noun(part.count, unit))
    }
    return LiveEngagement(
      title: words.liveEngagement, rate: words.numbers.percent(summary.averageLiveEngagementRate),
      share: summary.averageLiveEngagementRate?.value,
      explanation: words.engagementExplanation,
      rateHead: words.ofLiveViewers, totalHead: words.inTotal,
      rows: [
        row(words.sentReactions, summary.reactions, "reaction"),
        row(words.sentMessages, summary.chatMessages, "message"),
        row(words.participatedInPolls, summary.polls, "poll"),
        row(words.createdThreads, summary.qaThreads, "thread"),
        row(words.downloadedAttachments, summary.attachmentDownloads, "download"),
      ])
  }
}
