import RecapDashboard
import RecapDrawing

/// Pairs of sessions as a table.
final class PairsBlock: FlowBlock {
  private let title: String
  private let note: String
  private let heads: [String]
  private let rows: [EventAudienceSection.Pair]

  let label = "pairs of sessions"
  let parts: [ReportPart] = []
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 22.0
  let closingHeight = 0.0
  let openingHeight = BlockTitle.tableHeadHeight
  let continuationHeight = 14.0
  var stripCount: Int { rows.count }
  var landmarks: [Landmark] { [Landmark(title: title, level: 1, strip: nil)] }

  private static let nameWidth = 196.0
  /// Of the names' starts and the figures' ends.
  private static let (starts, ends) = ([0.0, 206], [440.0, 516])

  init(_ title: String, _ note: String, _ table: EventAudienceSection.PairTable) {
    (self.title, self.note, heads, rows) = (title, note, table.heads, table.rows)
  }

  func height(ofStrip index: Int) -> Double { 16 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening { BlockTitle(title: title, note: note).draw(at: 0, in: &builder) }
    let rule = fragment.isOpening ? openingHeight : continuationHeight
    builder.tag(.table, continues: !fragment.isOpening) { builder in
      drawHeads(rule: rule, isRepeated: !fragment.isOpening, in: &builder)
      for (index, strip) in fragment.strips.enumerated() {
        draw(rows[strip], y: rule + 16 * Double(index), in: &builder)
      }
    }
    return builder.nodes
  }

  private func drawHeads(rule: Double, isRepeated: Bool, in builder: inout SceneBuilder) {
    builder.tag(isRepeated ? .runningHead : .row) { builder in
      for (index, head) in heads.enumerated() {
        let isName = index < Self.starts.count
        builder.tag(.columnHead) {
          $0.text(
            head, Typography.head, Palette.ink3,
            x: isName ? Self.starts[index] : Self.ends[index - Self.starts.count],
            baseline: rule - 5, align: isName ? .start : .end)
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.rule1, width: 0.5)
  }

  private func draw(
    _ row: EventAudienceSection.Pair, y: Double, in builder: inout SceneBuilder
  ) {
    builder.tag(.row) { builder in
      for (index, (name, x)) in zip([row.first, row.second], Self.starts).enumerated() {
        builder.tag(index == 0 ? .firstCell(ofRows: rows.count) : .cell) {
          $0.text(
            name, Typography.cell.weight(.medium), Palette.ink1, x: x, baseline: y + 11,
            fitting: Self.nameWidth)
        }
      }
      for (index, (figure, end)) in zip([row.both, row.share], Self.ends).enumerated() {
        builder.tag(.cell) {
          $0.text(
            figure, index == 0 ? Typography.label.tabular : Typography.cell.tabular,
            index == 0 ? Palette.ink1 : Palette.ink2, x: end, baseline: y + 11, align: .end)
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: y + 16, Palette.rule2, width: 0.5)
  }
}
