/// A poll and how it was answered.
public struct PollMetrics: Sendable {
  public enum PollType: String, Sendable, CaseIterable {
    case singleAnswer = "single_answer"
    case multipleAnswer = "multiple_answer"
    case quiz
    case ratingScale = "rating_scale"
    case crowdVote = "crowd_vote"
    case openEnded = "open_ended"
  }

  public struct Answer: Sendable {
    /// The option, or the text of an open-ended answer.
    public let label: String
    public let participants: Int
    /// Of the poll's participants; nil where there are none.
    public let rate: Ratio?
    /// Nil for open-ended polls.
    public let isCorrect: Bool?
  }

  public let id: Int
  public let question: String
  public let type: PollType
  /// Seconds from the session's start, as stored.
  public let askedAtSecond: Int?
  /// Nil for open-ended polls.
  public let optionCount: Int?
  /// Attendees with at least one answer, watching or not.
  public let participants: Int
  public let answers: [Answer]
}
