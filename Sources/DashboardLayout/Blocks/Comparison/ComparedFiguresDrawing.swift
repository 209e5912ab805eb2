import RecapDashboard
import RecapDrawing

/// The table of a session's figures among those of others: heads, then a row a figure.
struct ComparedFiguresDrawing {
  private let section: ComparisonSection
  private let valueEnd: Double
  private let stripWidth: Double
  private let typicalEnd: Double
  private let wordStart: Double

  private static let headHeight = 16.0
  private static let rowHeight = 21.0
  private static let (gap, stripHeight) = (20.0, 13.0)
  private static let wordStyle = Typography.cell.weight(.semibold)

  /// Wide ranks and ranges take their room from the strips.
  init(_ section: ComparisonSection, measure: any TextMeasuring) {
    self.section = section
    let standings = section.rows.compactMap(\.standing)
    func widest(_ texts: [String], _ style: TextStyle) -> Double {
      texts.map { measure.width(of: $0, style) }.max() ?? 0
    }
    let rankWidth = widest(standings.map(\.rank), Typography.cell.tabular)
    let wordWidth = widest(standings.map(\.word), Self.wordStyle)
    wordStart = min(402, Paper.contentWidth - rankWidth - 10 - wordWidth)
    typicalEnd = wordStart - 14
    let labelWidth = widest(section.rows.map(\.label), Typography.cell.weight(.medium))
    let valueWidth = widest(
      section.rows.map(\.value), Typography.cell.weight(.semibold).tabular)
    valueEnd = max(170, labelWidth + 8 + valueWidth)
    let typicalWidth = widest(standings.map(\.typical), Typography.cell.tabular)
    stripWidth = min(124, typicalEnd - typicalWidth - 8 - valueEnd - Self.gap)
  }

  private var stripStart: Double { valueEnd + Self.gap }

  var height: Double { Self.headHeight + Double(section.rows.count) * Self.rowHeight }

  func draw(at top: Double, in builder: inout SceneBuilder) {
    var y = top + Self.headHeight
    drawHeads(rule: y, in: &builder)
    for row in section.rows {
      builder.tag(.row) { draw(row, baseline: y + 13.5, in: &$0) }
      y += Self.rowHeight
      builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
    }
  }

  private func drawHeads(rule: Double, in builder: inout SceneBuilder) {
    let heads = section.heads
    let all: [(String, x: Double, align: SceneBuilder.Alignment)] = [
      (heads.figure, 0, .start), (heads.value, valueEnd, .end),
      (heads.strip, stripStart, .start), (heads.typical, typicalEnd, .end),
      (heads.word, wordStart, .start), (heads.rank, Paper.contentWidth, .end),
    ]
    builder.tag(.row) { builder in
      for (head, x, align) in all {
        builder.tag(.columnHead) {
          $0.text(head, Typography.head, Palette.ink3, x: x, baseline: rule - 6, align: align)
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }

  private func draw(
    _ row: ComparisonSection.Row, baseline: Double, in builder: inout SceneBuilder
  ) {
    builder.tag(.firstCell(ofRows: section.rows.count)) {
      $0.text(
        row.label, Typography.cell.weight(.medium), Palette.ink1, x: 0, baseline: baseline)
    }
    builder.tag(.cell) {
      $0.text(
        row.value, Typography.cell.weight(.semibold).tabular, Palette.ink1, x: valueEnd,
        baseline: baseline, align: .end)
    }
    guard let standing = row.standing else {
      builder.tag(.cell) {
        $0.text(
          row.sentence ?? "", Typography.note, Palette.ink3, x: stripStart, baseline: baseline)
      }
      for _ in 0..<3 { builder.tag(.cell) { _ in } }
      return
    }
    draw(standing, baseline: baseline, in: &builder)
  }

  private func draw(
    _ standing: ComparisonSection.Standing, baseline: Double, in builder: inout SceneBuilder
  ) {
    builder.tag(.cell) {
      $0.place(
        standing.strip.figure(size: Size(stripWidth, Self.stripHeight)),
        at: Point(stripStart, baseline - 3 - Self.stripHeight / 2),
        alternative: standing.strip.alternative, isInline: true)
    }
    builder.tag(.cell) {
      $0.text(
        standing.typical, Typography.cell.tabular, Palette.ink2, x: typicalEnd,
        baseline: baseline, align: .end)
    }
    builder.tag(.cell) {
      $0.text(
        standing.word, standing.isUsual ? Typography.cell : Self.wordStyle,
        standing.isUsual ? Palette.ink3 : Palette.ink1, x: wordStart, baseline: baseline)
    }
    builder.tag(.cell) {
      $0.text(
        standing.rank, Typography.cell.tabular, Palette.ink2, x: Paper.contentWidth,
        baseline: baseline, align: .end)
    }
  }
}
