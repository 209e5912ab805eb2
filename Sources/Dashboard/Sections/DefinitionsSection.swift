public import RecapDrawing

/// What every figure means, what the data left out, and how the report was made.
public struct DefinitionsSection: Sendable {
  /// Definitions that belong together.
  public struct Group: Sendable {
    public let title: String
    public let entries: [Entry]
  }

  public struct Entry: Sendable {
    /// Of an engagement level.
    public let swatch: Color?
    public let term: String
    public let text: String
  }

  /// A number of what the metrics left out, merged or could not place.
  public struct DataNote: Sendable {
    public let label: String
    public let figure: ColumnFigure
    /// What was done about it.
    public let remark: String
  }

  public let title: String
  public let sub: [TextSpan]
  public let groups: [Group]
  public let dataNotesTitle: String
  public let dataNotesRemark: String
  public let dataNotes: [DataNote]
  /// How the report was made, a paragraph each.
  public let colophon: [[TextSpan]]
}
