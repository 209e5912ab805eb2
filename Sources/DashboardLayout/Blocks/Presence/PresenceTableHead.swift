import RecapDashboard
import RecapDrawing

/// What stands over the columns, on every page of the list of who was there.
struct PresenceTableHead {
  private let heads: PresenceSection.Heads
  /// Stands over the table's first rows already.
  private let isRepeated: Bool

  static let height = 29.0
  private static let style = TextStyle(7.25, .medium)

  init(_ heads: PresenceSection.Heads, isRepeated: Bool) {
    self.heads = heads
    self.isRepeated = isRepeated
  }

  func draw(at top: Double, in builder: inout SceneBuilder) {
    let rule = top + Self.height
    let strip = PresenceColumns.strip
    builder.tag(isRepeated ? .runningHead : .row) { builder in
      builder.tag(.columnHead) {
        $0.text(heads.name, Self.style, Palette.ink3, x: 0, baseline: rule - 4.5)
      }
      let ends = [PresenceColumns.minutesEnd] + PresenceColumns.ends(of: heads.columns.count - 1)
      for (head, end) in zip(heads.columns, ends) {
        builder.tag(.columnHead) {
          $0.text(head, Self.style, Palette.ink3, x: end, baseline: rule - 4.5, align: .end)
        }
      }
      builder.tag(.columnHead) {
        $0.text(heads.strip, Self.style, Palette.ink3, x: strip.minX, baseline: top + 10)
      }
    }
    builder.clocks(heads.clocks, over: strip, rule: rule, tick: 3, baseline: rule - 4.5)
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }
}
