import RecapDrawing

extension TimelineDrawing {
  /// The middle half of other sessions as an area, and their median as a dotted line.
  mutating func drawTypicalCourse() {
    guard let typical = chart.typical else { return }
    let (upper, lower) = (typicalLine(\.upper), typicalLine(\.lower))
    var band = Path()
    for (index, point) in (upper + lower.reversed()).enumerated() {
      if index == 0 { band.move(to: point) } else { band.line(to: point) }
    }
    band.close()
    builder.fill(band, typical.band, opacity: 0.24)
    builder.stroke(
      AreaLine(typicalLine(\.median)).line,
      Stroke(Paint(typical.line), width: 0.9 * unit, dash: [unit, 2.2 * unit], join: .round))
  }

  /// Its name under the band, or over it, where both lines leave room.
  mutating func drawTypicalLabel() {
    guard let typical = chart.typical, chart.samples.count > 1 else { return }
    let text = builder.measure.line(typical.label, style(7))
    let (upper, lower) = (AreaLine(typicalLine(\.upper)), AreaLine(typicalLine(\.lower)))
    let (height, gap) = (6 * unit, 3 * unit)
    // From the end on, where courses have parted the most.
    for step in (0...40).reversed() {
      let x = plot.minX + 4 * unit + Double(step) / 40 * (plot.width - text.width - 8 * unit)
      guard let top = upper.extent(from: x, to: x + text.width),
        let bottom = lower.extent(from: x, to: x + text.width)
      else { continue }
      for y in [bottom.upperBound + gap, top.lowerBound - gap - height] {
        let box = Rect(x: x, y: y, width: text.width, height: height)
        guard isFreeForLabel(box) else { continue }
        builder.text(
          text, colors.quietInk, x: x, baseline: y + 5 * unit,
          halo: Stroke(Paint(colors.paper), width: 2 * unit, join: .round))
        occupied.append(box)
        return
      }
    }
  }

  private func isFreeForLabel(_ box: Rect) -> Bool {
    let room = box.insetBy(-2 * unit)
    return room.minY > plot.minY && room.maxY < plot.maxY
      && !occupied.contains { $0.intersects(room) } && !geometry.viewers.passes(through: room)
      && !geometry.rate.passes(through: room)
  }

  private func typicalLine(
    _ value: KeyPath<TimelineChart.TypicalCourse.Point, Double>
  ) -> [Point] {
    (chart.typical?.points ?? []).map { point in
      Point(
        geometry.x(point.position * Double(chart.duration)), geometry.left(point[keyPath: value]))
    }
  }
}
