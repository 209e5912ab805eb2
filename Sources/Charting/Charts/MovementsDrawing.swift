import RecapDrawing

/// A chart of arrivals and departures being drawn.
struct MovementsDrawing {
  private let chart: MovementsChart
  private let size: Size
  /// The factor on every measure of the design, which is given for labels of 7.5 points.
  private let unit: Double
  private let plot: Rect
  /// The y of nobody coming and nobody going.
  private let zero: Double
  private let x: LinearScale
  private let up: [Int]
  private let down: [Int]
  /// Minutes a bar.
  private let step: Int
  /// Points a person.
  private let scale: Double
  /// What the departures reach down: the sums of windows stand under them.
  private let downReach: Double
  private var builder: SceneBuilder

  static let height = 128.0
  private static let above = 9.0
  /// What a cut bar reaches up, and the highest of the others.
  private static let (cutReach, reach) = (56.0, 52.0)
  private static let below = 38.0
  /// What the departures reach down at the height of the design.
  private static let downReach = 26.0
  /// Of a higher chart's further height, what the arrivals have.
  private static let arrivalsShare = 2.0 / 3
  /// The room of poll chips, which the plot has where there are none.
  private static let chips = 12.0
  private static let margin = 26.0
  private static let barGap = 1.4
  /// Lines of the grid are at least so far apart.
  private static let leastPitch = 13.0

  init(
    _ chart: MovementsChart, width: Double, height: Double?, textSize: Double,
    measure: any TextMeasuring
  ) {
    self.chart = chart
    let unit = textSize / 7.5
    let more = max(0, (height ?? 0) / unit - Self.height)
    let (moreUp, moreDown) = (more * Self.arrivalsShare, more * (1 - Self.arrivalsShare))
    (self.unit, size) = (unit, Size(width, (Self.height + more) * unit))
    builder = SceneBuilder(measure)
    step = chart.arrivals.count > MovementsChart.mostMinutes ? MovementsChart.longStep : 1
    let (up, down) = (Self.sums(chart.arrivals, step), Self.sums(chart.departures, step))
    (self.up, self.down) = (up, down)
    let spare = chart.polls.isEmpty ? Self.chips : 0
    zero = (Self.above + Self.cutReach + moreUp + spare) * unit
    // Where all came at once, nothing would vanish beside them.
    let rest = up.dropFirst().max() ?? 0
    let others = max(1, rest > 0 ? rest : up.first ?? 0)
    let downReach = Self.downReach + moreDown
    let scale = min(
      (Self.reach + moreUp + spare) / Double(others), downReach / Double(max(1, down.max() ?? 0)))
    (self.scale, self.downReach) = (scale * unit, downReach * unit)
    let widest = max(others, down.max() ?? 0)
    let label = measure.width(of: chart.labels.count(widest), TimelineDrawing.axisLabel(unit))
    let start = max(Self.margin * unit, label + TimelineDrawing.labelGap * unit)
    plot = Rect(
      x: start, y: Self.above * unit, width: width - start,
      height: zero + (Self.below + moreDown - Self.above) * unit)
    x = LinearScale(domain: 0...Double(chart.duration), from: plot.minX, to: plot.maxX)
  }

  /// Sums of so many minutes each.
  private static func sums(_ values: [Int], _ step: Int) -> [Int] {
    stride(from: 0, to: values.count, by: step).map {
      values[$0..<min($0 + step, values.count)].reduce(0, +)
    }
  }

  mutating func scene() -> Scene {
    for window in chart.windows {
      let start = x(Double(window.seconds.lowerBound))
      let end = x(Double(window.seconds.upperBound))
      builder.fill(
        Rect(x: start + 0.5, y: zero, width: end - start - 1, height: plot.maxY - zero),
        chart.colors.band)
    }
    drawGrid()
    let arrivals = bars(up.map(height), isUp: true)
    let departures = bars(down.map { min(downReach, height($0)) }, isUp: false)
    fill(arrivals, chart.colors.viewers)
    fill(departures, chart.colors.pollLine)
    builder.rule(from: plot.minX, to: plot.maxX, y: zero, chart.colors.axis, width: 0.75)
    PollMarks(
      polls: chart.polls, title: chart.labels.polls, colors: chart.colors, unit: unit, plot: plot,
      x: x
    ).draw(in: &builder)
    var taken = arrivals
    if let first = up.first, height(first) > reach {
      taken.append(drawBreak(of: arrivals[0], chart.labels.count(first), beside: arrivals))
    }
    drawName(
      chart.labels.arrivals, chart.colors.viewersText, baseline: plot.minY + 6.5 * unit,
      clearOf: taken)
    let sums = drawSums()
    drawName(
      chart.labels.departures, chart.colors.ink, baseline: plot.maxY - 3.5 * unit, clearOf: sums)
    drawClocks()
    return builder.scene(size: size)
  }

  // MARK: Bars

  /// What the highest bar reaches that is not cut.
  private var reach: Double { zero - plot.minY }

  private func height(_ people: Int) -> Double {
    people > 0 ? max(0.75, Double(people) * scale) : 0
  }

  private func bars(_ heights: [Double], isUp: Bool) -> [Rect] {
    heights.enumerated().map { index, height in
      let start = x(Double(60 * step * index))
      let end = x(Double(min(60 * step * (index + 1), chart.duration)))
      let gap = min(Self.barGap * unit, 0.4 * (end - start))
      // Only those who were there when the session began can be so many.
      let height = min(height, reach)
      return Rect(
        x: start, y: isUp ? zero - height : zero, width: end - start - gap, height: height)
    }
  }

  private mutating func fill(_ bars: [Rect], _ color: Color) {
    var path = Path()
    for bar in bars where bar.height > 0 { path.addRect(bar) }
    builder.fill(path, color)
  }

  /// The gap in a bar that is cut, and its value: beside it, or above where a neighbour is in the
  /// way.
  private mutating func drawBreak(of bar: Rect, _ label: String, beside others: [Rect]) -> Rect {
    builder.fill(
      Rect(x: bar.x, y: bar.y + 6 * unit, width: bar.width, height: 2.2 * unit),
      chart.colors.paper)
    let text = builder.measure.line(label, style(7.5, .semibold))
    func box(_ x: Double, _ baseline: Double) -> Rect {
      Rect(x: x, y: baseline - 5.6 * unit, width: text.width, height: 5.8 * unit)
    }
    let beside = box(bar.maxX + 3 * unit, bar.y + 5.6 * unit)
    let isFree =
      beside.maxX <= plot.maxX
      && !others.dropFirst().contains { $0.intersects(beside.insetBy(-1.5 * unit)) }
    let chosen = isFree ? beside : box(min(bar.x, plot.maxX - text.width), bar.y - 2.5 * unit)
    builder.text(
      text, chart.colors.viewersText, x: chosen.minX, baseline: chosen.minY + 5.6 * unit)
    return chosen
  }

  // MARK: Labels

  private func style(_ size: Double, _ weight: TextStyle.Weight = .medium) -> TextStyle {
    TextStyle(size * unit, weight, figures: .tabular)
  }

  /// Lines at round numbers of people, the same up and down.
  private mutating func drawGrid() {
    var pitch = 1
    while Double(pitch) * scale < Self.leastPitch * unit {
      let isTwo = String(pitch).first == "2"
      pitch = isTwo ? pitch / 2 * 5 : pitch * 2
    }
    let labels = TimelineDrawing.axisLabel(unit)
    let (most, least) = (Int((zero - plot.minY) / scale), Int(downReach / scale))
    for people in stride(from: -(least / pitch) * pitch, through: most, by: pitch) {
      let y = zero - Double(people) * scale
      if people != 0 {
        builder.rule(from: plot.minX, to: plot.maxX, y: y, chart.colors.grid, width: 0.5)
      }
      builder.text(
        chart.labels.count(abs(people)), labels,
        people > 0 ? chart.colors.viewersText : chart.colors.quietInk,
        x: plot.minX - TimelineDrawing.labelGap * unit, baseline: y + 2.7 * unit, align: .end)
    }
  }

  /// How many left in each window, at its foot; returns where.
  private mutating func drawSums() -> [Rect] {
    chart.windows.map { window in
      let text = builder.measure.line(window.figure, style(7.5, .semibold))
      let seconds = Double(window.seconds.lowerBound + window.seconds.upperBound) / 2
      let start = min(max(plot.minX, x(seconds) - text.width / 2), plot.maxX - text.width)
      let baseline = plot.maxY - 3.5 * unit
      builder.text(
        text, chart.colors.ink, x: start, baseline: baseline,
        halo: Stroke(Paint(chart.colors.band), width: 2.2 * unit, join: .round))
      return Rect(x: start, y: baseline - 5.6 * unit, width: text.width, height: 7 * unit)
    }
  }

  /// What the bars are, at the end of their side, or where else they leave room for it.
  private mutating func drawName(
    _ name: String, _ color: Color, baseline: Double, clearOf taken: [Rect]
  ) {
    let text = builder.measure.line(name, style(7.5, .semibold))
    let places = [plot.maxX - text.width, plot.midX - text.width / 2, plot.minX]
    let free = places.first { x in
      let box = Rect(x: x, y: baseline - 5.6 * unit, width: text.width, height: 7.4 * unit)
      return !taken.contains { $0.height > 0 && $0.intersects(box.insetBy(-unit)) }
    }
    // Words that would stand on another mark are in the key above the chart.
    guard let free else { return }
    builder.text(
      text, color, x: free, baseline: baseline,
      halo: Stroke(Paint(chart.colors.paper), width: 2.2 * unit, join: .round))
  }

  private mutating func drawClocks() {
    let baseline = plot.maxY + (chart.polls.isEmpty ? 10 : 22) * unit
    let clearance = 28 * unit / plot.width * Double(chart.duration)
    var previousEnd = -Double.infinity
    for second in MinuteTicks(duration: chart.duration, clearance: clearance).seconds {
      let clock = builder.measure.line(chart.labels.clock(second), style(7.5))
      let half = clock.width / 2
      let center = min(x(Double(second)), size.width - half)
      guard center - half > previousEnd + 4 * unit else { continue }
      builder.text(clock, chart.colors.ink, x: center, baseline: baseline, align: .center)
      previousEnd = center + half
    }
  }
}
