import RecapDashboard
import RecapDrawing

/// The title of a document that is no dashboard: what it is of, when that was, and what it is.
struct TitleBlock: FlowBlock {
  private let header: ReportHeader
  private let part: HeaderPart
  private let paper: Paper

  let label = "title"
  let parts: [ReportPart] = []
  let startsPage = true
  let sharesItsPage = true
  let hasRunningHead = false
  let openingHeight: Double
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var landmarks: [Landmark] { [Landmark(title: header.title, level: 0, strip: nil)] }

  init(_ header: ReportHeader, brand: Brand, paper: Paper, measure: any TextMeasuring) {
    self.header = header
    part = HeaderPart(header, brand: brand, measure: measure)
    self.paper = paper
    openingHeight = part.lastBaseline - paper.contentTop
  }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var inner = SceneBuilder(measure)
    part.draw(pages: pages, in: &inner)
    var builder = SceneBuilder(measure)
    // The design's measures count from the top of the page.
    builder.group(at: Point(0, -paper.contentTop), label: "header", nodes: inner.nodes)
    return builder.nodes
  }
}
