import RecapDashboard
import RecapDrawing

/// The minutes that stand out, in two columns.
struct MomentsSlideDrawing {
  private let slide: MomentsSlide

  private static let (top, pitch, rows) = (116.0, 124.0, 3)
  private static let textStart = 104.0
  private static let clockSizes: [Double] = [30, 24, 20, 17, 14, 12]
  private static let sentence = TextStyle(15)

  init(_ slide: MomentsSlide) { self.slide = slide }

  func draw(in builder: inout SceneBuilder) {
    SlideGrid.draw(headlines: [slide.headline], in: &builder)
    // Clocks are of one size, in which all fit.
    let clockSize =
      Self.clockSizes.first { size in
        slide.entries.allSatisfy {
          builder.measure.width(of: $0.clock, Typography.display(size)) <= Self.textStart - 10
        }
      } ?? Self.clockSizes[Self.clockSizes.count - 1]
    let rows = min(Self.rows, (slide.entries.count + 1) / 2)
    for (index, entry) in slide.entries.enumerated() {
      let x = index < rows ? 0 : SlideGrid.secondColumn
      builder.half(at: Point(x, Self.top + Double(index % max(1, rows)) * Self.pitch)) {
        draw(entry, clockSize: clockSize, in: &$0)
      }
    }
  }

  private func draw(
    _ entry: MomentsSlide.Entry, clockSize size: Double, in builder: inout SceneBuilder
  ) {
    let width = SlideGrid.columnWidth - Self.textStart
    builder.slideRule(
      from: 0, width: SlideGrid.columnWidth, y: 0, thickness: SlideGrid.ruleWidth)
    let measure = builder.measure
    let sentence = measure.balancedLines(
      entry.sentence, Self.sentence, width: width, limit: 3)
    builder.tag(.heading(3)) { builder in
      builder.text(
        measure.line(entry.clock, Typography.display(size)).followed, Palette.ink1,
        x: Typography.opticalShift(size), baseline: 42)
      builder.text(
        entry.headline, TextStyle(19, .semibold), Palette.ink1, x: Self.textStart, baseline: 31,
        fitting: width)
    }
    builder.tag(.paragraph) { builder in
      for (index, line) in sentence.enumerated() {
        builder.text(line, Palette.ink2, x: Self.textStart, baseline: 56 + Double(index) * 20)
      }
    }
  }
}
