import RecapDashboard
import RecapDrawing

extension SceneBuilder {
  /// A share of 100 %: a bar on its track. A share that does not exist has neither, so that it
  /// cannot be taken for 0.
  mutating func shareBar(_ rect: Rect, share: Double?, _ color: Color) {
    guard let share else { return }
    fill(rect, Palette.track)
    let width = rect.width * min(1, share)
    fill(Rect(x: rect.x, y: rect.y, width: width, height: rect.height), color)
  }

  /// The rule above a block.
  mutating func blockRule(from x: Double = 0, width: Double = Paper.contentWidth, y: Double) {
    rule(from: x, to: x + width, y: y, Palette.ink1, width: 1)
  }

  /// The rule under the head of a page, in the brand's colour where it has one.
  mutating func brandRule(_ brand: Brand, y: Double) {
    rule(
      from: 0, to: Paper.contentWidth, y: y, brand.accent?.rule.light ?? Palette.rule2,
      width: brand.accent == nil ? 0.5 : 1)
  }

  /// Pieces of a broken line, from left to right.
  mutating func text(_ pieces: [PlacedText], x: Double, baseline: Double) {
    for piece in pieces {
      text(piece.line, piece.paint.color, x: x + piece.x, baseline: baseline)
    }
  }
}
