import RecapDashboard
import RecapDrawing

/// What a page begins with: the report's header, and the parts under it.
struct OpeningSectionPart {
  /// One of the properties, which are named as the parts are.
  struct Part {
    private(set) var tiles: TilesPart?
    private(set) var briefFigures: BriefFiguresPart?
    private(set) var digests: DigestsPart?
    private(set) var groupLists: GroupListsPart?
    private(set) var largestGroups: LargestGroupsPart?
    private(set) var remark: RemarkPart?
    private(set) var engagement: EngagementPart?
    private(set) var stays: StaysPart?
    private(set) var timeline: TimelinePart?
    private(set) var moments: MomentsPart?
    private(set) var longest: LongestPart?
    private(set) var source: SourcePart?
    private(set) var days: DaysPart?

    init(_ part: OpeningPart, measure: any TextMeasuring) {
      switch part {
      case .tiles(let figures): tiles = TilesPart(figures, measure: measure)
      case .briefFigures(let figures): briefFigures = BriefFiguresPart(figures)
      case .digests(let columns): digests = DigestsPart(columns, measure: measure)
      case .groupLists(let lists): groupLists = GroupListsPart(lists)
      case .largestGroups(let table):
        largestGroups = LargestGroupsPart(table, measure: measure)
      case .remark(let text): remark = RemarkPart(text: text)
      case .engagement(let section): engagement = EngagementPart(section)
      case .timeline(let section): timeline = TimelinePart(section, measure: measure)
      case .moments(let section): moments = MomentsPart(section)
      case .stays(let section): stays = StaysPart(section, measure: measure)
      case .days(let section): days = DaysPart(section, measure: measure)
      case .longest(let stays): longest = LongestPart(stays)
      case .source(let section): source = SourcePart(section)
      }
    }
  }

  let header: HeaderPart
  let parts: [Part]

  init(_ header: ReportHeader, _ parts: [OpeningPart], measure: any TextMeasuring) {
    self.header = HeaderPart(header)
    self.parts = parts.map { Part($0, measure: measure) }
  }
}
