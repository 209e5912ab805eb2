public import RecapDrawing

/// Dots by a count and a rate, each with its number beside it.
public struct DotChart: Sendable {
  public struct Dot: Sendable {
    public let label: String
    public let count: Int
    /// 0…1.
    public let rate: Double
    public let details: MarkDetails?

    public init(label: String, count: Int, rate: Double, details: MarkDetails? = nil) {
      (self.label, self.count, self.rate, self.details) = (label, count, rate, details)
    }
  }

  public let dots: [Dot]
  public let colors: DayStrip.Colors
  public let format: @Sendable (Int) -> String
  public let percent: @Sendable (Int) -> String

  public init(
    dots: [Dot], colors: DayStrip.Colors, format: @escaping @Sendable (Int) -> String,
    percent: @escaping @Sendable (Int) -> String
  ) {
    (self.dots, self.colors, self.format, self.percent) = (dots, colors, format, percent)
  }

  /// Up to so many all have their number; of more, the outermost.
  private static let mostNumbers = 40
  private static let outermost = 2

  public func scene(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    let unit = textSize / 7.5
    var builder = SceneBuilder(measure)
    let (left, top) = (26 * unit, 6 * unit)
    let (right, base) = (size.width - 4 * unit, size.height - 12 * unit)
    let tens = dots.map { 10 * $0.rate }
    let low = max(0, (tens.min() ?? 0).rounded(.down))
    let high = max(low + 1, (tens.max() ?? 1).rounded(.up))
    let ticks = CountTicks(maximum: dots.map(\.count).max() ?? 0)
    let x = LinearScale(domain: 0...Double(ticks.upperBound), from: left, to: right)
    let y = LinearScale(domain: low...high, from: base, to: top)
    let text = TextStyle(7.5 * unit, figures: .tabular)
    let step = high - low > 6 ? 4.0 : high - low > 2 ? 2 : 1
    for ten in stride(from: low, through: high, by: step) {
      builder.rule(from: left, to: right, y: y(ten), colors.grid, width: 0.5)
      builder.text(
        percent(Int(ten) * 10), text, colors.greenText, x: left - 5 * unit,
        baseline: y(ten) + 2.6 * unit, align: .end)
    }
    for value in ticks.values where value % (2 * ticks.step) == 0 {
      let place = x(Double(value))
      builder.line(
        from: Point(place, top), to: Point(place, base), Stroke(Paint(colors.grid), width: 0.5))
      builder.text(
        format(value), text, colors.blueText, x: place, baseline: base + 11 * unit,
        align: value == ticks.upperBound ? .end : .center)
    }
    builder.rule(from: left, to: right, y: base, colors.axis, width: 0.75)
    let points = dots.map { Point(x(Double($0.count)), y(10 * $0.rate)) }
    var marks = Path()
    for point in points { marks.addCircle(center: point, radius: 2.4 * unit) }
    builder.fill(marks, colors.blue)
    for (dot, point) in zip(dots, points) {
      var area = Path()
      area.addCircle(center: point, radius: 4 * unit)
      builder.mark(.path(area), dot.details)
    }
    var taken = points.map { Rect(x: $0.x - 3, y: $0.y - 3, width: 6, height: 6) }
    var told: Set<Int> = []
    for index in named where !told.contains(index) {
      // Those in one place have one label.
      let together = points.indices.filter {
        abs(points[$0].x - points[index].x) < 1 && abs(points[$0].y - points[index].y) < 1
      }
      told.formUnion(together)
      place(
        together.map { dots[$0].label }.joined(separator: ", "), at: points[index], unit,
        in: Rect(x: left, y: 0, width: right - left, height: base),
        &taken, &builder)
    }
    return builder.scene(size: size)
  }

  /// Those whose number is shown, from the largest count on.
  private var named: [Int] {
    let byCount = dots.indices.sorted { (dots[$0].count, $1) > (dots[$1].count, $0) }
    guard dots.count > Self.mostNumbers else { return byCount }
    let byRate = dots.indices.sorted { (dots[$0].rate, $1) > (dots[$1].rate, $0) }
    let ends = [byCount, byRate].flatMap { $0.prefix(Self.outermost) + $0.suffix(Self.outermost) }
    return byCount.filter(Set(ends).contains)
  }

  /// Right, left, above or below its dot: the first place that is free; else nowhere.
  private func place(
    _ label: String, at point: Point, _ unit: Double, in plot: Rect, _ taken: inout [Rect],
    _ builder: inout SceneBuilder
  ) {
    let line = builder.measure.line(label, TextStyle(7 * unit, .semibold))
    let (width, height) = (line.width, 7 * unit)
    let places = [
      Point(point.x + 5 * unit, point.y + 2.5 * unit),
      Point(point.x - 5 * unit - width, point.y + 2.5 * unit),
      Point(point.x - width / 2, point.y - 5 * unit),
      Point(point.x - width / 2, point.y + 10 * unit),
    ]
    for origin in places {
      let box = Rect(x: origin.x - 1, y: origin.y - height + 1, width: width + 2, height: height)
      guard box.minX >= plot.minX, box.maxX <= plot.maxX + 4, box.minY >= 0, box.maxY <= plot.maxY,
        !taken.contains(where: {
          $0.minX < box.maxX && box.minX < $0.maxX && $0.minY < box.maxY && box.minY < $0.maxY
        })
      else { continue }
      taken.append(box)
      builder.text(
        line, colors.ink, x: origin.x, baseline: origin.y,
        halo: Stroke(Paint(colors.paper), width: 2, join: .round))
      return
    }
  }
}
