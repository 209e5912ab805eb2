import RecapDashboard
import RecapDrawing

/// Event, title and time, and the key figures under them.
struct TitleSlideDrawing {
  private let slide: TitleSlide

  private static let (eventBaseline, titleTop) = (60.0, 78.0)
  /// The sizes of titles, each for as many lines at most.
  private static let titleSizes: [(size: Double, pitch: Double, lines: Int)] = [
    (44, 50, 2), (32, 37, 3), (24, 29, 4), (17, 21, 6),
  ]
  private static let (metaGap, metaSize, metaPitch) = (36.0, 16.0, 18.0)
  private static let (figuresTop, figuresGap) = (262.0, 24.0)

  init(_ slide: TitleSlide) { self.slide = slide }

  func draw(in builder: inout SceneBuilder) {
    let measure = builder.measure
    let width = SlideGrid.width
    builder.tag(.paragraph) { builder in
      let size = [16.0, 14, 12].first {
        measure.width(of: slide.event, TextStyle($0)) <= width
      }
      for (index, line) in measure.balancedLines(
        slide.event, TextStyle(size ?? 12), width: width - (size == nil ? 8 : 0), limit: 2
      ).enumerated() {
        builder.text(
          line, Palette.ink3, x: 0, baseline: Self.eventBaseline - 14 + 14 * Double(index + 1))
      }
    }
    let chosen =
      Self.titleSizes.first {
        measure.lineStarts(of: slide.title, Typography.display($0.size), width: width).count
          <= $0.lines
      } ?? Self.titleSizes[Self.titleSizes.count - 1]
    let title = measure.balancedLines(
      slide.title, Typography.display(chosen.size), width: width, limit: chosen.lines)
    let first = Self.titleTop + chosen.size
    builder.tag(.heading(1)) { builder in
      for (index, line) in title.enumerated() {
        builder.text(
          line, Palette.ink1, x: Typography.opticalShift(chosen.size),
          baseline: first + Double(index) * chosen.pitch)
      }
    }
    let last = first + Double(title.count - 1) * chosen.pitch
    let metaSize =
      [Self.metaSize, 14, 13].first { measure.width(of: slide.meta, TextStyle($0)) <= width }
      ?? 13
    let meta = measure.balancedLines(slide.meta, TextStyle(metaSize), width: width, limit: 2)
    builder.tag(.paragraph) { builder in
      for (index, line) in meta.enumerated() {
        builder.text(
          line, Palette.ink3, x: 0,
          baseline: min(last + Self.metaGap, 244 - Self.metaPitch * Double(meta.count - 1))
            + Double(index) * Self.metaPitch)
      }
    }
    drawFigures(in: &builder)
  }

  private func drawFigures(in builder: inout SceneBuilder) {
    let count = Double(max(1, slide.figures.count))
    let width = min(
      SlideGrid.columnWidth, (SlideGrid.width - Self.figuresGap * (count - 1)) / count)
    for (index, figure) in slide.figures.enumerated() {
      var inner = SceneBuilder(builder.measure)
      draw(figure, width: width, in: &inner)
      builder.group(
        at: Point(Double(index) * (width + Self.figuresGap), Self.figuresTop),
        nodes: inner.nodes)
    }
  }

  private func draw(_ figure: BriefFigure, width: Double, in builder: inout SceneBuilder) {
    builder.slideRule(from: 0, width: width, y: 0, thickness: 2)
    let labelSize =
      [16.0, 15, 14, 13, 12].first {
        builder.measure.width(of: figure.label, TextStyle($0, .semibold)) <= width
      } ?? 12
    builder.tag(.heading(2)) {
      $0.text(
        figure.label, TextStyle(labelSize, .semibold), Palette.ink1, x: 0, baseline: 26,
        fitting: width)
    }
    let unit = figure.unit.map { builder.measure.line($0, TextStyle(18, .medium)) }
    let room = width - (unit.map { $0.width + 8 } ?? 0)
    let size =
      [58.0, 48, 40, 32, 24].first {
        builder.measure.width(of: figure.figure, Typography.display($0)) <= room
      } ?? 24
    builder.tag(.paragraph) { builder in
      let end = builder.text(
        figure.figure, Typography.display(size),
        figure.isEmpty ? Palette.ink3 : figure.isEngagement ? Palette.greenText : Palette.ink1,
        x: Typography.opticalShift(size), baseline: 92, isFollowed: unit != nil)
      if let unit { builder.text(unit, Palette.ink3, x: end + 8, baseline: 92) }
    }
    let bar = Rect(x: 0, y: 114, width: width, height: 12)
    switch figure.bar {
    case .audience(let segments): AudienceBar(segments).draw(in: bar, &builder)
    case .share(let share, let color): builder.shareBar(bar, share: share ?? 0, color)
    case .none: break
    }
    guard !figure.note.isEmpty else { return }
    builder.tag(.paragraph) {
      $0.text(
        figure.note, TextStyle(14), Palette.ink3, x: 0, baseline: bar.height > 0 ? 150 : 126,
        fitting: width)
    }
  }
}
