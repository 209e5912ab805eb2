public import Drawing

/// What a report is about: event, title, when, and the audience in a sentence or two.
public struct ReportHeader: Sendable {
  public let event: String
  public let title: String
  /// Kind, date, times with zone, duration.
  public let meta: String
  public let lead: [TextSpan]
}
