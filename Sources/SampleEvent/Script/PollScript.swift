/// One poll and how it is answered.
struct PollScript: Sendable {
  enum Kind: String, Sendable {
    case singleAnswer = "single_answer"
    case multipleAnswer = "multiple_answer"
    case quiz
    case ratingScale = "rating_scale"
    case crowdVote = "crowd_vote"
    case openEnded = "open_ended"
  }

  struct Option: Sendable {
    var label: String
    /// Of an answer; in a multiple-answer poll the chance that a participant ticks it.
    var weight: Double
    var isCorrect = false

    init(_ label: String, _ weight: Double, correct: Bool = false) {
      self.label = label
      self.weight = weight
      self.isCorrect = correct
    }
  }

  var question: String
  var kind: Kind
  /// When it is asked, in sixtieths of the session; nil: not recorded.
  var minute: Double?
  /// The share of live viewers that answers.
  var share: Double
  var options: [Option] = []
  /// What is written in an open-ended one.
  var texts: OpenAnswers?
}

/// The texts of an open-ended poll: some said by many, the rest put together from parts.
struct OpenAnswers: Sendable {
  var common: [(text: String, weight: Double)]
  /// Said once each.
  var rare: [String]
  var rareWeight: Double
  /// Beyond the rare ones, a subject in one of these phrases, where * stands for it.
  var subjects: [String]
  var phrases: [String]
}
