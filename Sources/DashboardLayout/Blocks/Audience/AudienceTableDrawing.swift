import RecapDashboard
import RecapDrawing

/// A table of places with two bars a row: heads, then rows from top to bottom.
struct AudienceTableDrawing {
  private let columns: AudienceColumns
  private let rowHeight: Double
  /// Of the table's left edge.
  private let x: Double
  private let baseline: Double
  private let firstCell: Role

  static let nameStyle = Typography.cell.weight(.medium)
  static let linePitch = 10.0
  private static let leastBar = 0.75
  private static let barHeight = 6.0

  /// - Parameter rowCount: Of the whole table.
  init(_ columns: AudienceColumns, rowCount: Int, rowHeight: Double, x: Double = 0) {
    self.columns = columns
    firstCell = .firstCell(ofRows: rowCount)
    self.rowHeight = rowHeight
    self.x = x
    baseline = rowHeight > 16 ? 11.5 : 11
  }

  static func nameLines(
    _ row: AudienceTable.Row, _ columns: AudienceColumns, measure: any TextMeasuring
  ) -> [TextLine] {
    measure.lines(row.name, nameStyle, width: columns.nameWidth)
  }

  /// `rule` is the y of the rule under the heads.
  /// - Parameter isRepeated: They stand over the table's first rows already.
  func drawHeads(
    _ heads: AudienceTable.Heads, rule: Double, isRepeated: Bool = false,
    in builder: inout SceneBuilder
  ) {
    let all: [(String, Color, x: Double, align: SceneBuilder.Alignment)] =
      [(heads.place, Palette.ink3, x, .start)]
      + (columns.hasLive ? [(heads.live, Palette.blueText, x + columns.liveEnd, .end)] : [])
      + (columns.hasRecording
        ? [(heads.recording, Palette.amberText, x + columns.recordingEnd, .end)] : [])
    builder.tag(isRepeated ? .runningHead : .row) { builder in
      for (head, color, x, align) in all {
        builder.tag(.columnHead) {
          $0.text(head, Typography.head, color, x: x, baseline: rule - 6, align: align)
        }
      }
    }
    builder.rule(from: x, to: x + columns.width, y: rule, Palette.rule1, width: 0.5)
  }

  /// Draws a row and returns the y of its foot.
  func draw(_ row: AudienceTable.Row, at y: Double, in builder: inout SceneBuilder) -> Double {
    let baseline = y + baseline
    let lines = Self.nameLines(row, columns, measure: builder.measure)
    builder.tag(.row) { builder in
      builder.tag(firstCell) { drawName(row, lines, baseline: baseline, in: &$0) }
      drawFigure(
        row.live, row.liveViewers, Palette.blue, bar: columns.liveBar, end: columns.liveEnd,
        baseline: baseline, isKey: true, in: &builder)
      drawFigure(
        row.recording, row.recordingViewers, Palette.amber, bar: columns.recordingBar,
        end: columns.recordingEnd, baseline: baseline,
        isKey: columns.width == Paper.contentWidth || !columns.hasLive, in: &builder)
    }
    let foot = y + rowHeight + Double(lines.count - 1) * Self.linePitch
    builder.rule(from: x, to: x + columns.width, y: foot, Palette.rule2, width: 0.5)
    return foot
  }

  private func drawName(
    _ row: AudienceTable.Row, _ lines: [TextLine], baseline: Double,
    in builder: inout SceneBuilder
  ) {
    if let rank = row.rank {
      builder.text(
        String(rank), AudienceColumns.rankStyle, Palette.ink3, x: x + columns.rankEnd,
        baseline: baseline, align: .end, isFollowed: true)
    }
    for (index, line) in lines.enumerated() {
      builder.text(
        line, row.isUnknown ? Palette.ink3 : Palette.ink1, x: x + columns.nameStart,
        baseline: baseline + Double(index) * Self.linePitch)
    }
  }

  private func drawFigure(
    _ figure: CellFigure?, _ people: Int, _ color: Color, bar: Double, end: Double,
    baseline: Double, isKey: Bool, in builder: inout SceneBuilder
  ) {
    guard let figure else { return }
    if people > 0 {
      let width = max(Self.leastBar, Double(people) * columns.scale)
      builder.fill(
        Rect(x: x + bar, y: baseline - 6, width: width, height: Self.barHeight), color)
    }
    let style = figure.isEmpty || !isKey ? Typography.cell.tabular : AudienceColumns.keyStyle
    builder.tag(.cell) {
      $0.text(
        figure.text, style, figure.isEmpty ? Palette.ink3 : isKey ? Palette.ink1 : Palette.ink2,
        x: x + end, baseline: baseline, align: .end)
    }
  }
}
