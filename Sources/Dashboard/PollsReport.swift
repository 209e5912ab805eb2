/// What a session's polls say: the report of all poll questions alone.
public struct PollsReport: Sendable {
  /// A BCP 47 tag.
  public let language: String
  /// What the document calls itself where it stands without its pages.
  public let documentTitle: String
  public let header: ReportHeader
  public let polls: PollsSection
  public let furniture: PageFurniture
  /// When the report was made: ISO 8601, UTC.
  public let generatedAt: String
}
