import RecapDrawing

/// Where everything of a timeline lies: plot area, scales and the two lines.
struct TimelineGeometry {
  /// The factor on every measure of the design, which is given for labels of 7.5 points.
  let unit: Double
  let plot: Rect
  /// The y of nobody coming and nobody going.
  let movementsBase: Double
  let ticks: CountTicks
  /// From seconds.
  let x: LinearScale
  /// From viewers.
  let left: LinearScale
  /// From fractions.
  let right: LinearScale
  let viewers: AreaLine
  let rate: AreaLine
  /// The x of the rate's points where few watched.
  let pale: Set<Double>
  /// Where the largest number of viewers lies, the earliest of several.
  let viewersMaximum: Point?
  let highlightedRate: Point?

  init(_ chart: TimelineChart, size: Size, textSize: Double, measure: any TextMeasuring) {
    unit = textSize / 7.5
    ticks = CountTicks(maximum: chart.mostViewers)
    // Wide counts on the left axis take their room from the plot.
    let labelStyle = TimelineDrawing.axisLabel(unit)
    let labels = ticks.values.map { measure.width(of: chart.labels.count($0), labelStyle) }
    let start = max(26 * unit, (labels.max() ?? 0) + TimelineDrawing.labelGap * unit)
    // Reaction markers stand between the axis titles and the plot, poll chips under the axis.
    let above = (!chart.peaks.isEmpty ? 38 : chart.measuresRates ? 21 : 16) * unit
    let chips = chart.polls.isEmpty ? 0.0 : 11
    let below = ((chart.movements == nil ? 25 : 91) + chips) * unit
    let end = size.width - (chart.measuresRates ? 30 * unit : 0)
    plot = Rect(x: start, y: above, width: end - start, height: size.height - above - below)
    movementsBase = plot.maxY + (38 + chips) * unit
    x = LinearScale(domain: 0...Double(chart.duration), from: plot.minX, to: plot.maxX)
    left = LinearScale(domain: 0...Double(ticks.upperBound), from: plot.maxY, to: plot.minY)
    right = LinearScale(domain: 0...1, from: plot.maxY, to: plot.minY)

    let columns = TimelineColumns(chart, width: plot.width)
    let (xScale, leftScale, rightScale) = (x, left, right)
    viewers = AreaLine(
      columns.viewers.map { Point(xScale($0.second), leftScale(Double($0.value))) })
    rate = AreaLine(
      columns.rates.map { entry in
        entry.value.map { Point(xScale(entry.second), rightScale($0)) }
      })
    pale = Set(columns.rates.lazy.filter(\.isPale).map { xScale($0.second) })
    viewersMaximum = Self.highest(viewers)
    highlightedRate = chart.highlightedRate.flatMap { index in
      chart.samples[index].rate.map {
        Point(xScale(TimelineColumns.center(of: index..<index + 1, in: chart)), rightScale($0))
      }
    }
  }

  private static func highest(_ line: AreaLine) -> Point? {
    line.segments.joined().reduce(nil) { best, point in
      guard let best, best.y <= point.y else { return point }
      return best
    }
  }
}
