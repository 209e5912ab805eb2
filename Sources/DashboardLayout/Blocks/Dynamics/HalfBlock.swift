import RecapDashboard
import RecapDrawing

/// The title of a block of half the width, under its rule, with a note behind it.
struct HalfBlockTitle {
  let title: String
  var note: String?
  var width = DynamicsBlock.columnWidth
  /// Of the rule: thinner over what belongs to the block above.
  var ruleWidth = 1.0
  var level = 3

  func draw(in builder: inout SceneBuilder) {
    builder.rule(from: 0, to: width, y: 0, Palette.ink1, width: ruleWidth)
    var end = 0.0
    builder.tag(.heading(level)) {
      end = $0.text(title, Typography.h2, Palette.ink1, x: 0, baseline: 16)
    }
    guard let note else { return }
    builder.tag(.paragraph) {
      $0.text(
        note, Typography.note, Palette.ink3, x: end + 8, baseline: 16, fitting: width - end - 8)
    }
  }
}

extension SceneBuilder {
  /// What `draw` adds, at an offset.
  mutating func half(at origin: Point, _ draw: (inout SceneBuilder) -> Void) {
    var inner = SceneBuilder(measure)
    draw(&inner)
    group(at: origin, nodes: inner.nodes)
  }

  /// Small lines of a remark, from a baseline on.
  mutating func remark(_ lines: [TextLine], baseline: Double, pitch: Double = 9) {
    guard !lines.isEmpty else { return }
    tag(.paragraph) { builder in
      for (index, line) in lines.enumerated() {
        builder.text(
          line, Palette.ink3, x: 0, baseline: baseline + Double(index) * pitch)
      }
    }
  }
}
