public import RecapCharting
public import RecapDrawing

/// Who came to what: how many sessions people came to, from which companies, and from one session to
/// another.
public struct EventAudienceSection: Sendable {
  public struct AttendanceRow: Sendable {
    public let sessions: String
    /// Of the longest bar, 0…1.
    public let bar: Double
    public let people: String
    public let share: String
  }

  public struct CompanyRow: Sendable {
    public let name: String
    public let bar: Double
    public let people: String
    /// Of the heads after the first two.
    public let figures: [String]
  }

  public struct Table<Row: Sendable>: Sendable {
    public let title: String
    public let note: String
    public let heads: [String]
    public let rows: [Row]
  }

  /// Which pairs of sessions have common live viewers, as a triangle.
  public struct Matrix: Sendable {
    public struct Cell: Sendable {
      public let text: String
      /// From 0, darker; nil for nobody.
      public let level: Int?
      public let isSimultaneous: Bool
    }

    public struct Row: Sendable {
      public let number: String
      public let title: String
      /// With each session before it.
      public let cells: [Cell]
      /// Its live viewers.
      public let viewers: String
      /// 0…1, of its live viewers those for whom it was the first; nil where it had none.
      public let first: Double?
      public let firstText: String
    }

    public let rows: [Row]
    public let levels: [String]
    public let levelsTitle: String
    public let simultaneous: String
    /// "524", and what such a number is.
    public let viewers: (example: String, label: String)
    public let heads: (session: String, first: String)
    public let firstKey: (first: String, before: String)
  }

  public struct Pair: Sendable {
    public let first: String
    public let second: String
    public let both: String
    public let share: String
  }

  public struct PairTable: Sendable {
    public let heads: [String]
    public let rows: [Pair]
  }

  public enum Overlaps: Sendable {
    /// With the largest pairs, for where there is no room for it.
    case matrix(Matrix, PairTable)
    case pairs(PairTable)
  }

  public enum Flows: Sendable {
    /// Rows of columns of sessions, each told in words; with the largest flows, for where there is no
    /// room for it.
    case diagram([(diagram: FlowDiagram, alternative: String)], PairTable)
    case table(PairTable)
  }

  public struct Block<Content: Sendable>: Sendable {
    public let title: String
    public let note: String
    public let content: Content
  }

  public let title: String
  public let sub: [TextSpan]
  public let attendance: Table<AttendanceRow>
  /// Nil for fewer than three companies.
  public let companies: Table<CompanyRow>?
  /// Nil where nobody came to two sessions.
  public let overlaps: Block<Overlaps>?
  /// Nil where no session has a next one.
  public let flows: Block<Flows>?
}
