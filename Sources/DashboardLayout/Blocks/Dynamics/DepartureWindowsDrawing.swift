import RecapDashboard
import RecapDrawing

/// The departure windows as counts at a moment, with what was on, in half the width.
struct DepartureWindowsDrawing {
  private let table: DepartureWindowsTable

  private static let width = DynamicsBlock.columnWidth
  private static let headBaseline = 32.0
  private static let (rule, rowHeight) = (LiveEndsDrawing.rule, LiveEndsDrawing.rowHeight)
  private static let (lollipop, most, wasOn) = (68.0, 64.0, 164.0)
  /// What the longest line keeps.
  private static let least = 20.0

  init(_ table: DepartureWindowsTable) { self.table = table }

  func draw(at origin: Point, in builder: inout SceneBuilder) {
    builder.half(at: origin) { builder in
      HalfBlockTitle(title: table.title, ruleWidth: 0.75).draw(in: &builder)
      guard !table.rows.isEmpty else {
        builder.tag(.paragraph) {
          $0.text(table.none, Typography.sub, Palette.ink3, x: 0, baseline: 34)
        }
        return
      }
      let columns = Columns(table, measure: builder.measure)
      builder.tag(.table) { builder in
        drawHeads(columns, in: &builder)
        for (index, row) in table.rows.enumerated() {
          draw(row, columns, at: Self.rule + Double(index) * Self.rowHeight, in: &builder)
        }
      }
    }
  }

  /// Times with their weekday and large numbers move the others on; long words of what was on
  /// shorten the lines.
  private struct Columns {
    let start: Double
    let wasOn: Double
    /// Points a person.
    let scale: Double

    init(_ table: DepartureWindowsTable, measure: any TextMeasuring) {
      let spans = table.rows.map { measure.width(of: $0.span, DepartureWindowsDrawing.span) }
      let figures = table.rows.map { measure.width(of: $0.figure, DepartureWindowsDrawing.figure) }
      start = max(DepartureWindowsDrawing.lollipop, (spans.max() ?? 0) + 8)
      let words = table.rows.map { measure.width(of: $0.wasOn, Typography.note) }
      let figure = 6 + (figures.max() ?? 0) + 8
      let end = min(
        DepartureWindowsDrawing.width - (words.max() ?? 0),
        max(DepartureWindowsDrawing.wasOn, start + DepartureWindowsDrawing.most + figure))
      let most = max(
        DepartureWindowsDrawing.least, min(DepartureWindowsDrawing.most, end - start - figure))
      wasOn = max(end, start + most + figure)
      scale = most / Double(max(1, table.rows.map(\.departures).max() ?? 0))
    }
  }

  private static let span = Typography.cell.weight(.semibold).tabular
  private static let figure = Typography.note.weight(.semibold).tabular

  private func drawHeads(_ columns: Columns, in builder: inout SceneBuilder) {
    let heads = [
      (table.heads.span, 0), (table.heads.departures, columns.start),
      (table.heads.wasOn, columns.wasOn),
    ]
    builder.tag(.row) { builder in
      for (head, x) in heads {
        builder.tag(.columnHead) {
          $0.text(head, Typography.head, Palette.ink3, x: x, baseline: Self.headBaseline)
        }
      }
    }
    builder.rule(from: 0, to: Self.width, y: Self.rule, Palette.rule1, width: 0.5)
  }

  private func draw(
    _ row: DepartureWindowsTable.Row, _ columns: Columns, at y: Double,
    in builder: inout SceneBuilder
  ) {
    let baseline = y + 12
    let head = Point(columns.start + Double(row.departures) * columns.scale, y + 9)
    builder.line(
      from: Point(columns.start, head.y), to: head, Stroke(Paint(Palette.ink4), width: 1.25))
    var dot = Path()
    dot.addCircle(center: head, radius: 2.6)
    builder.fill(dot, Palette.ink2)
    builder.tag(.row) { builder in
      builder.tag(.firstCell(ofRows: table.rows.count)) {
        $0.text(row.span, Self.span, Palette.ink1, x: 0, baseline: baseline)
      }
      builder.tag(.cell) {
        $0.text(row.figure, Self.figure, Palette.ink1, x: head.x + 6, baseline: baseline)
      }
      builder.tag(.cell) {
        $0.text(
          row.wasOn, Typography.note, row.isQuiet ? Palette.ink3 : Palette.ink2, x: columns.wasOn,
          baseline: baseline, fitting: Self.width - columns.wasOn)
      }
    }
    builder.rule(
      from: 0, to: Self.width, y: y + Self.rowHeight, Palette.rule2, width: 0.5)
  }
}
