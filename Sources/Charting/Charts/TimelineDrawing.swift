import RecapDrawing

/// A timeline being drawn, back to front.
struct TimelineDrawing {
  let chart: TimelineChart
  let size: Size
  let geometry: TimelineGeometry
  var builder: SceneBuilder
  /// What later labels must keep clear of.
  var occupied: [Rect] = []

  var unit: Double { geometry.unit }
  var plot: Rect { geometry.plot }
  var colors: TimelineChart.Colors { chart.colors }
  var hasViewers: Bool { chart.mostViewers > 0 }

  /// Between an axis and its labels.
  static let labelGap = 5.0

  static func axisLabel(_ unit: Double) -> TextStyle {
    TextStyle(7.5 * unit, .medium, figures: .tabular)
  }

  func style(_ size: Double, _ weight: TextStyle.Weight = .medium) -> TextStyle {
    TextStyle(size * unit, weight, figures: .tabular)
  }

  init(_ chart: TimelineChart, size: Size, textSize: Double, measure: any TextMeasuring) {
    self.chart = chart
    self.size = size
    geometry = TimelineGeometry(chart, size: size, textSize: textSize, measure: measure)
    builder = SceneBuilder(measure)
  }

  mutating func scene() -> Scene {
    drawBands()
    drawGrid()
    drawTimeAxis()
    drawMovements()
    drawMarkers()
    if hasViewers {
      drawLines()
      drawPolls()
      drawMaxima()
      drawLineLabels()
      drawTypicalLabel()
    } else {
      drawPolls()
      drawAxisTitles(viewersWithForm: false, rateWithForm: false)
      builder.text(
        chart.labels.nobody, style(9, .regular), colors.quietInk, x: plot.midX,
        baseline: plot.midY - plot.height / Double(2 * CountTicks.intervals) + 3 * unit,
        align: .center)
    }
    return builder.scene(size: size)
  }

  private mutating func drawBands() {
    // Each is inset, so that neighbours stay apart.
    for peak in chart.peaks where chart.duration > 60 {
      let start = geometry.x(Double(peak.seconds.lowerBound)) + 0.5
      let end = geometry.x(Double(peak.seconds.upperBound)) - 0.5
      builder.fill(
        Rect(x: start, y: plot.minY, width: end - start, height: plot.height), colors.band)
    }
  }

  private mutating func drawGrid() {
    let labels = Self.axisLabel(unit)
    for (index, value) in geometry.ticks.values.enumerated() {
      let y = geometry.left(Double(value))
      if index > 0 {
        builder.rule(from: plot.minX, to: plot.maxX, y: y, colors.grid, width: 0.5)
      }
      let baseline = y + 2.7 * unit
      builder.text(
        chart.labels.count(value), labels, colors.viewersText, x: plot.minX - Self.labelGap * unit,
        baseline: baseline, align: .end)
      guard chart.measuresRates else { continue }
      builder.text(
        chart.labels.percent(index * 100 / CountTicks.intervals), labels, colors.rateText,
        x: plot.maxX + Self.labelGap * unit, baseline: baseline)
    }
  }

  private mutating func drawLines() {
    if chart.samples.count == 1 {
      return drawLoneDots()
    }
    drawTypicalCourse()
    builder.fill(geometry.viewers.area(base: plot.maxY), colors.viewers, opacity: 0.09)
    builder.stroke(
      geometry.viewers.line,
      Stroke(Paint(colors.viewers), width: 1.75 * unit, cap: .round, join: .round))
    guard chart.measuresRates else { return drawIslands(geometry.viewers, colors.viewers) }
    builder.stroke(
      haloOfRate(), Stroke(Paint(colors.paper), width: 3.5 * unit, join: .round))
    let (full, pale) = ratePaths()
    let dash = [4.5 * unit, 1.75 * unit]
    builder.stroke(
      pale,
      Stroke(Paint(colors.rate, opacity: 0.5), width: 1.1 * unit, dash: dash, join: .round))
    builder.stroke(
      full, Stroke(Paint(colors.rate), width: 1.75 * unit, dash: dash, join: .round))
    drawIslands(geometry.viewers, colors.viewers)
    drawIslands(geometry.rate, colors.rate)
  }

  /// The rate's path where many watched, and where few did.
  private func ratePaths() -> (full: Path, pale: Path) {
    guard !geometry.pale.isEmpty else { return (geometry.rate.line, Path()) }
    var (full, pale) = (Path(), Path())
    func add(_ a: Point, _ b: Point, to path: inout Path) {
      if path.segments.last != .line(a) { path.move(to: a) }
      path.line(to: b)
    }
    for segment in geometry.rate.segments {
      for (a, b) in zip(segment, segment.dropFirst()) {
        if geometry.pale.contains(a.x) || geometry.pale.contains(b.x) {
          add(a, b, to: &pale)
        } else {
          add(a, b, to: &full)
        }
      }
    }
    return (full, pale)
  }

  /// A minute between gaps has no line, and would be lost as a dash.
  private mutating func drawIslands(_ line: AreaLine, _ color: Color) {
    for segment in line.segments where segment.count == 1 {
      drawDot(segment[0], color, radius: 1.75 * unit)
    }
  }

  /// One minute has no line: a dot each, side by side where they would hide each other.
  private mutating func drawLoneDots() {
    let (viewers, rate) = (geometry.viewers.segments.first?[0], geometry.rate.segments.first?[0])
    var shift = 0.0
    if let viewers, let rate, abs(viewers.y - rate.y) < 6 * unit { shift = 4 * unit }
    drawDot(viewers.map { Point($0.x - shift, $0.y) }, colors.viewers, radius: 2.5 * unit)
    drawDot(rate.map { Point($0.x + shift, $0.y) }, colors.rate, radius: 2.5 * unit)
  }

  /// The rate's path without the stretches that run on the viewers' line, which a halo would hide.
  private func haloOfRate() -> Path {
    func runsOnViewers(_ point: Point) -> Bool {
      guard let extent = geometry.viewers.extent(from: point.x, to: point.x) else { return false }
      return abs(extent.lowerBound - point.y) < 2.5 * unit
    }
    var halo = Path()
    for segment in geometry.rate.segments {
      for (a, b) in zip(segment, segment.dropFirst()) where !(runsOnViewers(a) && runsOnViewers(b))
      {
        if halo.segments.last != .line(a) { halo.move(to: a) }
        halo.line(to: b)
      }
    }
    return halo
  }

  mutating func drawDot(_ center: Point?, _ color: Color, radius: Double) {
    guard let center else { return }
    var rim = Path()
    rim.addCircle(center: center, radius: radius + 0.6 * unit)
    builder.fill(rim, colors.paper)
    var dot = Path()
    dot.addCircle(center: center, radius: radius)
    builder.fill(dot, color)
  }

  mutating func drawAxisTitles(viewersWithForm: Bool, rateWithForm: Bool) {
    let baseline = 8 * unit
    builder.text(
      viewersWithForm ? chart.labels.viewersAxisWithForm : chart.labels.viewersAxis,
      style(7.5, .semibold), colors.viewersText, x: 0, baseline: baseline)
    guard chart.measuresRates else { return }
    builder.text(
      rateWithForm ? chart.labels.rateAxisWithForm : chart.labels.rateAxis,
      style(7.5, .semibold), colors.rateText, x: size.width, baseline: baseline, align: .end)
  }
}
