import RecapCharting
import RecapDashboard
import RecapDrawing

/// Who went on from session to session, as bands between columns.
final class FlowsBlock: FlowBlock {
  private let title: String
  private let note: String
  private let diagrams: [(diagram: FlowDiagram, alternative: String)]
  let openingHeight: Double

  let label = "flows"
  let parts: [ReportPart] = []
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 22.0
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var landmarks: [Landmark] { [Landmark(title: title, level: 1, strip: nil)] }

  private static let top = 34.0
  /// Points for the sessions of a column.
  private static let nodes = 120.0
  private static let gap = 10.0

  init(
    _ title: String, _ note: String, _ diagrams: [(diagram: FlowDiagram, alternative: String)],
    measure: any TextMeasuring
  ) {
    (self.title, self.note, self.diagrams) = (title, note, diagrams)
    openingHeight =
      diagrams.reduce(Self.top - Self.gap) { height, row in
        height + Self.gap
          + row.diagram.height(width: Paper.contentWidth, nodes: Self.nodes, measure: measure)
      }
  }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    BlockTitle(title: title).draw(at: 0, in: &builder)
    builder.tag(.paragraph) {
      $0.text(note, Typography.note, Palette.ink3, x: 0, baseline: 29)
    }
    var y = Self.top
    for (diagram, alternative) in diagrams {
      let scene = diagram.scene(
        width: Paper.contentWidth, nodes: Self.nodes, measure: builder.measure)
      builder.place(scene, at: Point(0, y), alternative: alternative)
      y += scene.size.height + Self.gap
    }
    return builder.nodes
  }
}
