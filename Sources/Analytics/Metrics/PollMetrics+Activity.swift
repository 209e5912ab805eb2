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
    answers =
      type == .openEnded
      ? tally.texts.map { text, writers in
        Answer(
          label: text, participants: writers, rate: Ratio(writers, participants), isCorrect: nil)
      }
      : Self.ranked(tally.choices, type: tally.poll.type).map { option, choosers in
        Answer(
          label: option.label, participants: choosers, rate: Ratio(choosers, participants),
          isCorrect: option.isCorrect)
      }
  }

  /// Most chosen first; a rating scale keeps its order.
  private static func ranked(
    _ choices: [(option: Poll.Option, participants: Int)], type: PollType
  ) -> [(option: Poll.Option, participants: Int)] {
    if type == .ratingScale { return choices }
    return choices.enumerated()
      .sorted { (-$0.element.participants, $0.offset) < (-$1.element.participants, $1.offset) }
      .map(\.element)
  }
}
