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
  public let recording: RecordingSection
  public let countries: CountriesSection
  /// Nil where nobody watched.
  public let devices: AudienceTable?
  public let attendees: AttendeesSection
  /// Nil where the section on the recording names them all.
  public let recordingViewers: RecordingViewersSection?
  public let definitions: DefinitionsSection
  public let furniture: PageFurniture
  public let web: WebFurniture
  /// When the report was made: ISO 8601, UTC.
  public let generatedAt: String
}
