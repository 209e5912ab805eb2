import RecapDashboard
import RecapDrawing

/// One answer in a card: its label in lines, its bar and its figures.
struct PollCardRow {
  private let answer: PollsSection.Answer
  private let columns: PollCardColumns
  private let label: [TextLine]
  private let mark: TextLine?
  /// Of the mark, where it stands behind the label's last line; nil where it has its own.
  private let markStart: Double?

  static let linePitch = 10.0
  private static let (spaceAbove, spaceBelow) = (3.0, 4.0)
  private static let baseline = 8.5
  private static let icon = 9.0
  private static let gap = 7.0

  init(_ answer: PollsSection.Answer, _ columns: PollCardColumns, measure: any TextMeasuring) {
    self.answer = answer
    self.columns = columns
    let style = answer.mark == nil ? Typography.cell : Typography.cell.weight(.semibold)
    label = measure.lines(answer.label, style, width: columns.labelWidth)
    mark = answer.mark.map { measure.line($0, Typography.small) }
    let end = (label.last?.width ?? 0) + Self.gap
    let markWidth = Self.icon + 2.5 + (mark?.width ?? 0)
    markStart = end + markWidth <= columns.barStart - 4 ? end : nil
  }

  var labelLines: Int { label.count }
  /// Of the label, and of a mark that has its own.
  var lineCount: Int { label.count + (mark != nil && markStart == nil ? 1 : 0) }

  func height(of lines: Range<Int>) -> Double {
    (lines.lowerBound == 0 ? Self.spaceAbove : 0) + Double(lines.count) * Self.linePitch
      + (lines.upperBound == lineCount ? Self.spaceBelow : 0)
  }

  var height: Double { height(of: 0..<lineCount) }

  /// Some lines of the row, with `top` as their upper edge. Lines that go on from the page before
  /// are a row of their own, without figures.
  /// - Parameter first: What the label is.
  func draw(
    _ lines: Range<Int>, first: Role, x: Double, top: Double, in builder: inout SceneBuilder
  ) {
    let baseline = top + Self.baseline + (lines.lowerBound == 0 ? Self.spaceAbove : 0)
    builder.tag(.row) { builder in
      builder.tag(first) { drawLabel(lines, x: x, baseline: baseline, in: &$0) }
      if lines.lowerBound == 0 {
        drawFigures(x: x, baseline: baseline, in: &builder)
      } else {
        for _ in 0..<2 { builder.tag(.cell) { _ in } }
      }
    }
    guard lines.upperBound == lineCount else { return }
    let bottom = top + height(of: lines)
    builder.rule(from: x, to: x + columns.width, y: bottom, Palette.rule2, width: 0.5)
  }

  private func drawLabel(
    _ lines: Range<Int>, x: Double, baseline: Double, in builder: inout SceneBuilder
  ) {
    var baseline = baseline
    for index in lines {
      if index < label.count {
        let isBeforeMark = mark != nil && index + 1 == label.count
        builder.text(
          isBeforeMark ? label[index].followed : label[index],
          answer.isQuiet ? Palette.ink3 : Palette.ink1, x: x, baseline: baseline)
      }
      if index == lineCount - 1 {
        drawMark(x: x + (markStart ?? 0), baseline: baseline, in: &builder)
      }
      baseline += Self.linePitch
    }
  }

  private func drawFigures(x: Double, baseline: Double, in builder: inout SceneBuilder) {
    if answer.hasBar {
      // A wide number takes its room from the bar.
      let number = builder.measure.widest([answer.participants])
      let room = columns.participantsEnd - number - 4 - columns.barStart
      builder.shareBar(
        Rect(
          x: x + columns.barStart, y: baseline - 6, width: min(columns.barWidth, room), height: 6),
        share: answer.share, Palette.blue)
    }
    builder.tag(.cell) {
      $0.figure(
        answer.participants, .medium, end: x + columns.participantsEnd, baseline: baseline)
    }
    builder.tag(.cell) {
      $0.figure(answer.rate, .semibold, end: x + columns.rateEnd, baseline: baseline)
    }
  }

  private func drawMark(x: Double, baseline: Double, in builder: inout SceneBuilder) {
    guard let mark else { return }
    let center = Point(x + Self.icon / 2, baseline - 3)
    var disc = Path()
    disc.addCircle(center: center, radius: Self.icon / 2)
    builder.fill(disc, Palette.greenText)
    let scale = 5.4 / 16
    builder.fill(
      Icon.check.path.scaled(
        by: scale, offset: Point(center.x - 8 * scale, center.y - 8 * scale)), Palette.paper)
    builder.text(mark, Palette.greenText, x: x + Self.icon + 2.5, baseline: baseline)
  }
}
