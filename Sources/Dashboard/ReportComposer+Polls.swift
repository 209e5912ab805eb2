import RecapAnalytics
import RecapDrawing

extension ReportComposer {
  /// Texts of an open-ended poll that are listed one by one.
  static let mostTexts = 12

  /// - Parameter hasEmptyCards: Says, poll by poll, that there is no answer to be shown.
  func polls(title: String, hasEmptyCards: Bool = true) -> PollsSection {
    let isTimed =
      metrics.provenance.unmeasured.isEmpty || metrics.polls.contains { $0.askedAtSecond != nil }
    return PollsSection(
      title: title,
      sub: spans(
        words.pollsSub(
          summary, isAttended: tellsAttendance && mayTell(summary.polls.participants))),
      heads: words.pollHeads(isTimed: isTimed), hasShares: tellsAttendance,
      answersTitle: words.answersPollByPoll, continued: words.continued,
      polls: metrics.polls.enumerated().map {
        poll(
          $0.element, number: $0.offset + 1, isTimed: isTimed,
          hasCard: hasEmptyCards
            || !$0.element.hidesTexts && !$0.element.answers.isEmpty
              && mayTell($0.element.participants)
        )
      })
  }

  /// - Parameter isTimed: It is known of any poll when it was asked.
  private func poll(
    _ poll: PollMetrics, number: Int, isTimed: Bool, hasCard: Bool
  ) -> PollsSection.Poll {
    let isOpenEnded = poll.type == .openEnded
    let isTold = mayTell(poll.participants)
    let listed =
      !isTold ? [] : isOpenEnded ? poll.answers.prefix(Self.mostTexts) : poll.answers[...]
    let question = words.text(poll.question, orElse: words.noQuestion)
    return PollsSection.Poll(
      part: .poll(number), number: words.pollNumber(number),
      time: poll.askedAtSecond.map { ColumnFigure(clock.time(at: $0)) }
        ?? (isTimed ? missing : ColumnFigure("")),
      question: question, type: words.type(poll.type),
      options: poll.optionCount.map(figure) ?? missing,
      participants: isTold
        ? figure(poll.participants)
        : ColumnFigure(words.fewerThan(metrics.smallestGroup ?? 1), isQuiet: true),
      participantsNoun: words.noun(poll.participants, "participant"),
      participantCount: poll.participants,
      // People who never watched live may answer too: their share of live viewers says nothing.
      liveShare: poll.participants <= summary.polls.participants
        ? Ratio(poll.participants, summary.liveUniqueViewers) : nil,
      share: isTold
        ? Ratio(poll.participants, summary.liveUniqueViewers)?.value : nil,
      kind: words.pollKind(poll), meta: words.pollMeta(poll), isOpenEnded: isOpenEnded,
      answers: listed.map { answer($0, of: poll) },
      rest: isTold ? rest(of: poll, after: listed.count) : nil,
      note: !isTold
        ? words.answeredByFew(metrics.smallestGroup ?? 1)
        : poll.hidesTexts
          ? words.textsAreHidden
          : poll.answers.isEmpty ? words.noAnswers(isOpenEnded: isOpenEnded) : nil,
      outlineTitle: words.pollOutline(number, question), hasCard: hasCard)
  }

  private func answer(_ answer: PollMetrics.Answer, of poll: PollMetrics) -> PollsSection.Answer {
    let isCorrect = poll.type == .quiz && answer.isCorrect == true
    let isFolded = answer.isCorrect == nil && poll.type != .openEnded
    return PollsSection.Answer(
      label: isFolded
        ? words.otherAnswers(answer.optionCount) : words.text(answer.label, orElse: words.blank),
      isQuiet: isFolded || answer.label.isBlank,
      mark: isCorrect ? words.correctAnswer : nil, participants: figure(answer.participants),
      rate: rate(answer.rate), share: answer.rate?.value, hasBar: true)
  }

  /// The texts beyond the listed ones, in one line.
  private func rest(of poll: PollMetrics, after listed: Int) -> PollsSection.Answer? {
    let texts = poll.answers.dropFirst(listed)
    guard let most = texts.first?.participants, let least = texts.last?.participants else {
      return nil
    }
    let times = texts.reduce(0) { $0 + $1.participants }
    // Where somebody wrote several texts, the sum is not one of people.
    let isOfPeople = poll.answers.reduce(0) { $0 + $1.participants } <= poll.participants
    return PollsSection.Answer(
      label: isOfPeople
        ? words.moreTexts(texts.count, most: most, least: least)
        : words.moreTexts(texts.count, givenInAll: times),
      isQuiet: true, mark: nil, participants: isOfPeople ? figure(times) : missing,
      rate: isOfPeople ? rate(Ratio(times, poll.participants)) : missing, share: nil,
      hasBar: false)
  }

  private var missing: ColumnFigure { ColumnFigure(words.numbers.missing, isQuiet: true) }

  private func figure(_ value: Int) -> ColumnFigure {
    ColumnFigure(words.count(value), isQuiet: value == 0)
  }

  private func rate(_ rate: Ratio?) -> ColumnFigure {
    ColumnFigure(words.numbers.percent(rate), isQuiet: (rate?.numerator ?? 0) == 0)
  }
}
