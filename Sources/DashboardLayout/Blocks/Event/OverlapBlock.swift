import RecapDashboard
import RecapDrawing

/// Which pairs of sessions have common live viewers, as a triangle of cells.
final class OverlapBlock: FlowBlock {
  private let title: String
  private let note: String
  private let matrix: EventAudienceSection.Matrix
  private let columns: OverlapColumns

  let label = "sessions in common"
  let parts: [ReportPart] = []
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 22.0
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var landmarks: [Landmark] { [Landmark(title: title, level: 1, strip: nil)] }

  private static let rowHeight = 16.0
  private static let headHeight = 38.0
  private static let titleStart = 16.0
  private static let keyStyle = TextStyle(7)
  /// From the foot of the last row to its key's baseline, beside the columns' numbers or below.
  private static let keyBaselines = (beside: 10.0, below: 19.0)

  /// The key of the bars at the right: where it starts, under them as far as they are.
  private let keyStart: Double
  private let keyBaseline: Double

  init(
    _ title: String, _ note: String, _ matrix: EventAudienceSection.Matrix,
    measure: any TextMeasuring
  ) {
    (self.title, self.note, self.matrix) = (title, note, matrix)
    columns = OverlapColumns(matrix, measure: measure)
    let width = [matrix.firstKey.first, matrix.firstKey.before]
      .reduce(-8) { $0 + 19 + measure.width(of: $1, Self.keyStyle) }
    keyStart = min(columns.bar.start, Paper.contentWidth - width)
    let numbers = columns.middle(matrix.rows.count - 1) + 8
    keyBaseline = numbers < keyStart ? Self.keyBaselines.beside : Self.keyBaselines.below
  }

  var openingHeight: Double {
    Self.headHeight + Double(matrix.rows.count) * Self.rowHeight + keyBaseline + 5
  }
  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    BlockTitle(title: title, note: note).draw(at: 0, in: &builder)
    builder.tag(.table) { builder in
      drawHeads(in: &builder)
      for (index, row) in matrix.rows.enumerated() { draw(row, index, in: &builder) }
    }
    drawLegend(in: &builder)
    drawFoot(in: &builder)
    return builder.nodes
  }

  /// The numbers of the columns stand under them; those who hear them hear them first.
  private func drawHeads(in builder: inout SceneBuilder) {
    let rule = Self.headHeight
    let foot = rule + Double(matrix.rows.count) * Self.rowHeight
    let style = TextStyle(7.5, .semibold, figures: .tabular)
    builder.tag(.row) { builder in
      builder.tag(.columnHead) {
        $0.text(matrix.heads.session, Typography.head, Palette.ink3, x: 0, baseline: rule - 5)
      }
      for (index, row) in matrix.rows.enumerated() {
        builder.tag(.columnHead) {
          $0.text(
            row.number, columns.pitch >= 12 ? style : style.size(6.75), Palette.ink1,
            x: columns.middle(index), baseline: foot + 10, align: .center)
        }
      }
      builder.tag(.columnHead) {
        $0.text(
          matrix.heads.first, Typography.head, Palette.blueText, x: Paper.contentWidth,
          baseline: rule - 5, align: .end)
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.rule1, width: 0.5)
  }

  private func draw(
    _ row: EventAudienceSection.Matrix.Row, _ index: Int, in builder: inout SceneBuilder
  ) {
    let y = Self.headHeight + Double(index) * Self.rowHeight
    builder.tag(.row) { builder in
      builder.tag(.firstCell(ofRows: matrix.rows.count)) { builder in
        builder.text(
          row.number, Typography.label.tabular, Palette.ink1, x: 10, baseline: y + 11, align: .end,
          isFollowed: true)
        builder.text(
          row.title, Typography.cell.size(8), Palette.ink1, x: Self.titleStart, baseline: y + 11,
          fitting: columns.titleEnd - Self.titleStart)
      }
      for (column, cell) in row.cells.enumerated() {
        builder.tag(.cell) { draw(cell, column: column, y: y, in: &$0) }
      }
      builder.tag(.cell) {
        $0.text(
          row.viewers, columns.viewers, Palette.ink1,
          x: columns.areViewersCentered
            ? columns.middle(index) : columns.middle(index) - columns.pitch / 2 + 1.5,
          baseline: y + 11, align: columns.areViewersCentered ? .center : .start)
      }
      for _ in index + 1..<max(index + 1, matrix.rows.count) { builder.tag(.cell) { _ in } }
      builder.tag(.cell) { drawFirst(row, y: y, in: &$0) }
    }
    builder.rule(from: 0, to: columns.titleEnd, y: y + Self.rowHeight, Palette.rule2, width: 0.5)
    builder.rule(
      from: columns.bar.start - 8, to: Paper.contentWidth, y: y + Self.rowHeight, Palette.rule2,
      width: 0.5)
  }

  private func draw(
    _ cell: EventAudienceSection.Matrix.Cell, column: Int, y: Double,
    in builder: inout SceneBuilder
  ) {
    let frame = Rect(
      x: columns.start + Double(column) * columns.pitch + 0.4, y: y + 0.4,
      width: columns.pitch - 1, height: Self.rowHeight - 1)
    if let level = cell.level { builder.fill(frame, Palette.choroplethRamp[level]) }
    if cell.isSimultaneous {
      var path = Path()
      path.addRect(frame.insetBy(0.9))
      builder.stroke(path, Stroke(Paint(Palette.ink1), width: 1))
    }
    guard let number = columns.number else { return }
    let color = cell.level == nil ? Palette.ink3 : cell.level! >= 3 ? Palette.paper : Palette.ink1
    builder.text(
      cell.text, number, color, x: frame.midX, baseline: y + 10.6, align: .center)
  }

  private func drawFirst(
    _ row: EventAudienceSection.Matrix.Row, y: Double, in builder: inout SceneBuilder
  ) {
    guard let share = row.first else { return }
    let bar = Rect(x: columns.bar.start, y: y + 5, width: columns.bar.width, height: 6)
    let width = bar.width * share
    if share < 1 {
      builder.fill(
        Rect(
          x: bar.x + width + (share > 0 ? 1 : 0), y: bar.y,
          width: max(0, bar.width - width - (share > 0 ? 1 : 0)), height: bar.height),
        Palette.choroplethRamp[0])
    }
    builder.fill(Rect(x: bar.x, y: bar.y, width: width, height: bar.height), Palette.blue)
    builder.text(
      row.firstText, OverlapColumns.firstStyle, Palette.ink1, x: Paper.contentWidth,
      baseline: y + 11, align: .end)
  }

  /// In the empty half of the triangle, as far as there is one.
  private func drawLegend(in builder: inout SceneBuilder) {
    let x = columns.legend
    guard matrix.rows.count >= 4, x + OverlapColumns.legendWidth < columns.bar.start - 8
    else { return }
    var y = Self.headHeight + 12
    builder.tag(.paragraph) {
      $0.text(
        matrix.levelsTitle, Typography.small.weight(.semibold), Palette.ink1, x: x, baseline: y)
    }
    let top = y + 4
    for (index, level) in matrix.levels.enumerated() {
      y = top + Double(index) * 10.5
      builder.fill(Rect(x: x, y: y, width: 14, height: 8), Palette.choroplethRamp[index])
      builder.tag(.paragraph) {
        $0.text(level, Typography.small, Palette.ink2, x: x + 19, baseline: y + 6.6)
      }
    }
    let right = x + 74
    let (viewersStyle, measure) = (Typography.small.weight(.semibold), builder.measure)
    let label = right + max(19, measure.width(of: matrix.viewers.example, viewersStyle) + 4)
    let end = max(
      right + 80, right + 19 + measure.width(of: matrix.simultaneous, Typography.small),
      label + measure.width(of: matrix.viewers.label, Typography.small))
    guard end < columns.bar.start - 4 else { return }
    var frame = Path()
    frame.addRect(Rect(x: right, y: top, width: 14, height: 8).insetBy(0.5))
    builder.stroke(frame, Stroke(Paint(Palette.ink1), width: 1))
    builder.tag(.paragraph) {
      $0.text(
        matrix.simultaneous, Typography.small, Palette.ink2, x: right + 19, baseline: top + 6.6)
    }
    builder.tag(.paragraph) {
      $0.text(
        matrix.viewers.example, viewersStyle, Palette.ink1, x: right,
        baseline: top + 17.1, isFollowed: true)
      $0.text(
        matrix.viewers.label, Typography.small, Palette.ink2, x: label, baseline: top + 17.1)
    }
  }

  private func drawFoot(in builder: inout SceneBuilder) {
    let baseline = openingHeight - 5
    var x = keyStart
    for (label, color) in [
      (matrix.firstKey.first, Palette.blue), (matrix.firstKey.before, Palette.choroplethRamp[0]),
    ] {
      builder.fill(Rect(x: x, y: baseline - 6, width: 8, height: 6), color)
      builder.tag(.paragraph) {
        x = $0.text(label, Self.keyStyle, Palette.ink2, x: x + 11, baseline: baseline) + 8
      }
    }
  }
}
