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
  static let columns: [CSVColumn<PollAnswer>] = [
    .init("poll_id", "Poll ID") { $1.number($0.poll.id) },
    .init("question", "Question") { $1.text($0.poll.question) },
    .init("type", "Type") { $1.cell($0.poll.type.rawValue) },
    .init("asked_at_s", "Asked at Second") { $1.number($0.poll.askedAtSecond) },
    .init("option_count", "Options") { $1.number($0.poll.optionCount) },
    .init("participants", "Unique Participants") { $1.number($0.poll.participants) },
    .init("answer", "Answer") { $1.text($0.answer?.label) },
    .init("answer_participants", "Participants with This Answer") {
      $1.number($0.answer?.participants)
    },
    .init("answer_rate", "Rate") { $1.fraction($0.answer?.rate) },
    .init("is_correct", "Correct") { $1.flag($0.answer?.isCorrect) },
  ]
}
