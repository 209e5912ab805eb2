import RecapDashboard
import RecapDrawing

/// The first page: who came, how long they stayed, how engaged they were, and when.
///
/// Always exactly one page. What the title and the lead need beyond their usual lines, the
/// chart's plot gives up.
struct SummaryBlock: FlowBlock {
  private let report: Report
  private let paper: Paper

  init(_ report: Report, paper: Paper) {
    self.report = report
    self.paper = paper
  }

  let label = "summary"
  let parts: [ReportPart] = []
  let startsPage = true
  let hasRunningHead = false
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var openingHeight: Double { paper.contentHeight }
  var landmarks: [Landmark] { [Landmark(title: report.header.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    // The design's measures count from the top of the page.
    let page = Point(0, -paper.contentTop)
    let header = HeaderPart(report.header, brand: report.furniture.brand, measure: measure)
    let shift = header.overflow
    let moments = MomentsPart(report.moments)
    let momentsTop = paper.contentBottom - moments.height
    let timelineTop = 380 + shift
    let parts: [(label: String, y: Double, draw: (inout SceneBuilder) -> Void)] = [
      ("header", 0, { header.draw(pages: pages, in: &$0) }),
      ("key figures", 160 + shift, TilesPart(report.tiles).draw),
      ("live engagement", 262 + shift, EngagementPart(report.engagement).draw),
      (
        "timeline", timelineTop,
        TimelinePart(report.timeline, height: momentsTop - timelineTop).draw
      ),
      (
        "moments", momentsTop,
        { moments.draw(pages: pages, in: &$0) }
      ),
    ]
    for part in parts {
      var inner = SceneBuilder(measure)
      part.draw(&inner)
      builder.group(at: page + Point(0, part.y), label: part.label, nodes: inner.nodes)
    }
    return builder.nodes
  }
}
