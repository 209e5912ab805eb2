import RecapAnalytics

/// The three tiles at the top of a report.
public struct KeyFigures: Sendable {
  /// A part of the audience in the bar under the first tile.
  public struct Segment: Sendable {
    public enum Kind: Sendable { case live, both, recording }

    public let kind: Kind
    public let people: Int
    public let figure: String
    public let label: String
  }

  /// A mean stay against the session's length.
  public struct Stay: Sendable {
    public enum Kind: Sendable { case live, recording }

    public let kind: Kind
    public let label: String
    public let value: String
    /// Of the session's length, 0…1; nil where nobody watched.
    public let share: Double?
  }

  /// The plays of a recording over its days.
  public struct PlayDays: Sendable {
    public let plays: [Int]
    public let firstDay: String
    public let lastDay: String
    /// Of the day with most plays, the earliest of several.
    public let best: Int
    public let bestLabel: String
    /// The plays in words.
    public let alternative: String
  }

  public let uniqueViewersLabel: String
  public let uniqueViewers: String
  /// Without those of nobody.
  public let segments: [Segment]
  public let averageMinutesLabel: String
  public let averageMinutes: String
  /// Nil where there is no average.
  public let minutesUnit: String?
  public let stays: [Stay]
  public let recordingPlaysLabel: String
  public let recordingPlays: String
  /// Nil for fewer than three days: `playNote` says in words when they were.
  public let playDays: PlayDays?
  public let playNote: String?
}
