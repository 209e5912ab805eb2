public import RecapDrawing

/// People who may be written to after a session, by points for what they did there.
public struct FollowUpList: Sendable {
  /// What points are of, in one colour of the bars.
  public enum Part: String, Sendable, CaseIterable {
    case stay, engagement, polls, qaThreads, downloads, messages, recordingPlays

    public var color: Color {
      switch self {
      case .stay: Palette.blue
      case .engagement: Palette.engagementRamp[3]
      case .polls: Palette.ink2
      case .qaThreads: Palette.ink4
      case .downloads: Palette.rule1
      case .messages: Palette.choroplethNone
      case .recordingPlays: Palette.amber
      }
    }

    /// Of a number on the colour.
    var textColor: Color {
      switch self {
      case .stay, .engagement, .polls: Palette.paper
      case .qaThreads, .downloads, .messages, .recordingPlays: Palette.ink1
      }
    }

    /// Too pale to be seen without an outline.
    var isFramed: Bool { self == .messages }
  }

  public struct Points: Sendable {
    public let part: Part
    /// Of the most that is possible, 0…1.
    public let share: Double
    /// Without decimals.
    public let figure: String
    /// With one, as the sum has.
    public let exactFigure: String
  }

  public struct Row: Sendable {
    public let name: String
    /// Or their title, where none is known.
    public let company: String?
    /// Those above 0, in the order of the parts.
    public let points: [Points]
    public let score: String
    /// The row's bar in words.
    public let alternative: String
  }

  public let title: String
  /// How much of the list there is; told how many stand on its first page, where it goes on overleaf.
  public let note: @Sendable (_ first: Int?) -> String
  public let nameHead: String
  public let scoreHead: String
  /// What the points are of, for those who hear the table.
  public let barHead: String
  /// The parts that can give points.
  public let legend: [(part: Part, label: String)]
  public let rows: [Row]
  /// What stands in place of rows.
  public let none: String
  /// Who has as many points as the last one; nil where nobody is cut off.
  public let ties: String?
  /// All points and the most that is possible.
  public let formula: String
}
