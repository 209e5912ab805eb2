import RecapAnalytics

/// What the sections of the full report say, in a few lines each.
extension ReportComposer {
  private static let mostEntries = 4
  /// Of one list alone, which has the column to itself.
  private static let mostShares = 8

  /// What happened, what people said, who they were.
  func sessionDigests() -> [Digest] {
    [momentsDigest(), answersDigest() ?? participationDigest(), audienceDigest()]
      .compactMap(\.self)
  }

  /// The recording, and other sessions.
  func furtherDigests() -> [Digest] {
    [recordingDigest(), standingsDigest()].compactMap(\.self)
  }

  // MARK: Moments

  private static let tellingMoments: [RecapAnalytics.Moment.Kind] = [
    .fullestRoom, .biggestReactionBurst, .mostAnsweredPoll, .steepestLoss, .mostEngagedMinute,
    .quietestFiveMinutes,
  ]

  private func momentsDigest() -> Digest? {
    let notable = notableMoments()
    // Towards an end that nobody set, most leave at last.
    let telling = Self.tellingMoments.filter { tellsEngagement || $0 != .steepestLoss }
    let kinds = telling.filter { kind in notable.contains { $0.kind == kind } }
      .prefix(Self.mostEntries)
    let moments = notable.filter { kinds.contains($0.kind) }
    guard !moments.isEmpty else { return nil }
    return Digest(
      title: words.whatHappened, note: nil,
      content: .moments(
        moments.map {
          Digest.Moment(
            clock: clock.time(at: $0.minute * 60), headline: words.headline($0.kind),
            sentence: words.briefSentence($0, of: metrics))
        }))
  }

  // MARK: Polls

  /// Nil where nobody answered any.
  private func answersDigest() -> Digest? {
    let answered = metrics.polls.enumerated().filter { $0.element.participants > 0 }
    let closed = answered.filter { $0.element.type != .openEnded }
    let candidates = closed.count >= Self.mostEntries ? closed : answered
    let most = candidates.most(Self.mostEntries, by: \.element.participants)
    guard !most.isEmpty else { return nil }
    return Digest(
      title: words.whatTheySaid, note: nil,
      content: .answers(most.map { answer(to: $0.element, number: $0.offset + 1) }))
  }

  private func answer(to poll: PollMetrics, number: Int) -> Digest.Answer {
    let options = poll.answers.filter { $0.isCorrect != nil && !$0.label.isBlank }
    let most = options.map(\.participants).max() ?? 0
    let first = options.filter { $0.participants == most }
    let isTold = poll.type != .openEnded && most > 0
    return Digest.Answer(
      number: words.pollNumber(number),
      question: words.text(poll.question, orElse: words.noQuestion),
      label: !isTold
        ? words.answersInAll(poll.participants)
        : first.count > 1
          ? words.answersEach(first.count) : words.text(first[0].label, orElse: words.blank),
      share: isTold ? first[0].rate?.value : nil,
      rate: isTold ? words.numbers.percent(first[0].rate, places: 0) : "")
  }

  /// In their place in a session without answers: how else people took part.
  private func participationDigest() -> Digest? {
    guard tellsAttendance else { return nil }
    let kinds: [(Signal, String, Summary.Participation)] = [
      (.reactions, words.sentAReaction, summary.reactions),
      (.chatMessages, words.wroteInTheChat, summary.chatMessages),
      (.polls, words.answeredAPoll, summary.polls),
      (.qaThreads, words.askedAQuestion, summary.qaThreads),
      (.attachmentDownloads, words.downloadedAFile, summary.attachmentDownloads),
      (.handRaises, words.raisedAHand, summary.handRaises),
    ]
    let told = kinds.filter { metrics.provenance.measures($0.0) && $0.2.participants > 0 }
    guard !told.isEmpty else { return nil }
    return Digest(
      title: words.howTheyTookPart, note: words.live.lowercased(),
      content: .shares([
        told.map { liveShare($0.1, viewers: $0.2.participants) }
      ]))
  }

  // MARK: Audience

  /// Nil where nothing is known of the live viewers.
  private func audienceDigest() -> Digest? {
    let lists = [roleShares(), countryShares()].filter { !$0.isEmpty }
    guard !lists.isEmpty else { return nil }
    return Digest(
      title: words.whoWasThere, note: words.live.lowercased(),
      content: .shares(
        lists.count > 1
          ? lists.map { Array($0.prefix(Self.mostEntries)) }
          : [Array(lists[0].prefix(Self.mostShares))]))
  }

  func roleShares() -> [Digest.Share] {
    let roles = metrics.audience.first { $0.kind == .role }?.groups ?? []
    // A role that everybody has tells nobody apart.
    if roles.count == 1, roles[0].viewers == summary.liveUniqueViewers { return [] }
    return roles.map {
      liveShare(words.name(of: $0, by: .role), viewers: $0.viewers)
    }
  }

  func countryShares() -> [Digest.Share] {
    LiveCountries(metrics.countries).known.map {
      liveShare(words.countryName($0.code), viewers: $0.viewers)
    }
  }

  private func liveShare(_ name: String, viewers: Int) -> Digest.Share {
    let share = Ratio(viewers, summary.liveUniqueViewers)
    return Digest.Share(
      name: name, share: share?.value, figure: words.numbers.percent(share, places: 0))
  }

  // MARK: Recording

  /// Nil for a recording that nobody watched.
  private func recordingDigest() -> Digest? {
    let recording = metrics.recording
    guard tellsRecording, recording.uniqueViewers > 0 else { return nil }
    let columns = recordingColumns
    let viewers = recording.uniqueViewers
    let figures: [Digest.Recording.Figure?] = [
      columns.contains(.plays)
        ? .init(value: words.cell(recording.plays), noun: words.noun(recording.plays, "play"))
        : nil,
      .init(value: words.cell(viewers), noun: words.noun(viewers, "person", "people")),
      columns.contains(.completionRate)
        ? .init(
          value: CellFigure(words.numbers.percent(recording.averageCompletionRate, places: 0)),
          noun: words.completedOnAverage)
        : .init(
          value: words.minutesCell(recording.minutesViewed), noun: words.minutesInAll),
    ]
    let days = recording.playsByDay
    return Digest(
      title: words.theRecording,
      note: days.first.map { words.played(from: $0.date, to: days[days.count - 1].date) },
      content: .recording(
        Digest.Recording(figures: figures.compactMap(\.self), plays: playColumns())))
  }

  /// Nil for plays of a single day, week or month.
  private func playColumns() -> PlayColumns? {
    let days = metrics.recording.playsByDay
    guard let first = days.first?.date, let last = days.last?.date, days.count > 1 else {
      return nil
    }
    let periods = PlayPeriods(days)
    guard periods.periods.count > 1 else { return nil }
    let plays = periods.periods.map(\.plays)
    let best = plays.firstIndex(of: plays.max()!)!
    return PlayColumns(
      plays: plays, first: words.dayAndMonth(first), last: words.dayAndMonth(last), best: best,
      bestLabel: periods.unit == .day
        ? words.bestDay(periods.periods[best].start, plays: plays[best])
        : words.bestPeriod(periods.periods[best], unit: periods.unit),
      alternative: words.playsAlternative(
        periods, title: words.playsTitle(periods.unit), first: first, last: last))
  }

  // MARK: Other sessions

  private static let comparedFigures: [Comparison.Figure] = [
    .liveUniqueViewers, .averageStay, .averageLiveEngagementRate, .pollRate, .reactionRate,
  ]

  /// Nil where it is not compared with enough of them.
  private func standingsDigest() -> Digest? {
    guard let comparison = metrics.comparison else { return nil }
    let rows = Self.comparedFigures.compactMap { figure in
      comparison.rows.first { $0.figure == figure }.flatMap { standing($0, in: comparison) }
    }
    guard !rows.isEmpty else { return nil }
    return Digest(
      title: words.besideOthers(comparison), note: words.stripsInBrief,
      content: .standings(Array(rows.prefix(Self.mostEntries))))
  }

  private func standing(
    _ row: Comparison.Row, in comparison: Comparison
  ) -> Digest.Standing? {
    let label = words.briefLabel(of: row.figure)
    guard let value = ComparisonFigures(row, words: words).value, let word = row.word,
      let strip = strip(row, of: comparison, label: label)
    else { return nil }
    return Digest.Standing(
      label: label, strip: strip, value: value, word: words.briefPhrase(word, of: row.figure),
      isUsual: word == .usual)
  }
}
