import RecapDashboard
import RecapDrawing

/// The minutes of most reactions, a row each; never broken.
struct ReactionsBlock: FlowBlock {
  private let section: ReactionsSection

  let label = "reactions"
  let parts: [ReportPart] = [.reactions]
  let startsPage = false
  let sharesItsPage = true
  let hasRunningHead = true
  let spaceAbove = 30.0
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0

  private static let (headHeight, rowHeight, spaceBelowTitle) = (16.0, 20.0, 10.0)
  private static let (barStart, barWidth, countEnd) = (100.0, 130.0, 268.0)
  private static let (mostStart, onStart) = (292.0, 402.0)

  init(_ section: ReactionsSection) { self.section = section }

  private var rule: Double { SectionHead.height + Self.spaceBelowTitle + Self.headHeight }
  var openingHeight: Double {
    section.rows.isEmpty
      ? SectionHead.height : rule + Double(section.rows.count) * Self.rowHeight
  }
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
    guard !section.rows.isEmpty else { return builder.nodes }
    builder.tag(.table) { builder in
      drawHeads(in: &builder)
      var y = rule
      for row in section.rows {
        builder.tag(.row) { draw(row, at: y, in: &$0) }
        y += Self.rowHeight
        builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
      }
    }
    return builder.nodes
  }

  private func drawHeads(in builder: inout SceneBuilder) {
    let heads: [(String, Double, SceneBuilder.Alignment)] = [
      (section.heads.span, 0, .start), (section.heads.reactions, Self.countEnd, .end),
      (section.heads.most, Self.mostStart, .start), (section.heads.wasOn, Self.onStart, .start),
    ]
    builder.tag(.row) { builder in
      for (head, x, align) in heads {
        builder.tag(.columnHead) {
          $0.text(head, Typography.head, Palette.ink3, x: x, baseline: rule - 6, align: align)
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.rule1, width: 0.5)
  }

  private func draw(
    _ row: ReactionsSection.Row, at y: Double, in builder: inout SceneBuilder
  ) {
    let baseline = y + 13
    builder.tag(.firstCell(ofRows: section.rows.count)) {
      $0.text(
        row.span, Typography.cell.weight(.semibold).tabular, Palette.ink1, x: 0,
        baseline: baseline, fitting: Self.barStart - 6)
    }
    builder.fill(
      Rect(x: Self.barStart, y: y + 7, width: max(0.75, Self.barWidth * row.length), height: 6),
      Palette.ink2)
    builder.tag(.cell) {
      $0.text(
        row.reactions, Typography.cell.weight(.semibold).tabular, Palette.ink1, x: Self.countEnd,
        baseline: baseline, align: .end)
    }
    builder.tag(.cell) {
      $0.text(
        row.most ?? "", Typography.cell, Palette.ink2, x: Self.mostStart, baseline: baseline,
        fitting: Self.onStart - Self.mostStart - 8)
    }
    builder.tag(.cell) {
      $0.text(
        row.wasOn, Typography.cell, Palette.ink2, x: Self.onStart, baseline: baseline,
        fitting: Paper.contentWidth - Self.onStart)
    }
  }
}
