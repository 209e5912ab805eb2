import RecapDrawing

extension TimelineDrawing {
  /// The most a bar reaches from the base line.
  private static let reach = 24.0
  private static let cutReach = 26.4
  private static let barGap = 1.4
  /// In longer sessions a bar is of five minutes.
  private static let mostMinutes = 240
  private static let longStep = 5

  /// Arrivals up and departures down, on the minutes of the plot and one scale.
  mutating func drawMovements() {
    guard let movements = chart.movements else { return }
    let base = geometry.movementsBase
    let step = movements.arrivals.count > Self.mostMinutes ? Self.longStep : 1
    let (up, down) = (Self.sums(movements.arrivals, step), Self.sums(movements.departures, step))
    let (scale, cutsFirst) = Self.scale(up, down)
    func height(_ value: Int) -> Double {
      value > 0 ? max(0.75, Double(value) / Double(scale) * Self.reach) * unit : 0
    }
    let first = cutsFirst ? Self.cutReach * unit : height(up.first ?? 0)
    let heights = [first] + up.dropFirst().map(height)
    let arrivals = bars(heights, step: step, upFrom: base)
    let departures = bars(down.map(height), step: step, upFrom: nil)
    fill(arrivals, colors.viewers)
    fill(departures, colors.pollLine)
    builder.rule(from: plot.minX, to: plot.maxX, y: base, colors.axis, width: 0.75)
    builder.text(
      chart.labels.count(0), Self.axisLabel(unit), colors.quietInk,
      x: plot.minX - Self.labelGap * unit, baseline: base + 2.7 * unit, align: .end)
    var taken = arrivals
    if cutsFirst, let bar = arrivals.first {
      taken.append(drawBreak(of: bar, chart.labels.count(up[0]), beside: arrivals.dropFirst()))
    }
    drawName(
      movements.arrivalsLabel, colors.viewersText, baseline: base - 17 * unit, clearOf: taken)
    drawName(
      movements.departuresLabel, colors.ink, baseline: base + 26 * unit, clearOf: departures)
  }

  /// Sums of so many minutes each.
  private static func sums(_ values: [Int], _ step: Int) -> [Int] {
    stride(from: 0, to: values.count, by: step).map {
      values[$0..<min($0 + step, values.count)].reduce(0, +)
    }
  }

  /// What the reach stands for, and whether the first bar is cut: who was there at the start would
  /// make all others vanish.
  private static func scale(_ up: [Int], _ down: [Int]) -> (people: Int, cutsFirst: Bool) {
    let others = max(up.dropFirst().max() ?? 0, down.max() ?? 0)
    let first = up.first ?? 0
    return others > 0 && first > others ? (others, true) : (max(1, first, others), false)
  }

  private func bars(_ heights: [Double], step: Int, upFrom top: Double?) -> [Rect] {
    heights.enumerated().map { index, height in
      let start = geometry.x(Double(60 * step * index))
      let end = geometry.x(Double(min(60 * step * (index + 1), chart.duration)))
      let gap = min(Self.barGap * unit, 0.4 * (end - start))
      let base = geometry.movementsBase
      return Rect(
        x: start, y: top == nil ? base : base - height, width: end - start - gap, height: height)
    }
  }

  private mutating func fill(_ bars: [Rect], _ color: Color) {
    var path = Path()
    for bar in bars where bar.height > 0 { path.addRect(bar) }
    guard !path.isEmpty else { return }
    builder.fill(path, color)
  }

  /// The gap in a bar that is cut, and its value: beside it, or above where a neighbour is in the
  /// way.
  private mutating func drawBreak(
    of bar: Rect, _ label: String, beside others: ArraySlice<Rect>
  ) -> Rect {
    builder.fill(
      Rect(x: bar.x, y: bar.y + 6 * unit, width: bar.width, height: 2.2 * unit), colors.paper)
    let text = builder.measure.line(label, style(7.5, .semibold))
    func box(_ x: Double, _ baseline: Double) -> Rect {
      Rect(x: x, y: baseline - 5.6 * unit, width: text.width, height: 5.8 * unit)
    }
    let beside = box(bar.maxX + 3 * unit, bar.y + 5.6 * unit)
    let isFree =
      beside.maxX <= plot.maxX
      && !others.contains { $0.intersects(beside.insetBy(-1.5 * unit)) }
    let chosen = isFree ? beside : box(bar.x, bar.y - 2.5 * unit)
    builder.text(text, colors.viewersText, x: chosen.minX, baseline: chosen.minY + 5.6 * unit)
    return chosen
  }

  /// What the bars are, at the end of their lane, or where else they leave room for it.
  private mutating func drawName(
    _ name: String, _ color: Color, baseline: Double, clearOf taken: [Rect]
  ) {
    let text = builder.measure.line(name, style(7.5, .semibold))
    let places = [plot.maxX - text.width, plot.midX - text.width / 2, plot.minX]
    let free = places.first { x in
      let box = Rect(x: x, y: baseline - 5.6 * unit, width: text.width, height: 7.4 * unit)
      return !taken.contains { $0.height > 0 && $0.intersects(box.insetBy(-unit)) }
    }
    builder.text(
      text, color, x: free ?? places[0], baseline: baseline,
      halo: Stroke(Paint(colors.paper), width: 2.2 * unit, join: .round))
  }
}
