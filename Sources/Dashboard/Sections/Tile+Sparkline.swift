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
    let fitsRight = isRightBetter(label.width, of: best, line, size)
    builder.text(
      label, Palette.ink2, x: fitsRight ? best.x + 5 : best.x - 5, baseline: best.y + 2.5,
      align: fitsRight ? .start : .end,
      halo: Stroke(Paint(Palette.paper), width: 2, join: .round))
    return builder.scene(size: size)
  }

  /// Whether the best day's name stands better on its right: within the chart, and not on the line.
  private func isRightBetter(
    _ width: Double, of best: Point, _ line: AreaLine, _ size: Size
  ) -> Bool {
    func box(_ x: Double) -> Rect { Rect(x: x, y: best.y - 3, width: width, height: 6) }
    let (right, left) = (box(best.x + 5), box(best.x - 5 - width))
    guard right.maxX <= size.width else { return false }
    return left.minX < 0 || !line.passes(through: right) || line.passes(through: left)
  }
}
