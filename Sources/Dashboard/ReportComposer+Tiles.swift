import RecapAnalytics

extension ReportComposer {
  func tiles() -> [Tile] {
    let average = summary.averageMinutesViewed
    return [
      Tile(
        label: words.uniqueViewers, figure: words.count(summary.uniqueViewers), unit: nil,
        isEmpty: summary.uniqueViewers == 0, isMinor: false, detail: .audience(segments()),
        comparison: tileComparison(.reachInSevenDays, .liveUniqueViewers)),
      Tile(
        label: words.averageMinutesViewed, figure: words.numbers.decimal(average),
        unit: average == nil ? nil : words.minutesUnit, isEmpty: average == nil, isMinor: false,
        detail: .stays(stays()), comparison: tileComparison(.averageLiveMinutesViewed)),
      Tile(
        label: words.recordingPlays, figure: words.count(summary.recordingPlays), unit: nil,
        isEmpty: summary.recordingPlays == 0, isMinor: true,
        detail: words.playDays(metrics.recording.playsByDay),
        comparison: tileComparison(.playsInSevenDays)),
    ]
  }

  private func segments() -> [Tile.Segment] {
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    let both = live + recording - summary.uniqueViewers
    let parts: [(Tile.Segment.Kind, Int, String)] = [
      (.live, live - both, words.liveOnly), (.both, both, words.both),
      (.recording, recording - both, words.recordingOnly),
    ]
    return parts.filter { $0.1 > 0 }.map {
      Tile.Segment(kind: $0.0, people: $0.1, figure: words.count($0.1), label: $0.2)
    }
  }

  private func stays() -> [Tile.Stay] {
    let recording = Ratio(summary.recordingSeconds, 60 * summary.recordingUniqueViewers)
    func share(_ minutes: Ratio?) -> Double? {
      minutes.map { min(1, $0.value * 60 / Double(session.durationSeconds)) }
    }
    return [
      Tile.Stay(
        kind: .live, label: words.live,
        value: words.numbers.decimal(summary.averageLiveMinutesViewed),
        share: share(summary.averageLiveMinutesViewed)),
      Tile.Stay(
        kind: .recording, label: words.recording, value: words.numbers.decimal(recording),
        share: share(recording)),
    ]
  }

  func engagement() -> LiveEngagement {
    LiveEngagement(
      title: words.liveEngagement, isRated: true,
      rate: words.numbers.percent(summary.averageLiveEngagementRate),
      share: summary.averageLiveEngagementRate?.value,
      explanation: words.engagementExplanation,
      rateHead: words.ofLiveViewers, totalHead: words.inTotal,
      rows: [
        row(words.sentReactions, summary.reactions, "reaction", typical(.reactionRate)),
        row(words.sentMessages, summary.chatMessages, "message", typical(.chatRate)),
        row(words.participatedInPolls, summary.polls, "poll", typical(.pollRate)),
        row(words.createdThreads, summary.qaThreads, "thread", typical(.qaRate)),
        row(
          words.downloadedAttachments, summary.attachmentDownloads, "download",
          typical(.downloadRate)),
      ], comparison: engagementComparison())
  }

  func row(
    _ label: String, _ part: Summary.Participation, _ unit: String,
    _ typical: TypicalShare? = nil
  ) -> LiveEngagement.Row { words.row(label, part, unit, typical) }
}
