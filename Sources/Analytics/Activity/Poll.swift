/// A question put to the audience.
public struct Poll: Sendable {
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
  public let type: PollMetrics.PollType
  /// Seconds from the session's start, as stored.
  public let askedAtSecond: Int?

  public init(
    id: Int, position: Int, question: String, type: PollMetrics.PollType, askedAtSecond: Int?
  ) {
    self.id = id
    self.position = position
    self.question = question
    self.type = type
    self.askedAtSecond = askedAtSecond
  }
}
