import RecapDashboard
import RecapDrawing

/// The live engagement rate, and what part of the live audience did what.
struct EngagementPart {
  private let engagement: LiveEngagement
  private let width: Double

  /// Points from its rule to the next part's.
  var height: Double {
    if !engagement.isRated { return 36 + Double(engagement.rows.count) * Self.pitch }
    return isAlone ? 98 : 118
  }

  /// The rate has all of the width.
  private var isAlone: Bool { engagement.rows.isEmpty && engagement.comparison == nil }

  private static let pitch = 16.0

  /// Where the rows begin, beside the rate or in its place.
  private var rowsStart: Double { engagement.isRated ? 132 : 0 }

  /// In all of the width of a page.
  private static let ends = (rate: 422.0, total: 466.0)
  private static let unit = 471.0
  /// What the bars give up in less than that.
  private var lack: Double { Paper.contentWidth - width }
  private var totalEnd: Double { Self.ends.total - lack }
  /// Between a rate and a total.
  private static let totalGap = 6.0

  /// The place of a row's bar, from its top; wide totals make it shorter.
  private func bar(_ shift: Double) -> Rect {
    engagement.isRated
      ? Rect(x: 268, y: 5, width: 110 - shift, height: 6)
      : Rect(x: 176, y: 5, width: 202 - shift, height: 6)
  }

  /// How far less width and wide totals push the rates to the left.
  private func shift(_ measure: any TextMeasuring) -> Double {
    let widest = engagement.rows.map { measure.width(of: $0.total, Self.totalStyle) }.max() ?? 0
    return lack + max(0, widest + Self.totalGap - (Self.ends.total - Self.ends.rate))
  }

  private static let totalStyle = Typography.cell.weight(.medium).tabular

  init(_ engagement: LiveEngagement, width: Double = Paper.contentWidth) {
    (self.engagement, self.width) = (engagement, width)
  }

  func draw(in builder: inout SceneBuilder) {
    builder.blockRule(width: width, y: 0)
    builder.tag(.heading(2)) {
      $0.text(engagement.title, Typography.label, Palette.ink1, x: 0, baseline: 15)
    }
    if engagement.isRated { drawRate(in: &builder) }
    if let comparison = engagement.comparison {
      TypicalDrawing.drawLegend(comparison.legend, at: rowsStart, in: &builder)
    }
    guard !engagement.rows.isEmpty else { return }
    let shift = shift(builder.measure)
    builder.tag(.table) { builder in
      builder.tag(.row) { builder in
        builder.tag(.cell) { _ in }
        let heads = [
          (engagement.rateHead, Self.ends.rate - shift), (engagement.totalHead, totalEnd),
        ]
        for (head, x) in engagement.hasShares ? heads : [heads[1]] {
          builder.tag(.columnHead) {
            $0.text(head, TextStyle(7), Palette.ink3, x: x, baseline: 15, align: .end)
          }
        }
      }
      for (index, row) in engagement.rows.enumerated() {
        let top = 22 + Double(index) * Self.pitch
        builder.tag(.row) {
          draw(row, top: top, shift: shift, isFirst: index == 0, in: &$0)
        }
      }
    }
  }

  private func drawRate(in builder: inout SceneBuilder) {
    let size = 28.0
    builder.tag(.paragraph) {
      $0.text(
        engagement.rate, Typography.display(size),
        engagement.share == nil ? Palette.ink3 : Palette.greenText,
        x: engagement.share == nil ? 0 : Typography.opticalShift(size), baseline: 48)
    }
    let width = isAlone ? self.width : 120
    let bar = Rect(x: 0, y: 58, width: width, height: 6)
    builder.shareBar(bar, share: engagement.share, Palette.green)
    TypicalDrawing.draw(engagement.comparison?.typical, under: bar, in: &builder)
    let lines = builder.measure.lines(
      engagement.explanation, Typography.small, width: max(124, width))
    builder.tag(.paragraph) {
      for (index, line) in lines.enumerated() {
        $0.text(line, Palette.ink3, x: 0, baseline: 76 + Double(index) * 10)
      }
    }
    guard let words = engagement.comparison?.words, !words.isEmpty else { return }
    let drawing = TypicalWords(words, width: 128, measure: builder.measure)
    drawing.draw(at: Point(0, 107), in: &builder)
  }

  private func draw(
    _ row: LiveEngagement.Row, top: Double, shift: Double, isFirst: Bool,
    in builder: inout SceneBuilder
  ) {
    let baseline = top + 11
    if !isFirst {
      builder.rule(from: rowsStart, to: width, y: top, Palette.rule2, width: 0.5)
    }
    builder.tag(.rowHead) {
      $0.text(row.label, Typography.cell, Palette.ink2, x: rowsStart, baseline: baseline)
    }
    if engagement.hasShares { drawShare(of: row, top: top, shift: shift, in: &builder) }
    builder.tag(.cell) {
      $0.text(
        row.total, row.isZero ? Typography.cell.tabular : Self.totalStyle,
        row.isZero ? Palette.ink3 : Palette.ink1, x: totalEnd, baseline: baseline,
        align: .end,
        isFollowed: true)
      $0.text(row.unit, Typography.note, Palette.ink3, x: Self.unit - lack, baseline: baseline)
    }
  }

  private func drawShare(
    of row: LiveEngagement.Row, top: Double, shift: Double, in builder: inout SceneBuilder
  ) {
    let place = bar(shift)
    let bar = Rect(x: place.x, y: top + place.y, width: place.width, height: place.height)
    builder.shareBar(bar, share: row.share, Palette.blue)
    TypicalDrawing.draw(row.typical, under: bar, in: &builder)
    let isRateEmpty = row.share == nil || row.share == 0
    builder.tag(.cell) {
      $0.text(
        row.rate, Typography.cell.weight(isRateEmpty ? .regular : .semibold).tabular,
        isRateEmpty ? Palette.ink3 : Palette.ink1, x: Self.ends.rate - shift, baseline: top + 11,
        align: .end)
    }
  }
}
