import RecapAnalytics
public import RecapDrawing

/// The polls of a session: a list of all, then the answers to each.
public struct PollsSection: Sendable {
  /// What stands over the columns.
  public struct Heads: Sendable {
    public let asked: String
    public let question: String
    public let type: String
    public let options: String
    public let participants: String
    public let answers: String
    public let rate: String
  }

  /// A poll with the answers to it.
  public struct Poll: Sendable {
    /// Its answers.
    public let part: ReportPart
    /// "P3".
    public let number: String
    /// The time of day; quiet where it is not known.
    public let time: ColumnFigure
    public let question: String
    public let type: String
    /// Quiet for a poll without options to choose from.
    public let options: ColumnFigure
    public let participants: ColumnFigure
    /// "participants", as the figure wants it.
    public let participantsNoun: String
    let participantCount: Int
    /// Participants of the live viewers; nil where these are not known to be among them.
    let liveShare: Ratio?
    /// Participants of the live viewers, 0…1 and beyond; nil where nobody watched live.
    public let share: Double?
    /// Type and options in a line.
    public let kind: String
    /// The same with the participants.
    public let meta: String
    public let isOpenEnded: Bool
    public let answers: [Answer]
    /// What the list of answers leaves out, in one line under it; nil where it is complete.
    public let rest: Answer?
    /// Stands for the answers where there are none.
    public let note: String?
    public let outlineTitle: String
    /// Whether it stands among the answers on pages: not where there are none to be shown.
    public let hasCard: Bool
  }

  /// One answer: an option, or a text with all who wrote it.
  public struct Answer: Sendable {
    public let label: String
    /// Not somebody's own words.
    public let isQuiet: Bool
    /// "correct answer"; nil where it is not, or where there is no such thing.
    public let mark: String?
    public let participants: ColumnFigure
    public let rate: ColumnFigure
    /// Of the poll's participants, 0…1; nil without a rate, and without a bar.
    public let share: Double?
    public let hasBar: Bool
  }

  public let title: String
  public let sub: [TextSpan]
  public let heads: Heads
  /// Whether it is known who of all live viewers took part.
  public let hasShares: Bool
  public let answersTitle: String
  /// Follows a question that was on an earlier page.
  public let continued: String
  /// In launch order.
  public let polls: [Poll]
}
