import RecapDashboard
import RecapDrawing

/// A chart over all of a slide, under its headline.
struct ChartSlideDrawing {
  private let slide: ChartSlide

  private static let frame = Rect(x: 0, y: 112, width: SlideGrid.width, height: 374)
  private static let textSize = 13.0

  init(_ slide: ChartSlide) { self.slide = slide }

  func draw(in builder: inout SceneBuilder) {
    SlideGrid.draw(headlines: slide.headlines, in: &builder)
    if let key = slide.key {
      builder.tag(.paragraph) {
        $0.text(
          key, SlideGrid.small, Palette.ink3, x: 0, baseline: 95, fitting: SlideGrid.width)
      }
    }
    let frame = Self.frame
    let figure = slide.figure(
      size: Size(frame.width, frame.height), textSize: Self.textSize, measure: builder.measure)
    builder.place(figure, at: Point(frame.x, frame.y), alternative: slide.alternative)
  }
}
