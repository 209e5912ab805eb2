import RecapDashboard
import RecapDrawing

/// One list or two of names with bars.
struct ListsSlideDrawing {
  private let slide: ListsSlide

  private static let top = 106.0
  private static let (rowsTop, rowPitch) = (40.0, 45.0)
  private static let (barWidth, barHeight, figureWidth) = (190.0, 14.0, 62.0)
  private static let name = TextStyle(16)

  init(_ slide: ListsSlide) { self.slide = slide }

  func draw(in builder: inout SceneBuilder) {
    SlideGrid.draw(headlines: slide.headlines, in: &builder)
    for (list, x) in zip(slide.lists, [0, SlideGrid.secondColumn]) {
      builder.half(at: Point(x, Self.top)) { draw(list, in: &$0) }
    }
  }

  private func draw(_ list: ListsSlide.List, in builder: inout SceneBuilder) {
    let width = SlideGrid.columnWidth
    builder.slideRule(from: 0, width: width, y: 0, thickness: SlideGrid.ruleWidth)
    if let title = list.title {
      builder.tag(.heading(3)) {
        $0.text(
          title, TextStyle(15, .semibold), Palette.ink1, x: 0, baseline: 26, fitting: width)
      }
    }
    // A list of long names gives them the room of its bars.
    let longest = list.rows.map { builder.measure.width(of: $0.name, Self.name) }.max() ?? 0
    let nameWidth = min(max(160, longest), list.rows.allSatisfy(\.hasTrack) ? 250 : 276)
    let barStart = nameWidth + 12
    let barWidth = min(Self.barWidth, width - Self.figureWidth - barStart)
    builder.tag(.list) { builder in
      for (index, row) in list.rows.enumerated() {
        let y = Self.rowsTop + Double(index) * Self.rowPitch
        let bar = Rect(
          x: barStart, y: y + 14, width: barWidth, height: Self.barHeight)
        builder.tag(.listItem) { builder in
          builder.text(
            row.name, Self.name, Palette.ink1, x: 0, baseline: y + 27, fitting: nameWidth,
            isFollowed: true)
          if row.hasTrack {
            builder.shareBar(bar, share: row.length, Palette.blue)
          } else {
            builder.fill(
              Rect(x: bar.x, y: bar.y, width: bar.width * row.length, height: bar.height),
              Palette.blue)
          }
          builder.text(
            row.figure, TextStyle(16, .semibold).tabular, Palette.ink1, x: width,
            baseline: y + 27, align: .end)
        }
        builder.rule(
          from: 0, to: width, y: y + Self.rowPitch - 1, Palette.rule2, width: 0.75)
      }
    }
  }
}
