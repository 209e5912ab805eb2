import RecapAnalytics

/// The words of a report on one page.
extension English {
  var onOnePage: String { "Session on one page" }
  var onOnePageAnonymized: String { "One page, anonymised" }

  /// "The session report has 25 pages; it defines every figure".
  func fullReport(pages: Int) -> String {
    "The session report has \(counted(pages, "page")); it defines every figure"
  }

  // Key figures
  var averageLiveMinutes: String { "Average live minutes" }
  var answeredAPoll: String { "Answered a poll" }
  var sentAReaction: String { "Sent a reaction" }
  var wroteInTheChat: String { "Wrote in the chat" }
  var askedAQuestion: String { "Opened a Q&A thread" }
  var downloadedAFile: String { "Downloaded a file" }
  var raisedAHand: String { "Raised a hand" }
  var engagementInBrief: String { "sound on and tab in focus" }
  var engagementAsTold: String { "as the source counts it" }

  /// "356 live · 121 recording".
  func liveAndRecording(_ live: Int, _ recording: Int) -> String {
    [(live, "live"), (recording, "recording")]
      .filter { $0.0 > 0 }.map { "\(count($0.0)) \($0.1)" }.joined(separator: " · ")
  }

  /// "of 60".
  func ofWholeMinutes(_ seconds: Int) -> String { "of \(wholeOrDecimal(Ratio(seconds, 60)!))" }

  /// "68% of the session".
  func ofTheSession(_ share: Ratio) -> String { "\(rate(share)) of the session" }

  /// "310 of 356 live viewers".
  func ofLiveViewers(_ people: Int, of live: Int) -> String {
    "\(count(people)) of \(counted(live, "live viewer"))"
  }

  // Columns
  var whatHappened: String { "What happened" }
  var whatTheySaid: String { "What they said" }
  var howTheyTookPart: String { "How they took part" }
  var whoWasThere: String { "Who was there" }
  var theRecording: String { "The recording" }
  var completedOnAverage: String { "seen per play" }
  var minutesInAll: String { "minutes in all" }
  var stripsInBrief: String { "dot: this one; circles: the others; shaded: typical" }

  /// "2 answers, each".
  func answersEach(_ answers: Int) -> String { "\(counted(answers, "answer")), each" }

  /// Where there is no answer to be shown: "59 people answered".
  func answersInAll(_ people: Int) -> String {
    "\(counted(people, "person", "people")) answered"
  }

  /// "played 4 to 16 March", "played on 4 March".
  func played(from first: CalendarDate, to last: CalendarDate) -> String {
    if first == last { return "played on \(dayAndMonth(first))" }
    return first.year == last.year
      ? "played \(dayAndMonth(first)) to \(dayAndMonth(last))"
      : "played \(mediumDate(first)) to \(mediumDate(last))"
  }

  /// "Beside the last 8 sessions".
  func besideOthers(_ comparison: Comparison) -> String {
    let count = comparison.sessions.count
    return comparison.isOfChosen
      ? "Beside \(counted(count, "other session"))"
      : "Beside the last \(self.count(count)) sessions"
  }

  func briefLabel(of figure: Comparison.Figure) -> String {
    switch figure {
    case .averageStay: "Average stay"
    case .averageLiveEngagementRate: "Engagement"
    case .pollRate: answeredAPoll
    case .reactionRate: sentAReaction
    default: label(of: figure)
    }
  }

  // MARK: Sentences

  /// The audience in two lines. A clause whose number is missing or zero falls away.
  func briefLead(
    _ summary: Summary, duration: Int, told source: Provenance
  ) -> [LeadWords] {
    guard summary.uniqueViewers > 0 else { return [.figure("Nobody watched.")] }
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    guard live > 1 else { return lead(summary, duration: duration, told: source).map(\.unlinked) }
    let people = LeadWords.figure("\(counted(summary.uniqueViewers, "person", "people")) watched")
    let both = live + recording - summary.uniqueViewers
    let parts =
      recording == 0
      ? " live."
      : ": \(count(live)) live, \(count(recording)) the recording"
        + (both > 0 ? ", \(count(both)) both." : ".")
    return [people, .plain(parts)] + briefStay(summary, of: duration)
      + participationInBrief(summary, told: source)
  }

  /// "Live viewers stayed 41 of 60 minutes, engaged for 67% of that time."
  private func briefStay(_ summary: Summary, of duration: Int) -> [LeadWords] {
    let stay = LeadWords.figure(length(summary, of: duration))
    let engaged = rateAboveZero(summary.averageLiveEngagementRate)
    return [.plain(" Live viewers stayed "), stay]
      + (engaged.map { [.plain(", engaged for "), .figure("\($0) of that time")] } ?? [])
      + [.plain(".")]
  }

  private func participationInBrief(
    _ summary: Summary, told source: Provenance
  ) -> [LeadWords] {
    let polled = source.measures(.polls) ? rateAboveZero(summary.polls.rate) : nil
    let reacted = source.measures(.reactions) ? rateAboveZero(summary.reactions.rate) : nil
    return switch (polled, reacted) {
    case (let polled?, let reacted?):
      [
        .plain(" "), .figure("\(sentence(polled)) answered a poll"),
        .plain(", \(reacted) sent a reaction."),
      ]
    case (let polled?, nil):
      [.plain(" "), .figure("\(sentence(polled)) answered a poll"), .plain(".")]
    case (nil, let reacted?):
      [.plain(" "), .figure("\(sentence(reacted)) sent a reaction"), .plain(".")]
    case (nil, nil): []
    }
  }

  /// What happened at a moment, in a narrow column.
  func briefSentence(_ moment: Moment, of metrics: SessionMetrics) -> String {
    let live = metrics.summary.liveUniqueViewers
    switch (moment.kind, moment.value) {
    case (.fullestRoom, .count(let viewers)):
      return "\(count(viewers)) at once, \(rate(Ratio(viewers, live))) of all live"
    case (.mostEngagedMinute, .rate(let rate)): return "\(self.rate(rate)) of viewing time"
    case (.quietestFiveMinutes, .rate(let rate)): return "\(self.rate(rate)) engaged"
    case (.biggestReactionBurst, .count(let reactions)):
      let peak = metrics.reactionPeaks.first { $0.startMinute == moment.minute }
      let minutes = (peak?.endMinute ?? moment.minute + 1) - moment.minute
      let name = peak?.topReaction.map { "“\(DisplayText.isolated(DisplayText.line($0)))”" }
      return "\(count(reactions)) in \(counted(minutes, "minute"))"
        + (name.map { ", most \($0)" } ?? "")
    case (.mostAnsweredPoll, .count(let participants)):
      let polls = metrics.polls.indices.filter { metrics.polls[$0].participants == participants }
      let numbers = polls.map { pollNumber($0 + 1) }.joined(separator: " and ")
      let areLive = participants <= metrics.summary.polls.participants
      let share = areLive ? rateAboveZero(Ratio(participants, live)) : nil
      return "\(numbers): \(count(participants))" + (share.map { ", \($0) of live viewers" } ?? "")
    case (.steepestLoss, .count(let loss)): return "\(count(loss)) fewer in five minutes"
    case (_, .count(let value)): return count(value)
    case (_, .rate(let value)): return rate(value)
    }
  }
}

extension English.LeadWords {
  /// On a page that has no other part to lead to.
  var unlinked: English.LeadWords {
    isEmphasized ? .figure(text) : .plain(text)
  }
}
