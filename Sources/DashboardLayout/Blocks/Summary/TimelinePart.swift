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
    builder.tag(.heading(2)) {
      $0.text(timeline.title, Typography.h2, Palette.ink1, x: 0, baseline: 16, fitting: width)
    }
    builder.tag(.paragraph) {
      $0.text(timeline.key, Typography.note, Palette.ink3, x: 0, baseline: 29, fitting: width)
    }
    let figure = timeline.figure(size: Size(width, height - 47), measure: builder.measure)
    builder.place(figure, at: Point(0, 37), alternative: timeline.alternative)
  }
}
