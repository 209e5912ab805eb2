import RecapDashboard
import RecapDrawing

/// Two kinds of groups side by side; never broken.
final class SegmentPairBlock: FlowBlock {
  private let tables: [SegmentTableLayout]

  let label = "segments"
  let parts: [ReportPart] = []
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 22.0
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0

  private init(_ tables: some Sequence<SegmentTableLayout>) { self.tables = Array(tables) }

  /// The kinds that are not on the section's first page.
  static func blocks(
    of section: DynamicsSection, measure: any TextMeasuring
  ) -> [SegmentPairBlock] {
    let rest = section.segments.dropFirst(section.live == nil ? 0 : 1).map {
      SegmentTableLayout($0, measure: measure)
    }
    return stride(from: 0, to: rest.count, by: 2).map {
      SegmentPairBlock(rest[$0..<min($0 + 2, rest.count)])
    }
  }

  var openingHeight: Double { tables.map(\.height).max() ?? 0 }
  var landmarks: [Landmark] { tables.map { Landmark(title: $0.title, level: 1, strip: nil) } }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    for (table, x) in zip(tables, [0, DynamicsBlock.secondColumn]) {
      table.draw(at: Point(x, 0), in: &builder)
    }
    return builder.nodes
  }
}
