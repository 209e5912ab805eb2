public import RecapDrawing

/// The share that is still there by minutes since one's own arrival: a step line over an area.
public struct SurvivalChart: Sendable {
  /// One a minute, from 0 on.
  public struct Point: Sendable, Hashable {
    /// 0…1.
    public let share: Double
    /// Stands for few people, and is drawn thin.
    public let isThin: Bool

    public init(share: Double, isThin: Bool) { (self.share, self.isThin) = (share, isThin) }
  }

  /// A minute that is read off.
  public struct Mark: Sendable, Hashable {
    public let minute: Int
    public let figure: String

    public init(minute: Int, figure: String) { (self.minute, self.figure) = (minute, figure) }
  }

  /// At least one.
  public let points: [Point]
  /// Of the axis: no point is beyond its end.
  public let minutes: Int
  /// In order of precedence: of two that would touch, the earlier stands.
  public let marks: [Mark]
  /// Behind the last number of the axis.
  public let unit: String
  /// A share given in whole per cent.
  public let percent: @Sendable (Int) -> String
  public let count: @Sendable (Int) -> String
  public let colors: TimelineChart.Colors

  public init(
    points: [Point], minutes: Int, marks: [Mark], unit: String,
    percent: @escaping @Sendable (Int) -> String, count: @escaping @Sendable (Int) -> String,
    colors: TimelineChart.Colors
  ) {
    (self.points, self.minutes, self.marks, self.unit) = (points, minutes, marks, unit)
    (self.percent, self.count, self.colors) = (percent, count, colors)
  }

  private static let (margin, above, below) = (26.0, 9.0, 15.0)
  /// Of a figure above its dot, from the dot.
  private static let figureTop = 10.6

  /// The finished chart.
  /// - Parameter textSize: Of the axis labels, in points; all measures of marks follow it.
  public func scene(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    let factor = textSize / 7.5
    var builder = SceneBuilder(measure)
    let widest = measure.width(of: percent(100), TimelineDrawing.axisLabel(factor))
    let start = max(Self.margin * factor, widest + TimelineDrawing.labelGap * factor)
    let plot = Rect(
      x: start, y: Self.above * factor, width: size.width - start,
      height: size.height - (Self.above + Self.below) * factor)
    let x = LinearScale(domain: 0...Double(max(1, minutes)), from: plot.minX, to: plot.maxX)
    let y = LinearScale(domain: 0...1, from: plot.maxY, to: plot.minY)
    drawGrid(plot, y, factor, in: &builder)
    drawLine(x, y, factor, in: &builder)
    drawMinutes(plot, x, factor, size: size, in: &builder)
    drawMarks(plot, x, y, factor, in: &builder)
    return builder.scene(size: size)
  }

  private func drawGrid(
    _ plot: Rect, _ y: LinearScale, _ factor: Double, in builder: inout SceneBuilder
  ) {
    for quarter in 0...4 {
      let line = y(Double(quarter) / 4)
      builder.rule(
        from: plot.minX, to: plot.maxX, y: line, quarter == 0 ? colors.axis : colors.grid,
        width: quarter == 0 ? 0.75 : 0.5)
      builder.text(
        percent(25 * quarter), TimelineDrawing.axisLabel(factor), colors.viewersText,
        x: plot.minX - TimelineDrawing.labelGap * factor, baseline: line + 2.7 * factor,
        align: .end)
    }
  }

  /// A share holds from its minute to the next.
  private func drawLine(
    _ x: LinearScale, _ y: LinearScale, _ factor: Double, in builder: inout SceneBuilder
  ) {
    var (area, thick, thin) = (Path(), Path(), Path())
    area.move(to: RecapDrawing.Point(x(0), y(0)))
    for (minute, point) in points.enumerated() {
      let (start, end) = (x(Double(minute)), x(Double(min(minute + 1, minutes))))
      let before = minute == 0 ? 1 : points[minute - 1].share
      area.line(to: RecapDrawing.Point(start, y(point.share)))
      area.line(to: RecapDrawing.Point(end, y(point.share)))
      func add(to path: inout Path) {
        if path.segments.last != .line(RecapDrawing.Point(start, y(before))) {
          path.move(to: RecapDrawing.Point(start, y(before)))
        }
        if before != point.share { path.line(to: RecapDrawing.Point(start, y(point.share))) }
        path.line(to: RecapDrawing.Point(end, y(point.share)))
      }
      if point.isThin { add(to: &thin) } else { add(to: &thick) }
    }
    area.line(to: RecapDrawing.Point(x(Double(min(points.count, minutes))), y(0)))
    area.close()
    builder.fill(area, colors.viewers, opacity: 0.09)
    builder.stroke(thin, Stroke(Paint(colors.viewers), width: 0.75 * factor))
    builder.stroke(thick, Stroke(Paint(colors.viewers), width: 1.5 * factor))
  }

  private func drawMinutes(
    _ plot: Rect, _ x: LinearScale, _ factor: Double, size: Size, in builder: inout SceneBuilder
  ) {
    let style = TextStyle(7.5 * factor, .medium, figures: .tabular)
    let clearance = 28 * factor / plot.width * Double(minutes * 60)
    var previousEnd = -Double.infinity
    let ticks = MinuteTicks(duration: minutes * 60, clearance: clearance, mostIntervals: 4)
    for second in ticks.seconds {
      let minute = second / 60
      let isLast = minute == minutes
      let text = builder.measure.line(count(minute) + (isLast ? " \(unit)" : ""), style)
      let place = min(x(Double(minute)), size.width - text.width / 2)
      builder.line(
        from: RecapDrawing.Point(x(Double(minute)), plot.maxY),
        to: RecapDrawing.Point(x(Double(minute)), plot.maxY + 3 * factor),
        Stroke(Paint(colors.axis), width: 0.75))
      guard place - text.width / 2 > previousEnd + 4 * factor else { continue }
      builder.text(
        text, colors.ink, x: place, baseline: plot.maxY + 12 * factor, align: .center)
      previousEnd = place + text.width / 2
    }
  }

  private func drawMarks(
    _ plot: Rect, _ x: LinearScale, _ y: LinearScale, _ factor: Double,
    in builder: inout SceneBuilder
  ) {
    var taken: [Rect] = []
    for mark in marks where points.indices.contains(mark.minute) {
      let center = RecapDrawing.Point(x(Double(mark.minute)), y(points[mark.minute].share))
      let text = builder.measure.line(
        mark.figure, TextStyle(7.5 * factor, .semibold, figures: .tabular))
      let start = min(center.x + 3 * factor, plot.maxX - text.width)
      // Where nearly everybody is there, what stands above the chart is in the way.
      let isBelow = center.y < Self.figureTop * factor
      let baseline = center.y + (isBelow ? 10.2 : -5) * factor
      let box = Rect(
        x: start, y: baseline - 5.6 * factor, width: text.width, height: 5.8 * factor)
      guard !taken.contains(where: { $0.insetBy(-2 * factor).intersects(box) }) else { continue }
      taken.append(box)
      for (radius, color) in [(2.6, colors.paper), (2, colors.viewers)] {
        var dot = Path()
        dot.addCircle(center: center, radius: radius * factor)
        builder.fill(dot, color)
      }
      builder.text(
        text, colors.viewersText, x: start, baseline: baseline,
        halo: Stroke(Paint(colors.paper), width: 2.2 * factor, join: .round))
    }
  }
}
