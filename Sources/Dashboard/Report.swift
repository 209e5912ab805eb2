/// Everything a report says, in words and numbers ready to be set, with its figures.
public struct Report: Sendable {
  /// A BCP 47 tag.
  public let language: String
  public let header: ReportHeader
  public let tiles: KeyFigures
  public let engagement: LiveEngagement
  public let timeline: TimelineSection
  public let moments: MomentsSection
  public let polls: PollsSection
  public let attendees: AttendeesSection
  public let definitions: DefinitionsSection
  public let furniture: PageFurniture
  /// When the report was made: ISO 8601, UTC.
  public let generatedAt: String
}
