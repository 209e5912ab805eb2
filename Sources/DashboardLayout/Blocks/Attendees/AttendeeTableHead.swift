import RecapDashboard
import RecapDrawing

/// What stands over the columns, on every page of the list.
struct AttendeeTableHead {
  private let heads: AttendeesSection.Heads
  /// A small legend of the strips, for pages without the large one.
  private let hasRamp: Bool
  /// Stands over the table's first rows already.
  private let isRepeated: Bool

  static let height = 33.0
  private static let style = TextStyle(7.25, .medium)
  private static let linePitch = 9.0

  init(_ heads: AttendeesSection.Heads, hasRamp: Bool, isRepeated: Bool) {
    self.heads = heads
    self.hasRamp = hasRamp
    self.isRepeated = isRepeated
  }

  func draw(at top: Double, in builder: inout SceneBuilder) {
    let rule = top + Self.height
    builder.tag(isRepeated ? .runningHead : .row) { drawHeads(rule: rule, in: &$0) }
    drawStripScale(top: top, rule: rule, in: &builder)
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }

  private func drawHeads(rule: Double, in builder: inout SceneBuilder) {
    builder.tag(.columnHead) {
      $0.text(heads.name, Self.style, Palette.ink3, x: 0, baseline: rule - 4)
    }
    let ends = [AttendeeColumns.minutesEnd] + AttendeeColumns.figureEnds + [AttendeeColumns.rateEnd]
    for (lines, end) in zip(heads.columns, ends) {
      builder.tag(.columnHead) {
        for (index, line) in lines.enumerated() {
          let above = Double(lines.count - 1 - index) * Self.linePitch
          $0.text(
            line, Self.style, Palette.ink3, x: end, baseline: rule - 4 - above, align: .end,
            isFollowed: above > 0)
        }
      }
    }
    builder.tag(.columnHead) {
      $0.text(
        heads.strip, Self.style, Palette.ink3, x: AttendeeColumns.strip.minX,
        baseline: rule - Self.height + 8)
    }
  }

  /// Times, polls and ramp over the strips, which tell those who see them.
  private func drawStripScale(top: Double, rule: Double, in builder: inout SceneBuilder) {
    let strip = AttendeeColumns.strip
    if hasRamp { drawRamp(baseline: top + 8, in: &builder) }
    drawPolls(rule: rule, in: &builder)
    builder.clocks(heads.clocks, over: strip, rule: rule, tick: 6, baseline: rule - 10.5)
  }

  /// A triangle at each poll; ticks where triangles would merge into a band.
  private func drawPolls(rule: Double, in builder: inout SceneBuilder) {
    let strip = AttendeeColumns.strip
    let isCrowded = heads.polls.count > 20
    let half = isCrowded ? 0.375 : 2.6
    var marks = Path()
    for place in heads.polls {
      let x = min(max(strip.minX + place * strip.width, strip.minX + half), strip.maxX - half)
      if isCrowded {
        marks.addRect(Rect(x: x - half, y: rule - 3.4, width: 2 * half, height: 3))
        continue
      }
      marks.move(to: Point(x - half, rule - 5))
      marks.line(to: Point(x + half, rule - 5))
      marks.line(to: Point(x, rule - 0.4))
      marks.close()
    }
    builder.fill(marks, Palette.ink2)
  }

  private func drawRamp(baseline: Double, in builder: inout SceneBuilder) {
    let end = Paper.contentWidth
    let high = builder.measure.line(heads.high, Typography.micro)
    builder.text(high, Palette.ink3, x: end, baseline: baseline, align: .end)
    let count = Double(Palette.engagementRamp.count)
    let start = end - high.width - 3 - count * 7
    for (index, color) in Palette.engagementRamp.enumerated() {
      builder.fill(
        Rect(x: start + Double(index) * 7, y: baseline - 5.6, width: 6.5, height: 6), color)
    }
    builder.text(
      heads.low, Typography.micro, Palette.ink3, x: start - 3, baseline: baseline, align: .end)
  }
}
