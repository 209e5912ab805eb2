import RecapDashboard
import RecapDrawing

/// The title of a section with a sentence and a rule under it.
struct SectionHead {
  let title: String
  let sub: [TextSpan]

  /// Whether a rule of its own parts it from what follows.
  var hasRule = true

  /// Down to the rule.
  static let height = 46.0

  func draw(in builder: inout SceneBuilder) {
    builder.tag(.heading(2)) {
      $0.text(title, Typography.h1, Palette.ink1, x: Typography.opticalShift(18), baseline: 18)
    }
    builder.tag(.paragraph) { builder in
      var x = 0.0
      for span in fitted(builder.measure) {
        x = builder.text(span.string, span.style, span.paint.color, x: x, baseline: 36)
      }
    }
    if hasRule { builder.blockRule(y: Self.height) }
  }

  /// The sentence as large as it fits on its line.
  private func fitted(_ measure: any TextMeasuring) -> [TextSpan] {
    let width = sub.reduce(0) { $0 + measure.width(of: $1.string, $1.style) }
    guard width > Paper.contentWidth else { return sub }
    return sub.map {
      let size = $0.style.size * Paper.contentWidth / width
      return TextSpan($0.string, style: $0.style.size(size), paint: $0.paint)
    }
  }
}
