import RecapDashboard
import RecapDrawing

/// The title of a section with a sentence and a rule under it.
struct SectionHead {
  let title: String
  let sub: [TextSpan]

  /// Down to the rule.
  static let height = 46.0

  func draw(in builder: inout SceneBuilder) {
    builder.tag(.heading(2)) {
      $0.text(title, Typography.h1, Palette.ink1, x: Typography.opticalShift(18), baseline: 18)
    }
    builder.tag(.paragraph) { builder in
      var x = 0.0
      for span in sub {
        x = builder.text(span.string, span.style, span.paint.color, x: x, baseline: 36)
      }
    }
    builder.blockRule(y: Self.height)
  }
}
