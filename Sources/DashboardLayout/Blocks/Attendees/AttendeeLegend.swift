import RecapDashboard
import RecapDrawing

/// What the colours of the strips stand for, with a bracket round those that count as engaged.
struct AttendeeLegend {
  private let section: AttendeesSection

  private static let pitch = 88.0
  private static let textStart = 17.0

  init(_ section: AttendeesSection) { self.section = section }

  /// `top` is the y of the rule above.
  func draw(at top: Double, in builder: inout SceneBuilder) {
    builder.tag(.list) { builder in
      for (index, item) in section.legend.enumerated() {
        let x = Double(index) * Self.pitch
        builder.tag(.listItem) { draw(item, x: x, top: top, in: &$0) }
      }
    }
    drawBracket(top: top + 41, in: &builder)
  }

  private func draw(
    _ item: AttendeesSection.LegendItem, x: Double, top: Double, in builder: inout SceneBuilder
  ) {
    if let color = item.color {
      builder.fill(Rect(x: x, y: top + 12, width: 12, height: 8), color)
    } else {
      builder.rule(from: x, to: x + 12, y: top + 16, Palette.rule1, width: 0.75)
    }
    builder.text(
      item.name, TextStyle(7.5, .semibold), Palette.ink1, x: x + Self.textStart,
      baseline: top + 18.7, isFollowed: true)
    let lines = builder.measure.lines(
      item.rule, TextStyle(7), width: Self.pitch - Self.textStart - 8)
    for (line, text) in lines.enumerated() {
      builder.text(
        text, Palette.ink3, x: x + Self.textStart, baseline: top + 28 + Double(line) * 8.5)
    }
  }

  private func drawBracket(top: Double, in builder: inout SceneBuilder) {
    guard let first = section.legend.firstIndex(where: \.isEngaged) else { return }
    let (start, end) = (Double(first) * Self.pitch, Paper.contentWidth)
    var bracket = Path()
    bracket.move(to: Point(start, top))
    bracket.line(to: Point(start, top + 3.5))
    bracket.line(to: Point(end, top + 3.5))
    bracket.line(to: Point(end, top))
    builder.stroke(bracket, Stroke(Paint(Palette.greenText), width: 0.75))
    builder.tag(.paragraph) {
      $0.text(
        section.engagedNote, TextStyle(7.25, .medium), Palette.greenText, x: (start + end) / 2,
        baseline: top + 11.5, align: .center)
    }
  }
}
