import RecapDashboard
import RecapDrawing

/// What lists of people have in common.
extension SceneBuilder {
  /// The times of day over strips, each with a tick that ends at the rule under them.
  mutating func clocks(
    _ clocks: [(place: Double, label: String)], over strip: Rect, rule: Double, tick: Double,
    baseline: Double
  ) {
    var previous: String?
    for (index, clock) in clocks.enumerated() {
      let x = strip.minX + clock.place * strip.width
      line(
        from: Point(x, rule - tick), to: Point(x, rule), Stroke(Paint(Palette.rule1), width: 0.5))
      // In a session of seconds the quarters have one time of day: it is said once.
      guard clock.label != previous else { continue }
      previous = clock.label
      let align: Alignment = index == 0 ? .start : index == clocks.count - 1 ? .end : .center
      text(
        clock.label, Typography.micro.tabular, Palette.ink2, x: x, baseline: baseline,
        align: align)
    }
  }

  /// The sentence below a list's last row.
  mutating func endOfList(_ sentence: String, y: Double) {
    tag(.paragraph) { $0.text(sentence, Typography.note, Palette.ink3, x: 0, baseline: y + 14) }
  }
}
