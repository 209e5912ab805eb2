/// A poll and how it was answered.
public struct PollMetrics: Sendable {
  public struct Answer: Sendable {
    /// The option, or the text of an open-ended answer; "3 other answers" of several options.
    public let label: String
    /// Options that are shown as one since too few people chose one of them; else 1.
    public let optionCount: Int
    public let participants: Int
    /// Of the poll's participants; nil where there are none.
    public let rate: Ratio?
    /// Nil for open-ended polls, and for several options.
    public let isCorrect: Bool?
  }

  public let id: Int
  public let question: String
  public let type: Poll.Kind
  /// Seconds from the session's start, as stored.
  public let askedAtSecond: Int?
  /// Nil for open-ended polls.
  public let optionCount: Int?
  /// Attendees with at least one answer, watching or not.
  public let participants: Int
  public let answers: [Answer]
  /// People wrote texts, which are not shown.
  public let hidesTexts: Bool
}
