public import RecapDrawing

/// How a session's audience came, went and stayed, and whom to follow up with.
public struct DynamicsSection: Sendable {
  /// Of those who watched live.
  public struct Live: Sendable {
    public let movements: MovementsFigure
    public let survival: SurvivalFigure
    public let windows: DepartureWindowsTable
    public let ends: LiveEndsTable
  }

  public let title: String
  /// Sentences from the fullest to the shortest; which one is said is a matter of room.
  public let subs: [[TextSpan]]
  /// Nil where nobody watched live, or nobody knows when.
  public let live: Live?
  /// Those with a group, the most telling kind first.
  public let segments: [SegmentTable]
  /// Nil where nobody is named.
  public let followUp: FollowUpList?
}

/// The departure windows, and what was on in them.
public struct DepartureWindowsTable: Sendable {
  public struct Row: Sendable {
    public let span: String
    public let departures: Int
    public let figure: String
    public let wasOn: String
    /// Neither a poll nor a peak.
    public let isQuiet: Bool
  }

  public let title: String
  public let heads: (span: String, departures: String, wasOn: String)
  public let rows: [Row]
  /// What stands in place of rows.
  public let none: String
}

/// How many came late, left early and stayed.
public struct LiveEndsTable: Sendable {
  public struct Row: Sendable {
    public let label: String
    public let people: ColumnFigure
    public let rate: ColumnFigure
    /// 0…1.
    public let share: Double
  }

  public let title: String
  public let note: String
  /// Of the first column, for those who hear the table.
  public let heads: (label: String, people: String, share: String)
  public let rows: [Row]
}
