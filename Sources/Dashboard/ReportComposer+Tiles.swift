import RecapAnalytics

extension ReportComposer {
  func tiles() -> [Tile] {
    switch (tellsAttendance, tellsRecording) {
    case (true, true):
      [uniqueViewersTile(), minutesTile(stays())] + (tellsPlays ? [playsTile()] : [])
    case (true, false): [liveViewersTile(), liveMinutesTile()]
    case (false, true):
      [recordingViewersTile(), minutesTile([recordingStay])] + (tellsPlays ? [playsTile()] : [])
    case (false, false): deedTiles()
    }
  }

  private var tellsPlays: Bool { metrics.provenance.tellsPlays }

  private func uniqueViewersTile() -> Tile {
    Tile(
      label: words.uniqueViewers, figure: words.count(summary.uniqueViewers), unit: nil,
      isEmpty: summary.uniqueViewers == 0, isMinor: false, detail: .audience(segments()),
      comparison: tileComparison(.reachInSevenDays, .liveUniqueViewers))
  }

  private func minutesTile(_ stays: [Tile.Stay]) -> Tile {
    let average = summary.averageMinutesViewed
    return Tile(
      label: words.averageMinutesViewed, figure: words.numbers.decimal(average),
      unit: average == nil ? nil : words.minutesUnit, isEmpty: average == nil, isMinor: false,
      detail: .stays(stays), comparison: tileComparison(.averageLiveMinutesViewed))
  }

  private func playsTile() -> Tile {
    Tile(
      label: words.recordingPlays, figure: words.count(summary.recordingPlays), unit: nil,
      isEmpty: summary.recordingPlays == 0, isMinor: true,
      detail: metrics.provenance.tellsPlayTimes
        ? words.playDays(metrics.recording.playsByDay)
        : summary.recordingUniqueViewers == 0
          ? .nothing : .note(words.playsOf(viewers: summary.recordingUniqueViewers)),
      comparison: tileComparison(.playsInSevenDays))
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
    [
      Tile.Stay(
        kind: .live, label: words.live,
        value: words.numbers.decimal(summary.averageLiveMinutesViewed),
        share: share(ofSession: summary.averageLiveMinutesViewed)), recordingStay,
    ]
  }

  private var recordingStay: Tile.Stay {
    let recording = Ratio(summary.recordingSeconds, 60 * summary.recordingUniqueViewers)
    return Tile.Stay(
      kind: .recording, label: words.recording, value: words.numbers.decimal(recording),
      share: share(ofSession: recording))
  }

  /// 0…1.
  func share(ofSession minutes: Ratio?) -> Double? {
    minutes.map { min(1, $0.value * 60 / Double(session.durationSeconds)) }
  }

  // MARK: Where the source tells less

  private func liveViewersTile() -> Tile {
    let live = summary.liveUniqueViewers
    return Tile(
      label: words.liveViewers, figure: words.count(live), unit: nil, isEmpty: live == 0,
      isMinor: false, detail: .audience(presenceSegments()),
      comparison: tileComparison(.liveUniqueViewers))
  }

  private func liveMinutesTile() -> Tile {
    let average = summary.averageLiveMinutesViewed
    let median =
      summary.liveUniqueViewers > 1
      ? metrics.presence?.medianMinutes ?? metrics.medianOfAttendees : nil
    return Tile(
      label: words.averageMinutesViewed, figure: words.numbers.decimal(average),
      unit: average == nil ? nil : words.ofMinutes(session.durationSeconds),
      isEmpty: average == nil, isMinor: false,
      detail: .stay(
        Tile.MiddleStay(
          share: share(ofSession: average), median: share(ofSession: median),
          medianLabel: words.median, medianFigure: median.map(words.wholeOrDecimal) ?? "")),
      comparison: tileComparison(.averageLiveMinutesViewed))
  }

  /// Who stayed to the end, or for half of the session where it is not known when people were there.
  private func presenceSegments() -> [Tile.Segment] {
    let live = summary.liveUniqueViewers
    let half = { metrics.attendees.count { 2 * $0.liveSeconds >= session.durationSeconds } }
    guard let stayed = tellsTiming ? metrics.presence?.stayedToEnd : half() else { return [] }
    let (label, rest) =
      tellsTiming
      ? (words.stayedToTheEnd, words.leftBefore) : (words.stayedForHalf, words.stayedForLess)
    let parts: [(Tile.Segment.Kind, Int, String)] = [
      (.stayed, stayed, label), (.left, live - stayed, rest),
    ]
    return parts.filter { $0.1 > 0 }.map {
      Tile.Segment(kind: $0.0, people: $0.1, figure: words.count($0.1), label: $0.2)
    }
  }

  private func recordingViewersTile() -> Tile {
    let viewers = summary.recordingUniqueViewers
    return Tile(
      label: words.recordingViewers, figure: words.count(viewers), unit: nil,
      isEmpty: viewers == 0, isMinor: false,
      detail: .note(words.openedBy(metrics.recording.viewers.count)))
  }

  /// What is told of people of whom nobody knows whether they watched.
  func deeds() -> [(label: String, count: Int, noun: (String, String))] {
    let all: [(Signal, String, Int, (String, String))] = [
      (.polls, words.polls, metrics.polls.count, ("poll", "polls")),
      (.reactions, words.reactionsTitle, summary.reactions.count, ("reaction", "reactions")),
      (
        .chatMessages, words.label(of: .chatMessages), summary.chatMessages.count,
        ("chat message", "chat messages")
      ),
      (
        .qaThreads, words.label(of: .qaThreads), summary.qaThreads.count,
        ("Q&A thread", "Q&A threads")
      ),
      (
        .attachmentDownloads, words.label(of: .attachmentDownloads),
        summary.attachmentDownloads.count, ("download", "downloads")
      ),
      (
        .handRaises, words.raisedHands, summary.handRaises.count, ("raised hand", "raised hands")
      ),
    ]
    return all.filter { metrics.provenance.measures($0.0) }.map { ($0.1, $0.2, $0.3) }
  }

  private func deedRows() -> [LiveEngagement.Row] {
    deeds().map {
      LiveEngagement.Row(
        label: $0.label, share: nil, rate: "", total: words.count($0.count), isZero: $0.count == 0,
        unit: "", typical: nil)
    }
  }

  private func deedTiles() -> [Tile] {
    let deeds = deeds()
    return deeds.map {
      Tile(
        label: $0.label, figure: words.count($0.count), unit: nil, isEmpty: $0.count == 0,
        isMinor: deeds.count > 3, detail: .nothing)
    }
  }

  // MARK: Participation

  /// Nil where the source tells nothing that people did, nor how attentive they were.
  func engagement() -> LiveEngagement? {
    let all: [(Signal, LiveEngagement.Row)] = [
      (
        .reactions,
        row(words.sentReactions, summary.reactions, "reaction", typical(.reactionRate))
      ),
      (
        .chatMessages, row(words.sentMessages, summary.chatMessages, "message", typical(.chatRate))
      ),
      (.polls, row(words.participatedInPolls, summary.polls, "poll", typical(.pollRate))),
      (.qaThreads, row(words.createdThreads, summary.qaThreads, "thread", typical(.qaRate))),
      (
        .attachmentDownloads,
        row(
          words.downloadedAttachments, summary.attachmentDownloads, "download",
          typical(.downloadRate))
      ),
    ]
    let rows =
      tellsAttendance
      ? all.filter { metrics.provenance.measures($0.0) && mayTell(participants(of: $0.0)) }
        .map(\.1) : deedRows()
    let isTold = tellsAttendance || tellsRecording
    guard isTold, tellsEngagement || !rows.isEmpty else { return nil }
    return LiveEngagement(
      title: tellsEngagement ? words.liveEngagement : words.title(of: .participation),
      isRated: tellsEngagement,
      rate: words.numbers.percent(summary.averageLiveEngagementRate),
      share: summary.averageLiveEngagementRate?.value,
      explanation: tellsTiming ? words.engagementExplanation : words.toldEngagementExplanation,
      hasShares: tellsAttendance, rateHead: tellsAttendance ? words.ofLiveViewers : "",
      totalHead: words.inTotal, rows: rows,
      comparison: tellsEngagement ? engagementComparison() : nil)
  }

  /// Live viewers who did it.
  private func participants(of signal: Signal) -> Int {
    switch signal {
    case .reactions: summary.reactions.participants
    case .chatMessages: summary.chatMessages.participants
    case .polls: summary.polls.participants
    case .qaThreads: summary.qaThreads.participants
    case .attachmentDownloads: summary.attachmentDownloads.participants
    default: 0
    }
  }

  private func row(
    _ label: String, _ part: Summary.Participation, _ unit: String,
    _ typical: TypicalShare? = nil
  ) -> LiveEngagement.Row { words.row(label, part, unit, typical) }
}
