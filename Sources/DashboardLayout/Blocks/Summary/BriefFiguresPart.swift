import RecapDashboard
import RecapDrawing

/// Key figures side by side, all of one form: a bar and a note under each.
struct BriefFiguresPart {
  private let figures: [BriefFigure]

  /// Points from their rules to the next part's.
  static let height = 94.0
  private static let gap = 12.0
  private static let (barTop, barHeight) = (56.0, 6.0)
  private static let sizes: [Double] = [28, 24, 20, 16]

  init(_ figures: [BriefFigure]) { self.figures = figures }

  func draw(in builder: inout SceneBuilder) {
    let count = Double(figures.count)
    let width = (Paper.contentWidth - Self.gap * (count - 1)) / count
    for (index, figure) in figures.enumerated() {
      draw(figure, x: Double(index) * (width + Self.gap), width: width, in: &builder)
    }
  }

  private func draw(
    _ figure: BriefFigure, x: Double, width: Double, in builder: inout SceneBuilder
  ) {
    builder.blockRule(from: x, width: width, y: 0)
    builder.tag(.heading(2)) {
      $0.text(figure.label, Typography.label, Palette.ink1, x: x, baseline: 15, fitting: width)
    }
    builder.tag(.paragraph) { drawNumber(of: figure, x: x, width: width, in: &$0) }
    let bar = Rect(x: x, y: Self.barTop, width: width, height: Self.barHeight)
    switch figure.bar {
    case .audience(let segments): AudienceBar(segments).draw(in: bar, &builder)
    case .share(let share, let color): builder.shareBar(bar, share: share ?? 0, color)
    case .none: break
    }
    guard !figure.note.isEmpty else { return }
    builder.tag(.paragraph) {
      $0.text(figure.note, Typography.small, Palette.ink3, x: x, baseline: 73, fitting: width)
    }
  }

  private func drawNumber(
    of figure: BriefFigure, x: Double, width: Double, in builder: inout SceneBuilder
  ) {
    let unit = figure.unit.map { builder.measure.line($0, TextStyle(9, .medium)) }
    let room = width - (unit.map { $0.width + 4 } ?? 0)
    let size =
      Self.sizes.first { builder.measure.width(of: figure.figure, Typography.display($0)) <= room }
      ?? Self.sizes[Self.sizes.count - 1]
    let end = builder.text(
      figure.figure, Typography.display(size),
      figure.isEmpty ? Palette.ink3 : figure.isEngagement ? Palette.greenText : Palette.ink1,
      x: x + Typography.opticalShift(size), baseline: 48, isFollowed: unit != nil)
    if let unit { builder.text(unit, Palette.ink3, x: end + 4, baseline: 48) }
  }
}
