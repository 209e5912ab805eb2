import RecapDashboard
import RecapDrawing

/// A map as large as it fits, with its legend on it, or beside it where that is free.
struct FigureMap {
  private let map: MapFigure
  private let unit: Double
  private let textSize: Double
  private let frame: Size
  private let measure: any TextMeasuring

  private static let gap = 16.0
  private static let (swatch, pitch) = (Size(14, 8), 10.5)

  init(_ map: MapFigure, size: FigureSize, frame: Size, measure: any TextMeasuring) {
    (self.map, unit, textSize) = (map, size.unit, size.textSize)
    (self.frame, self.measure) = (frame, measure)
  }

  func scene() -> Scene {
    let width = min(frame.width, frame.height / MapFigure.height(forWidth: 1))
    let height = MapFigure.height(forWidth: width)
    let isBeside = frame.width - width >= legendWidth + Self.gap * unit
    let figure = map.figure(
      width: width, textSize: textSize, hasLegend: !isBeside, measure: measure)
    var builder = SceneBuilder(measure)
    let x = isBeside ? frame.width - width : (frame.width - width) / 2
    builder.group(at: Point(x, 0), nodes: figure.nodes)
    if isBeside { drawLegend(bottom: height, in: &builder) }
    return builder.scene(size: Size(frame.width, height))
  }

  // MARK: Legend

  private var title: TextLine { measure.line(map.legendTitle, TextStyle(textSize, .semibold)) }
  private var label: TextStyle { TextStyle(textSize, figures: .tabular) }
  private var labelStart: Double { (Self.swatch.width + 5) * unit }

  private var legendWidth: Double {
    map.legend.map { labelStart + measure.width(of: $0.label, label) }
      .reduce(title.width) { max($0, $1) }
  }

  private func drawLegend(bottom: Double, in builder: inout SceneBuilder) {
    let legend = map.legend
    let top = bottom - (Self.swatch.height + Self.pitch * Double(legend.count - 1)) * unit
    builder.text(title, Palette.ink1, x: 0, baseline: top - 6.5 * unit)
    for (index, entry) in legend.enumerated() {
      let y = top + Double(index) * Self.pitch * unit
      builder.fill(
        Rect(x: 0, y: y, width: Self.swatch.width * unit, height: Self.swatch.height * unit),
        entry.color)
      builder.text(
        entry.label, label, Palette.ink2, x: labelStart, baseline: y + 6.8 * unit)
    }
  }
}
