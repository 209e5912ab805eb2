import Drawing

extension TimelineDrawing {
  /// The dots of both maxima with their values.
  mutating func drawMaxima() {
    if chart.samples.count > 1 {
      drawDot(geometry.viewersMaximum, colors.viewers, radius: 2 * unit)
      drawDot(geometry.rateMaximum, colors.rate, radius: 2 * unit)
    }
    let most = chart.samples.map(\.viewers).max() ?? 0
    drawMaximum(
      geometry.viewersMaximum, chart.labels.count(most), colors.viewersText, on: geometry.viewers,
      other: geometry.rate)
    drawMaximum(
      geometry.rateMaximum, chart.labels.maximumRate, colors.rateText, on: geometry.rate,
      other: geometry.viewers)
  }

  /// Below the dot where the lines leave room, else above it.
  private mutating func drawMaximum(
    _ dot: Point?, _ label: String, _ color: Color, on line: AreaLine, other: AreaLine
  ) {
    guard let dot else { return }
    let text = builder.measure.line(label, style(7.5, .semibold))
    let center = min(max(dot.x, plot.minX + text.width / 2 + 2), plot.maxX - text.width / 2 - 2)
    func box(baseline: Double) -> Rect {
      Rect(
        x: center - text.width / 2, y: baseline - 5.6 * unit, width: text.width,
        height: 5.8 * unit)
    }
    func isFree(_ rect: Rect) -> Bool {
      let room = rect.insetBy(-1 * unit)
      return !line.passes(through: room) && !other.passes(through: room)
        && !occupied.contains { $0.intersects(room) } && room.maxY < plot.maxY
    }
    let candidates = [dot.y + 11.5 * unit, dot.y - 5 * unit]
    let baseline = candidates.first { isFree(box(baseline: $0)) } ?? candidates[0]
    builder.text(
      text, color, x: center, baseline: baseline, align: .center,
      halo: Stroke(Paint(colors.paper), width: 2.2 * unit, join: .round))
    occupied.append(box(baseline: baseline))
  }

  /// The name of each line beside it, or in its axis title where no place is clear.
  mutating func drawLineLabels() {
    let viewers = placeLabel(
      chart.labels.viewersLine, colors.viewersText, on: geometry.viewers, other: geometry.rate)
    let rate = placeLabel(
      chart.labels.rateLine, colors.rateText, on: geometry.rate, other: geometry.viewers)
    drawAxisTitles(viewersWithForm: !viewers, rateWithForm: !rate)
  }

  private mutating func placeLabel(
    _ label: String, _ color: Color, on line: AreaLine, other: AreaLine
  ) -> Bool {
    let text = builder.measure.line(label, style(8, .semibold))
    var best: (score: Double, box: Rect)?
    for center in line.segments.joined().map(\.x) {
      let (left, right) = (center - text.width / 2, center + text.width / 2)
      guard let own = line.extent(from: left, to: right) else { continue }
      let height = 8 * unit
      for top in [own.lowerBound - 4 * unit - height, own.upperBound + 4 * unit] {
        let box = Rect(x: left, y: top, width: text.width, height: height)
        guard let score = score(box, own: own, other: other) else { continue }
        if best.map({ score > $0.score }) ?? true { best = (score, box) }
      }
    }
    guard let best else { return false }
    builder.text(
      text, color, x: best.box.minX, baseline: best.box.minY + 6.2 * unit,
      halo: Stroke(Paint(colors.paper), width: 2.5 * unit, join: .round))
    occupied.append(best.box)
    return true
  }

  /// How good a place for a line's label is: clear of the other line, and where its own is level.
  /// Nil where it must not stand.
  private func score(_ box: Rect, own: ClosedRange<Double>, other: AreaLine) -> Double? {
    guard box.minX >= plot.minX, box.maxX <= plot.maxX, box.minY >= plot.minY,
      box.maxY <= plot.maxY, !occupied.contains(where: { $0.intersects(box.insetBy(-2 * unit)) }),
      !other.passes(through: box.insetBy(-4 * unit))
    else { return nil }
    let maxima = [geometry.viewersMaximum, geometry.rateMaximum].compactMap { $0 }
    for dot in maxima {
      let keepOut = Rect(
        x: dot.x - 30 * unit, y: dot.y - 12 * unit, width: 60 * unit, height: 24 * unit)
      if keepOut.intersects(box) { return nil }
    }
    var clearance = 16 * unit
    if let extent = other.extent(from: box.minX, to: box.maxX) {
      let distance = max(extent.lowerBound - box.maxY, box.minY - extent.upperBound)
      clearance = min(clearance, max(0, distance))
    }
    return clearance - 1.6 * (own.upperBound - own.lowerBound)
  }
}
