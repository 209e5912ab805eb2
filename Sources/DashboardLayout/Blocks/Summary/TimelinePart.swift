import RecapDashboard
import RecapDrawing

/// The chart over time under its title and key.
struct TimelinePart {
  private let timeline: TimelineSection
  /// From the block's rule to the next block's.
  private let height: Double

  init(_ timeline: TimelineSection, height: Double) {
    self.timeline = timeline
    self.height = height
  }

  func draw(in builder: inout SceneBuilder) {
    let width = Paper.contentWidth
    builder.blockRule(y: 0)
    let title = builder.measure.lines(timeline.title, Typography.h2, width: width)
    let key = builder.measure.lines(timeline.key, Typography.note, width: width)
    builder.tag(.heading(2)) {
      for (index, line) in title.enumerated() {
        $0.text(line, Palette.ink1, x: 0, baseline: 16 + Double(index) * 14)
      }
    }
    let keyTop = 29 + Double(max(0, title.count - 1)) * 14
    builder.tag(.paragraph) {
      for (index, line) in key.enumerated() {
        $0.text(line, Palette.ink3, x: 0, baseline: keyTop + Double(index) * 10)
      }
    }
    let top = keyTop + 8 + Double(max(0, key.count - 1)) * 10
    let figure = timeline.figure(size: Size(width, height - 10 - top), measure: builder.measure)
    builder.place(figure, at: Point(0, top), alternative: timeline.alternative)
  }
}
