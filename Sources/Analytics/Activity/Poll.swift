/// A question put to the audience.
public struct Poll: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case singleAnswer = "single_answer"
    case multipleAnswer = "multiple_answer"
    case quiz
    case ratingScale = "rating_scale"
    case crowdVote = "crowd_vote"
    case openEnded = "open_ended"
  }

  /// A choice of a poll.
  public struct Option: Sendable {
    public let id: Int
    public let position: Int
    public let label: String
    public let isCorrect: Bool

    public init(id: Int, position: Int, label: String, isCorrect: Bool) {
      self.id = id
      self.position = position
      self.label = label
      self.isCorrect = isCorrect
    }
  }

  public let id: Int
  /// Order of launch.
  public let position: Int
  public let question: String
  public let type: Kind
  /// Seconds from the session's start, as stored.
  public let askedAtSecond: Int?

  public init(
    id: Int, position: Int, question: String, type: Kind, askedAtSecond: Int?
  ) {
    self.id = id
    self.position = position
    self.question = question
    self.type = type
    self.askedAtSecond = askedAtSecond
  }
}
