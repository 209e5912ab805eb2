import RecapDashboard
import RecapDrawing

/// What the templates fill in: every name in them is a property here or of a part.
///
/// A property whose name ends in `Markup` is HTML; all others are text.
struct ReportPage {
  let skip: String
  let bar: BarPart
  let header: HeaderPart
  let tiles: TilesPart
  let engagement: EngagementPart
  let timeline: TimelinePart
  let moments: MomentsPart?
  let polls: PollsPart
  let recording: RecordingPart
  let countries: CountriesPart
  let devices: AudiencePart?
  let attendees: AttendeesPart
  let definitions: DefinitionsPart
  /// The brand's own line, at the foot; nil for none.
  let footer: String?
  let dataMarkup: String

  init(_ report: Report, attendeeLink: AttendeeLink?, measure: any TextMeasuring) {
    skip = report.web.skip
    bar = BarPart(report)
    header = HeaderPart(report.header)
    tiles = TilesPart(report.tiles, measure: measure)
    engagement = EngagementPart(report.engagement)
    timeline = TimelinePart(report.timeline, measure: measure)
    moments = MomentsPart(report.moments)
    polls = PollsPart(report.polls, words: report.web)
    recording = RecordingPart(report, attendeeLink: attendeeLink, measure: measure)
    countries = CountriesPart(report.countries, measure: measure)
    devices = report.devices.map {
      AudiencePart($0, 0..<$0.rows.count, name: "devices", isUntitled: true, heads: $0.heads)
    }
    var texts = ProfileTexts()
    attendees = AttendeesPart(report, attendeeLink: attendeeLink, texts: &texts)
    definitions = DefinitionsPart(report.definitions)
    footer = report.furniture.brand.footer
    dataMarkup = PageData(report, texts: texts).text
  }

  /// The words set in the display family.
  var headings: [String] {
    [
      header.title, polls.title, recording.title, countries.title, attendees.title,
      definitions.title, tiles.uniqueViewers, tiles.averageMinutes, tiles.recordingPlays,
      engagement.rate,
    ] + recording.figures.map(\.value)
  }
}
