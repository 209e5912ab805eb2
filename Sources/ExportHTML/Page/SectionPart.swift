import RecapDashboard
import RecapDrawing

/// A section of a report: one of the properties, which are named as the sections are.
struct SectionPart {
  private(set) var opening: OpeningSectionPart?
  private(set) var course: CoursePart?
  private(set) var reactions: ReactionsPart?
  private(set) var comparison: ComparisonPart?
  private(set) var polls: PollsPart?
  private(set) var dynamics: DynamicsPart?
  private(set) var recording: RecordingPart?
  private(set) var countries: CountriesPart?
  private(set) var devices: AudiencePart?
  private(set) var attendees: AttendeesPart?
  private(set) var recordingViewers: RecordingViewersPart?
  private(set) var definitions: DefinitionsPart?
  private(set) var sessions: SessionsPart?
  private(set) var attendance: AttendancePart?
  private(set) var matrix: MatrixPart?

  /// - Parameter texts: What is to be given to the script.
  init(
    _ section: Section, of report: Report, attendeeLink: AttendeeLink?,
    measure: any TextMeasuring, texts: inout ProfileTexts
  ) {
    switch section {
    case .opening(let parts):
      opening = OpeningSectionPart(report.header, parts, measure: measure)
    case .course(let section): course = CoursePart(section, measure: measure)
    case .reactions(let section): reactions = ReactionsPart(section)
    case .comparison(let section): comparison = ComparisonPart(section, measure: measure)
    case .polls(let section): polls = PollsPart(section)
    case .dynamics(let section): dynamics = DynamicsPart(section, measure: measure)
    case .recording(let section):
      recording = RecordingPart(
        section, words: report.web, attendeeLink: attendeeLink, measure: measure)
    case .countries(let section): countries = CountriesPart(section, measure: measure)
    case .devices(let table):
      devices = AudiencePart(
        table, 0..<table.rows.count, name: "devices", isUntitled: true, heads: table.heads)
    case .attendees(let section):
      attendees = AttendeesPart(
        section, words: report.web, attendeeLink: attendeeLink, texts: &texts)
    case .presence(let section):
      attendees = AttendeesPart(
        section, words: report.web, attendeeLink: attendeeLink, texts: &texts)
    case .recordingViewers(let section):
      recordingViewers = RecordingViewersPart(section, attendeeLink: attendeeLink)
    case .sessions(let section): sessions = SessionsPart(section, measure: measure)
    case .audience(let section): attendance = AttendancePart(section, measure: measure)
    case .matrix(let section): matrix = MatrixPart(section)
    case .definitions(let section): definitions = DefinitionsPart(section)
    }
  }
}
