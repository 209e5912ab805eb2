import RecapAnalytics

/// An answer together with its poll. A poll without answers has one row all the same.
struct PollAnswer {
  let poll: PollMetrics
  /// Nil for a poll without answers.
  let answer: PollMetrics.Answer?

  static func all(of metrics: SessionMetrics) -> some Sequence<PollAnswer> {
    metrics.polls.lazy.flatMap { poll in
      poll.answers.isEmpty
        ? [PollAnswer(poll: poll, answer: nil)]
        : poll.answers.map { PollAnswer(poll: poll, answer: $0) }
    }
  }
}

extension PollAnswer {
  static let columns: [TableColumn<PollAnswer>] = [
    .init("poll_id", "Poll ID") { .number($0.poll.id) },
    .init("question", "Question") { .text($0.poll.question) },
    .init("type", "Type") { .word($0.poll.type.rawValue) },
    .init("asked_at_s", "Asked at Second") { .number($0.poll.askedAtSecond) },
    .init("option_count", "Options") { .number($0.poll.optionCount) },
    .init("participants", "Unique Participants") { .number($0.poll.participants) },
    .init("answer", "Answer") { .text($0.answer?.label) },
    .init("answer_participants", "Participants with This Answer") {
      .number($0.answer?.participants)
    },
    .init("answer_rate", "Rate") { .fraction($0.answer?.rate) },
    .init("is_correct", "Correct") { .flag($0.answer?.isCorrect) },
  ]
}
