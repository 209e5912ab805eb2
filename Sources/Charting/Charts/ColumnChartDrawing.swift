import RecapDrawing

/// A column chart being drawn.
struct ColumnChartDrawing {
  private let chart: ColumnChart
  private let size: Size
  /// The factor on every measure of the design, which is given for labels of 7.5 points.
  private let unit: Double
  private let base: Double
  private let bars: [Rect]
  /// Of the axis: behind the last column.
  private let end: Double
  private var builder: SceneBuilder

  /// Few columns stand together at the start rather than far apart.
  private static let widestPitch = 74.0
  private static let widestColumn = 20.0
  private static let columnShare = 0.62

  init(_ chart: ColumnChart, size: Size, textSize: Double, measure: any TextMeasuring) {
    self.chart = chart
    self.size = size
    let unit = textSize / 7.5
    self.unit = unit
    builder = SceneBuilder(measure)
    // Values stand above the columns, two lines of ticks under the base line.
    let base = size.height - 22 * unit
    self.base = base
    let highest = max(1, chart.columns.map(\.value).max() ?? 0)
    let y = LinearScale(domain: 0...Double(highest), from: 0, to: base - 14 * unit)
    let pitch = min(size.width / Double(max(1, chart.columns.count)), Self.widestPitch * unit)
    let width = min(Self.widestColumn * unit, Self.columnShare * pitch)
    end = pitch * Double(chart.columns.count)
    bars = chart.columns.enumerated().map { index, column in
      // The least count still shows.
      let height = column.value > 0 ? max(0.75, y(Double(column.value))) : 0
      let center = (Double(index) + 0.5) * pitch
      return Rect(x: center - width / 2, y: base - height, width: width, height: height)
    }
  }

  mutating func scene() -> Scene {
    var path = Path()
    for bar in bars where bar.height > 0 { path.addRect(bar) }
    builder.fill(path, chart.colors.column)
    builder.rule(from: 0, to: end, y: base, chart.colors.axis, width: 0.75)
    drawValues()
    drawTicks()
    return builder.scene(size: size)
  }

  // MARK: Values

  /// The highest first, then the last, then down: what would touch another or a column is left
  /// out.
  private mutating func drawValues() {
    let ranked = bars.indices.sorted {
      (chart.columns[$1].value, $0) < (chart.columns[$0].value, $1)
    }
    var wanted = ranked
    if let most = chart.labelledColumns {
      wanted = ranked.prefix(most).filter { chart.columns[$0].value > 0 }
    }
    if let last = bars.indices.last, wanted.first != last {
      wanted.removeAll { $0 == last }
      wanted.insert(last, at: min(1, wanted.count))
    }
    var placed: [Rect] = []
    for index in wanted {
      let isZero = chart.columns[index].value == 0
      let text = builder.measure.line(
        chart.columns[index].label,
        TextStyle(8 * unit, isZero ? .regular : .semibold, figures: .tabular))
      guard let box = place(text, over: bars[index], clearOf: placed) else { continue }
      builder.text(
        text, isZero ? chart.colors.quietInk : chart.colors.value, x: box.minX,
        baseline: box.maxY)
      placed.append(box)
    }
  }

  /// Centred over the column, else aligned with one of its edges.
  private func place(_ text: TextLine, over bar: Rect, clearOf placed: [Rect]) -> Rect? {
    let starts = [bar.midX - text.width / 2, bar.minX, bar.maxX - text.width]
    let boxes = starts.map { start in
      Rect(
        x: min(max(start, 0), size.width - text.width), y: bar.minY - 9.9 * unit,
        width: text.width, height: 5.9 * unit)
    }
    return boxes.first { box in
      !placed.contains { $0.insetBy(-2 * unit).intersects(box) }
        && !bars.contains { $0.intersects(box.insetBy(-unit)) }
    }
  }

  // MARK: Ticks

  private mutating func drawTicks() {
    var (upper, lower): ([ClosedRange<Double>], [ClosedRange<Double>]) = ([], [])
    for tick in chart.ticks {
      let x = bars[tick.column].midX
      let style = TextStyle(7 * unit, figures: .tabular)
      guard
        draw(
          tick.upper, style, chart.colors.quietInk, x: x, baseline: base + 10.5 * unit,
          clearOf: &upper)
      else { continue }
      let candidates = [tick.lower, tick.shortLower].compactMap { $0 }
      for label in candidates
      where draw(
        label, TextStyle(7.5 * unit, .medium, figures: .tabular), chart.colors.ink, x: x,
        baseline: base + 19.5 * unit, clearOf: &lower)
      {
        break
      }
    }
  }

  /// Draws a label where it is clear of its neighbours in the line; else returns false.
  private mutating func draw(
    _ label: String, _ style: TextStyle, _ color: Color, x: Double, baseline: Double,
    clearOf placed: inout [ClosedRange<Double>]
  ) -> Bool {
    let text = builder.measure.line(label, style)
    // At the edges the label stays within the chart.
    let start = min(max(x - text.width / 2, 0), max(0, size.width - text.width))
    let extent = (start - unit)...(start + text.width + unit)
    guard !placed.contains(where: { $0.overlaps(extent) }) else { return false }
    builder.text(text, color, x: start, baseline: baseline)
    placed.append(extent)
    return true
  }
}
