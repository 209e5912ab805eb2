import RecapDashboard
import RecapDrawing

/// A figure between its head and its foot.
struct FigureLayout {
  /// "Shipping every Tuesday · 4 March 2026, 16:00 CET".
  let context: String
  private let figure: ReportFigure
  private let size: FigureSize
  private let width: Double
  private let padding: Double
  private let title: [TextLine]
  private let subtitle: [TextLine]
  private let foot: FigureFoot
  private let measure: any TextMeasuring

  /// A lone key figure is small enough to name itself.
  private static let tile = (width: 252.0, padding: 12.0)

  init(
    _ figure: ReportFigure, of report: Report, size: FigureSize, measure: any TextMeasuring
  ) {
    let isTile = if case .tile = figure.content { true } else { false }
    (self.figure, self.size, self.measure) = (figure, size, measure)
    context = [report.header.title, report.header.start].map(DisplayText.isolated)
      .joined(separator: " · ")
    width = isTile ? Self.tile.width * size.unit : size.frame.width
    padding = isTile ? Self.tile.padding * size.unit : size.padding
    let inner = width - 2 * padding
    title = isTile ? [] : measure.balancedLines(figure.title, size.title.style, width: inner)
    subtitle = isTile ? [] : measure.lines(context, size.subtitle.style, width: inner)
    foot = FigureFoot(
      isTile ? context : figure.key,
      credit: [report.furniture.brand.name, report.header.event].map(DisplayText.isolated)
        .joined(separator: " · "),
      brand: report.furniture.brand, size: size, width: inner, isNarrow: isTile,
      measure: measure)
  }

  private var contentWidth: Double { width - 2 * padding }

  // MARK: From the top

  private func titleBaseline(_ index: Int) -> Double {
    padding + size.title.style.size + Double(index) * size.title.pitch
  }

  private func subtitleBaseline(_ index: Int) -> Double {
    titleBaseline(title.count - 1) + size.title.style.size + Double(index) * size.subtitle.pitch
  }

  private var contentTop: Double {
    title.isEmpty
      ? padding : subtitleBaseline(max(0, subtitle.count - 1)) + size.title.style.size + 4
  }

  private var spaceBelowContent: Double { title.isEmpty ? 0 : 8 * size.unit }

  // MARK: Drawing

  func scene() -> Scene {
    let rest = contentTop + spaceBelowContent + foot.height + padding
    let isMap = if case .map = figure.content { true } else { false }
    let frame = isMap ? size.mapHeight : size.frame.height
    let content = FigureContent(
      figure.content, size: size, width: contentWidth, room: frame - rest, measure: measure
    ).scene()
    // Rows in a square have its height, too, where they leave some.
    let height =
      size == .square && !title.isEmpty
      ? max(frame, rest + content.size.height) : rest + content.size.height
    let contentY = contentTop + (height - rest - content.size.height) / 2
    var builder = SceneBuilder(measure)
    for (index, line) in title.enumerated() {
      builder.text(
        line, Palette.ink1, x: padding + Typography.opticalShift(size.title.style.size),
        baseline: titleBaseline(index))
    }
    for (index, line) in subtitle.enumerated() {
      builder.text(line, Palette.ink3, x: padding, baseline: subtitleBaseline(index))
    }
    builder.group(
      at: Point(padding, contentY), label: figure.name.description, nodes: content.nodes)
    builder.group(
      at: Point(padding, height - padding - foot.height), label: "foot", nodes: foot.nodes())
    return builder.scene(size: Size(width, height))
  }
}
