import RecapDashboard
import RecapDrawing

/// Where the parts of a follow-up list's rows stand.
struct FollowUpRowLayout {
  private let list: FollowUpList
  /// Of each row.
  private let names: [[TextLine]]
  private let barWidth: Double

  private static let (rowHeight, linePitch) = (15.0, 10.0)
  private static let (bar, mostBarWidth, barHeight) = (170.0, 306.0, 8.5)
  private static let nameWidth = 162.0
  private static let (companyGap, leastCompany) = (6.0, 32.0)
  private static let name = Typography.cell.weight(.semibold)
  private static let company = TextStyle(7)
  private static let score = Typography.cell.weight(.semibold).tabular
  private static let (swatch, swatchGap, legendGap) = (7.0, 3.0, 9.0)

  init(_ list: FollowUpList, measure: any TextMeasuring) {
    self.list = list
    names = list.rows.map { measure.lines($0.name, Self.name, width: Self.nameWidth) }
    let widest = list.rows.map { measure.width(of: $0.score, Self.score) }.max() ?? 0
    barWidth = min(Self.mostBarWidth, Paper.contentWidth - Self.bar - widest - 8)
  }

  func height(ofRow index: Int) -> Double {
    Self.rowHeight + Double(names[index].count - 1) * Self.linePitch
  }

  func draw(row index: Int, at y: Double, in builder: inout SceneBuilder) {
    let (row, baseline) = (list.rows[index], y + 10.5)
    builder.tag(.row) { builder in
      builder.tag(.firstCell(ofRows: list.rows.count)) {
        drawName(of: row, names[index], baseline: baseline, in: &$0)
      }
      builder.tag(.cell) {
        $0.place(
          row.bar(size: Size(barWidth, Self.barHeight), measure: $0.measure),
          at: Point(Self.bar, y + 3.5),
          alternative: row.alternative, isInline: true)
      }
      builder.tag(.cell) {
        $0.text(
          row.score, Self.score, Palette.ink1, x: Paper.contentWidth, baseline: baseline,
          align: .end)
      }
    }
  }

  private func drawName(
    of row: FollowUpList.Row, _ lines: [TextLine], baseline: Double, in builder: inout SceneBuilder
  ) {
    guard let last = lines.last else { return }
    let start = last.width + Self.companyGap
    let room = Self.nameWidth - start
    let company = room >= Self.leastCompany ? row.company : nil
    for (index, line) in lines.enumerated() {
      let isFollowed = index + 1 == lines.count && company != nil
      builder.text(
        isFollowed ? line.followed : line, Palette.ink1, x: 0,
        baseline: baseline + Double(index) * Self.linePitch)
    }
    guard let company else { return }
    builder.text(
      company, Self.company, Palette.ink3, x: start,
      baseline: baseline + Double(lines.count - 1) * Self.linePitch, fitting: room)
  }

  /// What the colours are, up to the points' head.
  func drawLegend(baseline: Double, in builder: inout SceneBuilder) {
    let style = Typography.small
    let labels = list.legend.map { builder.measure.line($0.label, style) }
    let widths = labels.map { Self.swatch + Self.swatchGap + $0.width }
    var x =
      Self.bar + barWidth - widths.reduce(0, +) - Double(max(0, widths.count - 1)) * Self.legendGap
    for ((part, _), label) in zip(list.legend, labels) {
      let swatch = Rect(x: x, y: baseline - 5.8, width: Self.swatch, height: 6)
      part.fill(swatch, in: &builder)
      let isLast = part == list.legend.last?.part
      x += Self.swatch + Self.swatchGap
      builder.text(isLast ? label : label.followed, Palette.ink2, x: x, baseline: baseline)
      x += label.width + Self.legendGap
    }
  }
}
