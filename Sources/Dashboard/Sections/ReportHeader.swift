public import RecapDrawing

/// What a report is about: event, title, when, and the audience in a sentence or two.
public struct ReportHeader: Sendable {
  /// A piece of the lead in one style.
  public struct LeadPiece: Sendable {
    public let span: TextSpan
    /// The part of the report that has more on it; nil for words between figures.
    public let destination: ReportPart?
  }

  public let event: String
  public let title: String
  /// Kind, date, times with zone, duration.
  public let meta: String
  public let lead: [LeadPiece]
  /// Date, clock and zone of the beginning, for a figure that stands alone.
  public var start = ""
  /// The lead is set larger, where two lines hold it so.
  public var hasLargeLead = false
}
