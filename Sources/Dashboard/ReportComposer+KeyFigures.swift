import Analytics

extension ReportComposer {
  func keyFigures() -> KeyFigures {
    let days = metrics.recording.playsByDay
    return KeyFigures(
      uniqueViewersLabel: "Unique viewers", uniqueViewers: words.count(summary.uniqueViewers),
      segments: segments(), averageMinutesLabel: "Average minutes viewed",
      averageMinutes: words.numbers.decimal(summary.averageMinutesViewed),
      minutesUnit: summary.averageMinutesViewed == nil ? nil : "min", stays: stays(),
      recordingPlaysLabel: "Recording plays", recordingPlays: words.count(summary.recordingPlays),
      playDays: playDays(days), playNote: playNote(days))
  }

  private func segments() -> [KeyFigures.Segment] {
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    let both = live + recording - summary.uniqueViewers
    let parts: [(KeyFigures.Segment.Kind, Int, String)] = [
      (.live, live - both, "live only"), (.both, both, "both"),
      (.recording, recording - both, "recording only"),
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
        kind: .live, label: "Live", value: words.numbers.decimal(summary.averageLiveMinutesViewed),
        share: share(summary.averageLiveMinutesViewed)),
      KeyFigures.Stay(
        kind: .recording, label: "Recording", value: words.numbers.decimal(recording),
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
      bestLabel: "\(words.count(most)) on \(words.dayAndMonth(days[best].date))")
  }

  private func playNote(_ days: [RecordingMetrics.Day]) -> String? {
    switch days.count {
    case 0: "not played"
    case 1: "all on \(words.date(days[0].date))"
    case 2: "on \(words.shortDate(days[0].date)) and \(words.shortDate(days[1].date))"
    default: nil
    }
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
      title: "Live engagement", rate: words.numbers.percent(summary.averageLiveEngagementRate),
      share: summary.averageLiveEngagementRate?.value,
      explanation:
        "Average live engagement rate: share of live viewing time with sound on and tab in focus",
      rateHead: "of live viewers", totalHead: "in total",
      rows: [
        row("Sent live reactions", summary.reactions, "reaction"),
        row("Sent messages on group chat", summary.chatMessages, "message"),
        row("Participated in polls", summary.polls, "poll"),
        row("Created Q&A threads", summary.qaThreads, "thread"),
        row("Downloaded attachments", summary.attachmentDownloads, "download"),
      ])
  }
}
