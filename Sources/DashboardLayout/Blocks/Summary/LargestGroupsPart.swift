import RecapDashboard
import RecapDrawing

/// How the largest groups watched, a dot beside the line of everybody in each column.
struct LargestGroupsPart {
  private let table: GroupTable

  private static let (headBaseline, rule, pitch, spaceBelow) = (32.0, 38.0, 15.0, 8.0)
  private static let peopleEnd = 150.0
  private static let (gap, valueWidth) = (18.0, 40.0)
  private static let widestLine = 120.0

  init(_ table: GroupTable) { self.table = table }

  /// Points from its rule to the next part.
  var height: Double { Self.rule + Double(table.rows.count) * Self.pitch + Self.spaceBelow }

  /// Where the column of a measure begins, and how wide it is without its gap.
  private func column(_ index: Int) -> (start: Double, width: Double) {
    let width = (Paper.contentWidth - Self.peopleEnd) / Double(max(1, table.measures.count))
    let inner = min(width - Self.gap, Self.widestLine + Self.valueWidth)
    return (Self.peopleEnd + Double(index + 1) * width - inner, inner)
  }

  func draw(in builder: inout SceneBuilder) {
    BlockTitle(title: table.title, note: table.note + "; " + table.remark, level: 2)
      .draw(at: 0, in: &builder)
    builder.tag(.table) { builder in
      drawHeads(in: &builder)
      var y = Self.rule
      for row in table.rows {
        draw(row, at: y, in: &builder)
        y += Self.pitch
        builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
      }
    }
  }

  private func drawHeads(in builder: inout SceneBuilder) {
    builder.tag(.row) { builder in
      let fixed: [(String, Double, SceneBuilder.Alignment)] = [
        (table.nameHead, 0, .start), (table.peopleHead, Self.peopleEnd, .end),
      ]
      for (head, x, align) in fixed {
        builder.tag(.columnHead) {
          $0.text(
            head, Typography.head, Palette.ink3, x: x, baseline: Self.headBaseline, align: align)
        }
      }
      for (index, measure) in table.measures.enumerated() {
        let column = column(index)
        builder.tag(.columnHead) {
          $0.text(
            measure.head, Typography.head, measure.headColor, x: column.start + column.width,
            baseline: Self.headBaseline, align: .end)
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: Self.rule, Palette.rule1, width: 0.5)
  }

  private func draw(_ row: GroupTable.Row, at y: Double, in builder: inout SceneBuilder) {
    let baseline = y + 10.5
    builder.tag(.row) { builder in
      builder.tag(.firstCell(ofRows: table.rows.count)) {
        $0.text(
          row.name, Typography.cell.weight(.medium), Palette.ink1, x: 0, baseline: baseline,
          fitting: Self.peopleEnd - 40)
      }
      builder.tag(.cell) {
        $0.text(
          row.people, Typography.cell.tabular, Palette.ink2, x: Self.peopleEnd,
          baseline: baseline, align: .end)
      }
      for (index, (cell, measure)) in zip(row.cells, table.measures).enumerated() {
        let column = column(index)
        let mark = table.mark(
          of: cell, in: measure, size: Size(column.width - Self.valueWidth, Self.pitch),
          text: builder.measure)
        builder.group(at: Point(column.start, y), nodes: mark.nodes)
        builder.tag(.cell) {
          $0.text(
            cell.text, Typography.cell.weight(.semibold).tabular, Palette.ink1,
            x: column.start + column.width, baseline: baseline, align: .end)
        }
      }
    }
  }
}
