import RecapDrawing

/// A choropleth being drawn, back to front.
struct ChoroplethDrawing {
  private let chart: Choropleth
  private let breaks: ClassBreaks
  private let size: Size
  /// The factor on every measure of the design, which is given for labels of 7.5 points.
  private let unit: Double
  /// Points a unit of the map.
  private let scale: Double
  private var builder: SceneBuilder

  init(_ chart: Choropleth, width: Double, textSize: Double, measure: any TextMeasuring) {
    self.chart = chart
    breaks = chart.breaks
    scale = width / WorldMap.size.width
    size = Size(width, width * Choropleth.aspectRatio)
    unit = textSize / 7.5
    builder = SceneBuilder(measure)
  }

  mutating func scene(hasLegend: Bool) -> Scene {
    var rest: [GridOutline] = []
    var outlines: [(code: String, value: Int, path: Path)] = []
    var points: [(code: String, value: Int, center: Point)] = []
    for (code, place) in WorldMap.shared.places {
      let value = chart.values[code] ?? 0
      switch place {
      case .outline(let path):
        let outline = GridOutline(path, scale: scale)
        if value == 0 {
          rest.append(outline)
        } else if let center = centerOfSpeck(path) {
          points.append((code, value, center))
        } else {
          outlines.append((code, value, outline.path))
        }
      case .point(let point) where value > 0:
        points.append((code, value, Point(point.x * scale, point.y * scale)))
      case .point: break
      }
    }
    let land = JoinedLand(rest)
    add(land.outline, chart.colors.none)
    builder.stroke(land.borders, border)
    // Higher counts lie on top.
    for (code, value, path) in outlines.sorted(by: { ($0.value, $0.code) < ($1.value, $1.code) }) {
      add(path, color(of: value), label: chart.labels.place(code, value))
    }
    for (code, value, center) in points.sorted(by: { ($0.value, $0.code) < ($1.value, $1.code) }) {
      addCircle(at: center, color(of: value), label: chart.labels.place(code, value))
    }
    if hasLegend { drawLegend(clearOf: points.map(\.center)) }
    return builder.scene(size: size)
  }

  private var border: Stroke {
    Stroke(Paint(chart.colors.border), width: 0.4 * unit, join: .round)
  }

  private mutating func add(_ path: Path, _ color: Color, label: String? = nil) {
    guard !path.isEmpty else { return }
    let shape = Scene.Shape(.path(path), fill: Paint(color), stroke: border)
    builder.group(label: label, nodes: [.shape(shape)])
  }

  /// The middle of the largest land of a country that its mark would cover; nil for larger ones.
  private func centerOfSpeck(_ path: Path) -> Point? {
    var lands: [Path] = []
    for segment in path.segments {
      if case .move = segment { lands.append(Path()) }
      lands[lands.count - 1].segments.append(segment)
    }
    let land = lands.compactMap(\.bounds).max { $0.width * $0.height < $1.width * $1.height }
    guard let land, max(land.width, land.height) * scale < 2 * Self.markRadius * unit else {
      return nil
    }
    return Point(land.midX * scale, land.midY * scale)
  }

  private static let markRadius = 2.2

  private mutating func addCircle(at center: Point, _ color: Color, label: String) {
    var (rim, circle) = (Path(), Path())
    rim.addCircle(center: center, radius: 2.7 * unit)
    circle.addCircle(center: center, radius: Self.markRadius * unit)
    builder.group(
      label: label,
      nodes: [
        .shape(Scene.Shape(.path(rim), fill: Paint(chart.colors.border))),
        .shape(Scene.Shape(.path(circle), fill: Paint(color))),
      ])
  }

  private func color(of value: Int) -> Color {
    breaks.index(of: value).map(chart.color(ofClass:)) ?? chart.colors.none
  }

  // MARK: Legend

  /// In the lower left, or beside islands there that are coloured.
  private mutating func drawLegend(clearOf points: [Point]) {
    let entries = chart.legend
    let title = builder.measure.line(chart.labels.legend, TextStyle(7.5 * unit, .semibold))
    let pitch = 10.5 * unit
    let top = size.height - 11.5 * unit - 8 * unit - pitch * Double(entries.count - 1)
    let box = Rect(
      x: 0, y: top - 16 * unit, width: title.width + 6 * unit, height: size.height - top)
    let isTaken = points.contains {
      Rect(x: $0.x - 3 * unit, y: $0.y - 3 * unit, width: 6 * unit, height: 6 * unit)
        .intersects(box)
    }
    // Between Polynesia and South America; Pitcairn falls behind the swatches.
    let x = isTaken ? 0.121 * size.width : 0
    builder.text(title, chart.colors.ink, x: x, baseline: top - 6.5 * unit)
    for (index, (color, label)) in entries.enumerated() {
      let y = top + Double(index) * pitch
      builder.fill(Rect(x: x, y: y, width: 14 * unit, height: 8 * unit), color)
      builder.text(
        label, TextStyle(7.5 * unit, figures: .tabular), chart.colors.quietInk,
        x: x + 19 * unit, baseline: y + 6.8 * unit)
    }
  }
}
