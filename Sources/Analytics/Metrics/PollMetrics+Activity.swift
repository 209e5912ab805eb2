extension PollMetrics {
  /// In launch order.
  static func list(of activity: SessionActivity) -> [PollMetrics] {
    activity.polls
      .sorted { ($0.poll.position, $0.poll.id) < ($1.poll.position, $1.poll.id) }
      .map(PollMetrics.init)
  }

  private init(_ tally: PollTally) {
    let participants = tally.participants.count
    id = tally.poll.id
    question = tally.poll.question
    type = tally.poll.type
    askedAtSecond = tally.poll.askedAtSecond
    optionCount = type == .openEnded ? nil : tally.options.count
    self.participants = participants
    hidesTexts = type == .openEnded && tally.hidesTexts && participants > 0
    answers =
      type == .openEnded
      ? (hidesTexts ? [] : tally.texts).map { text, writers in
        Answer(
          label: text, optionCount: 1, participants: writers, rate: Ratio(writers, participants),
          isCorrect: nil)
      }
      : Self.ranked(tally.shownChoices, type: tally.poll.type).map { option, choosers in
        Answer(
          label: option.label, optionCount: 1, participants: choosers,
          rate: Ratio(choosers, participants), isCorrect: option.isCorrect)
      } + Self.folded(tally)
  }

  /// The options that are shown as one, after all others.
  private static func folded(_ tally: PollTally) -> [Answer] {
    let count = tally.foldedOptions.count
    if count == 0 { return [] }
    let choosers = tally.people(choosing: tally.foldedOptions).count
    return [
      Answer(
        label: count == 1 ? "1 other answer" : "\(count) other answers", optionCount: count,
        participants: choosers, rate: Ratio(choosers, tally.participants.count), isCorrect: nil)
    ]
  }

  /// Most chosen first; a rating scale keeps its order.
  private static func ranked(
    _ choices: [(option: Poll.Option, participants: Int)], type: Poll.Kind
  ) -> [(option: Poll.Option, participants: Int)] {
    if type == .ratingScale { return choices }
    return choices.enumerated()
      .sorted { (-$0.element.participants, $0.offset) < (-$1.element.participants, $1.offset) }
      .map(\.element)
  }
}
