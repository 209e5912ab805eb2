import RecapCharting
public import RecapDrawing

extension Tile.PlayDays {
  /// The plays day by day as a line over an area, with the best day named.
  public func figure(size: Size, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    let last = Double(plays.count - 1)
    let most = Double(plays.max() ?? 0)
    let x = LinearScale(domain: 0...last, from: 1.8, to: size.width - 1.8)
    let y = LinearScale(domain: 0...max(1, most), from: size.height, to: 0)
    let points = plays.enumerated().map { Point(x(Double($0)), y(Double($1))) }
    let line = AreaLine(points)
    builder.fill(line.area(base: size.height), Palette.amber, opacity: 0.16)
    builder.rule(from: 0, to: size.width, y: size.height, Palette.rule1, width: 0.75)
    builder.stroke(
      line.line, Stroke(Paint(Palette.amber), width: 1.25, cap: .round, join: .round))
    let best = points[self.best]
    var dot = Path()
    dot.addCircle(center: best, radius: 1.8)
    builder.fill(dot, Palette.amber)
    let label = measure.line(bestLabel, TextStyle(7, .medium))
    let place = place(of: label.width, beside: best, line, size)
    let isInArea = place.y > best.y + 5
    builder.text(
      label, Palette.ink2, x: place.x, baseline: place.y,
      halo: isInArea ? nil : Stroke(Paint(Palette.paper), width: 2, join: .round))
    return builder.scene(size: size)
  }

  /// Where the best day's name begins, and its baseline: right of the day, left of it, or in the area
  /// below, whichever is the first that is in the chart and not on the line.
  private func place(
    of width: Double, beside best: Point, _ line: AreaLine, _ size: Size
  ) -> Point {
    let centered = min(max(0, best.x - width / 2), size.width - width)
    let places = [
      Point(best.x + 5, best.y + 2.5), Point(best.x - 5 - width, best.y + 2.5),
      Point(centered, best.y + 10.5),
    ]
    let inside = places.filter { $0.x >= 0 && $0.x + width <= size.width && $0.y <= size.height }
    let free = inside.first {
      !line.passes(through: Rect(x: $0.x, y: $0.y - 5.5, width: width, height: 6))
    }
    return free ?? inside.first ?? places[0]
  }
}
