import RecapDashboard
import RecapDrawing

/// How many came late, left early and stayed, in half the width.
struct LiveEndsDrawing {
  private let table: LiveEndsTable

  private static let width = DynamicsBlock.columnWidth
  static let (rule, rowHeight) = (38.0, 18.0)
  private static let headBaseline = 32.0
  private static let (bar, barWidth, peopleEnd) = (92.0, 76.0, 202.0)
  /// Of the table with its three rows.
  static let height = rule + 3 * rowHeight

  init(_ table: LiveEndsTable) { self.table = table }

  func draw(at origin: Point, in builder: inout SceneBuilder) {
    builder.half(at: origin) { builder in
      HalfBlockTitle(title: table.title, note: table.note, ruleWidth: 0.75).draw(in: &builder)
      builder.tag(.table) { builder in
        drawHeads(in: &builder)
        for (index, row) in table.rows.enumerated() {
          draw(row, at: Self.rule + Double(index) * Self.rowHeight, in: &builder)
        }
      }
    }
  }

  private func drawHeads(in builder: inout SceneBuilder) {
    builder.tag(.row) { builder in
      builder.tag(.columnHead) {
        $0.text(table.heads.label, Typography.head, Palette.ink3, x: 0, baseline: Self.headBaseline)
      }
      for (head, end) in [(table.heads.people, Self.peopleEnd), (table.heads.share, Self.width)] {
        builder.tag(.columnHead) {
          $0.text(
            head, Typography.head, Palette.ink3, x: end, baseline: Self.headBaseline, align: .end)
        }
      }
    }
    builder.rule(from: 0, to: Self.width, y: Self.rule, Palette.rule1, width: 0.5)
  }

  private func draw(_ row: LiveEndsTable.Row, at y: Double, in builder: inout SceneBuilder) {
    let baseline = y + 12
    builder.shareBar(
      Rect(x: Self.bar, y: y + 6, width: Self.barWidth, height: 6), share: row.share, Palette.blue)
    builder.tag(.row) { builder in
      builder.tag(.rowHead) {
        $0.text(
          row.label, Typography.cell.weight(.medium), Palette.ink1, x: 0, baseline: baseline)
      }
      builder.tag(.cell) {
        $0.figure(row.people, .medium, end: Self.peopleEnd, baseline: baseline)
      }
      builder.tag(.cell) { $0.figure(row.rate, .semibold, end: Self.width, baseline: baseline) }
    }
    builder.rule(
      from: 0, to: Self.width, y: y + Self.rowHeight, Palette.rule2, width: 0.5)
  }
}
