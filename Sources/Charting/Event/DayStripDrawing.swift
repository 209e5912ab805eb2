import RecapDrawing

/// A day of an event being drawn: grid, audience, hours, then the lanes of sessions.
struct DayStripDrawing {
  private let strip: DayStrip
  private let style: DayStrip.Style
  private let unit: Double
  private let right: Double
  private(set) var builder: SceneBuilder

  /// Points above the plot, at a text size of 7.5.
  static let plotTop = 7.0
  /// From the plot's foot to the lanes.
  static func lanesTop(_ style: DayStrip.Style) -> Double {
    4 + (style.namesHours ? DayStrip.Style.hoursHeight : 0)
  }
  private static let left = 26.0
  private static let barHeight = 11.0
  private static let leastBarForRate = 44.0
  private static let widestTitle = 150.0

  init(
    _ strip: DayStrip, _ style: DayStrip.Style, size: Size, unit: Double,
    measure: any TextMeasuring
  ) {
    (self.strip, self.style, self.unit, right) = (strip, style, unit, size.width)
    let axis = [2, 4].map {
      measure.width(
        of: strip.count($0 * strip.ticks.step), TextStyle(7.5 * unit, figures: .tabular))
    }
    left = max(Self.left * unit, (axis.max() ?? 0) + 5 * unit)
    builder = SceneBuilder(measure)
  }

  /// Wide numbers at the axis push the plot to the right.
  private let left: Double
  private var top: Double { Self.plotTop * unit }
  private var base: Double { top + style.plotHeight }
  private func x(_ second: Int) -> Double { strip.time.x(second, from: left, to: right) }

  mutating func draw() {
    drawGrid()
    drawAudience()
    if style.namesHours { drawHours() }
    for (index, bar) in strip.bars.enumerated() { draw(bar, index) }
  }

  private mutating func drawGrid() {
    let values = [0, 2 * strip.ticks.step, 4 * strip.ticks.step]
    let scale = LinearScale(domain: 0...Double(values[2]), from: base, to: top)
    // On a low plot the middle one would touch its neighbours.
    for value in style.plotHeight >= 22 * unit ? values : [values[0], values[2]] {
      let y = scale(Double(value))
      if value > 0 { builder.rule(from: left, to: right, y: y, strip.colors.grid, width: 0.5) }
      builder.text(
        strip.count(value), TextStyle(7.5 * unit, figures: .tabular), strip.colors.blueText,
        x: left - 5 * unit, baseline: y + 2.6 * unit, align: .end)
    }
    for stretch in strip.time.stretches {
      builder.rule(
        from: x(stretch.lowerBound), to: x(stretch.upperBound), y: base, strip.colors.axis,
        width: 0.75)
    }
    // Two strokes where hours are left out.
    for (before, after) in zip(strip.time.stretches, strip.time.stretches.dropFirst()) {
      for edge in [x(before.upperBound), x(after.lowerBound)] {
        builder.line(
          from: Point(edge - 1.2, base + 3), to: Point(edge + 1.2, base - 3),
          Stroke(Paint(strip.colors.axis), width: 0.75))
      }
    }
  }

  private mutating func drawAudience() {
    let scale = LinearScale(domain: 0...Double(4 * strip.ticks.step), from: base, to: top)
    var lines: [AreaLine] = []
    for run in strip.runs {
      let points = run.viewers.enumerated().map { minute, viewers in
        Point(x(run.start + 60 * minute + 30), scale(Double(viewers)))
      }
      let line = AreaLine(points)
      builder.fill(line.area(base: base), strip.colors.blue, opacity: 0.09)
      builder.stroke(
        line.line, Stroke(Paint(strip.colors.blue), width: 1.5, cap: .round, join: .round))
      lines.append(line)
    }
    guard let peak = strip.peak else { return }
    let point = lines[peak.run].segments[0][peak.minute]
    var dot = Path()
    dot.addCircle(center: point, radius: 2)
    builder.fill(dot, strip.colors.blue)
    let label = builder.measure.line(
      peak.label, TextStyle(7.5 * unit, .semibold, figures: .tabular))
    let isRight = point.x + 4.5 + label.width <= right
    builder.text(
      label, strip.colors.blueText, x: isRight ? point.x + 4.5 : point.x - 4.5,
      baseline: max(point.y - 3.5 * unit, 6 * unit), align: isRight ? .start : .end,
      halo: Stroke(Paint(strip.colors.paper), width: 2.4, join: .round))
  }

  private mutating func drawHours() {
    let style = TextStyle(7.5 * unit, figures: .tabular)
    var labels: [(line: TextLine, start: Double, end: Double)] = []
    for tick in strip.time.ticks(from: left, to: right, leastPitch: 40 * unit) {
      let x = x(tick)
      builder.line(
        from: Point(x, base), to: Point(x, base + 3), Stroke(Paint(strip.colors.axis), width: 0.5))
      let line = builder.measure.line(strip.clock(tick), style)
      let start = min(x - line.width / 2, right - line.width)
      // Behind a fold the hour it goes on with is named, or what begins there seems to begin before.
      let isAfterFold = strip.time.stretches.dropFirst().contains { $0.lowerBound == tick }
      if isAfterFold { labels.removeAll { $0.end + 3 * unit >= start } }
      if let last = labels.last, last.end + 3 * unit >= start { continue }
      labels.append((line, start, start + line.width))
    }
    for label in labels {
      builder.text(label.line, strip.colors.ink, x: label.start, baseline: base + 11 * unit)
    }
  }

  private mutating func draw(_ bar: DayStrip.Bar, _ index: Int) {
    let y = base + (Self.lanesTop(style) + Double(bar.lane) * style.lanePitch) * unit
    let (start, end) = (x(bar.seconds.lowerBound), x(bar.seconds.upperBound))
    let width = max(1.5, end - start - 1)
    let height = Self.barHeight * unit
    builder.fill(
      Rect(x: start, y: y, width: width, height: height), strip.colors.blue, opacity: 0.12)
    builder.fill(Rect(x: start, y: y, width: width, height: 1.5), strip.colors.blue)
    builder.mark(.rect(Rect(x: start, y: y, width: width, height: height)), bar.details)
    let text = TextStyle(7 * unit, .semibold, figures: .tabular)
    let baseline = y + 8.8 * unit
    if style.titleLines == 0 {
      let number = builder.measure.line(bar.number, text)
      if number.width + 2 * unit <= width {
        builder.text(
          number, strip.colors.blueText, x: start + min(3 * unit, (width - number.width) / 2),
          baseline: baseline)
      }
      return
    }
    let viewers = builder.measure.line(bar.viewers, text)
    if viewers.width + 4 * unit <= width {
      builder.text(viewers, strip.colors.blueText, x: start + 3 * unit, baseline: baseline)
    }
    let rate = builder.measure.line(bar.rate, text)
    if width >= Self.leastBarForRate * unit, viewers.width + rate.width + 10 * unit <= width {
      builder.text(
        rate, strip.colors.greenText, x: start + width - 3.5 * unit, baseline: baseline,
        align: .end)
    }
    drawTitle(of: bar, index, x: start, width: width, y: y + 18.5 * unit)
  }

  /// Beside its number; as wide as the lane is free, at least as the bar.
  private mutating func drawTitle(
    of bar: DayStrip.Bar, _ index: Int, x start: Double, width: Double, y: Double
  ) {
    let next = strip.bars[(index + 1)...].first { $0.lane == bar.lane }
    let free = (next.map { x($0.seconds.lowerBound) } ?? right) - start - 4
    let room = min(free, max(width, Self.widestTitle * unit))
    let number = builder.measure.line(bar.number, TextStyle(7 * unit, .semibold))
    guard number.width <= room else { return }
    builder.text(number, strip.colors.ink, x: start, baseline: y)
    let indent = number.width + 4 * unit
    guard room - indent >= 20 * unit else { return }
    let lines = builder.measure.lines(
      bar.title, TextStyle(7 * unit, .medium), width: room - indent, limit: style.titleLines)
    for (line, text) in lines.enumerated() {
      builder.text(
        text, strip.colors.ink, x: start + indent, baseline: y + Double(line) * 8 * unit)
    }
  }
}
