import RecapDashboard
import RecapDrawing

/// What the source tells, in a few lines.
struct SourcePart {
  private let title: String
  private let lines: [TextLine]

  private static let (textTop, pitch, spaceBelow) = (29.0, 12.5, 14.0)

  init(_ source: SourceSection, measure: any TextMeasuring) {
    title = source.title
    lines = measure.lines(source.text, Typography.cell, width: Paper.contentWidth)
  }

  /// Points from the rule to the end of the page's text area.
  var height: Double { Self.textTop + Double(lines.count - 1) * Self.pitch + Self.spaceBelow }

  func draw(in builder: inout SceneBuilder) {
    BlockTitle(title: title, level: 2).draw(at: 0, in: &builder)
    builder.tag(.paragraph) {
      for (index, line) in lines.enumerated() {
        $0.text(
          line, Palette.ink2, x: 0, baseline: Self.textTop + Double(index) * Self.pitch)
      }
    }
  }
}
