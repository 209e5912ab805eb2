import RecapDashboard
import RecapDrawing

/// What people watched on; never broken.
struct DevicesBlock: FlowBlock {
  private let table: AudienceTable
  private let columns: AudienceColumns

  let label = "devices"
  let parts: [ReportPart] = [.devices]
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 24.0
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0

  private static let rowHeight = 17.0

  init(_ table: AudienceTable, measure: any TextMeasuring) {
    self.table = table
    columns = .full(table.rows, hasRanks: false, measure: measure)
  }

  var openingHeight: Double {
    BlockTitle.tableHeadHeight + Double(table.rows.count) * Self.rowHeight
  }
  var landmarks: [Landmark] { [Landmark(title: table.title, level: 1, strip: nil)] }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    BlockTitle(title: table.title, note: table.note).draw(at: 0, in: &builder)
    let drawing = AudienceTableDrawing(
      columns, rowCount: table.rows.count, rowHeight: Self.rowHeight)
    builder.tag(.table) { builder in
      drawing.drawHeads(table.heads, rule: BlockTitle.tableHeadHeight, in: &builder)
      var y = BlockTitle.tableHeadHeight
      for row in table.rows { y = drawing.draw(row, at: y, in: &builder) }
    }
    return builder.nodes
  }
}
