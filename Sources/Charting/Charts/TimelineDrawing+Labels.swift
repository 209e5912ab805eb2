import RecapDrawing

extension TimelineDrawing {
  /// The dots of the most viewers and of the most engaged minute, with their values.
  mutating func drawMaxima() {
    if chart.samples.count > 1 {
      drawDot(geometry.viewersMaximum, colors.viewers, radius: 2 * unit)
      drawDot(geometry.highlightedRate, colors.rate, radius: 2 * unit)
    }
    drawValue(
      chart.labels.count(chart.mostViewers), colors.viewersText, at: geometry.viewersMaximum)
    drawValue(chart.labels.highlightedRate, colors.rateText, at: geometry.highlightedRate)
  }

  /// A value at its dot: below it where the lines leave room, else above, else right beside, and a
  /// line further only where another text is in the way.
  private mutating func drawValue(_ label: String, _ color: Color, at dot: Point?) {
    guard let dot else { return }
    let text = builder.measure.line(label, style(7.5, .semibold))
    let half = text.width / 2
    let (below, level, above) = (dot.y + 11.5 * unit, dot.y + 2.7 * unit, dot.y - 5 * unit)
    let near = half + 5 * unit
    let line = 9 * unit
    func beside(_ dx: Double) -> [(Double, Double)] { [below, level, above].map { (dx, $0) } }
    func boxes(_ places: [(Double, Double)]) -> [Rect] { places.map(box) }
    func box(dx: Double, baseline: Double) -> Rect {
      let center = min(max(dot.x + dx, plot.minX + half + 2), plot.maxX - half - 2)
      return Rect(
        x: center - half, y: baseline - 5.6 * unit, width: text.width, height: 5.8 * unit)
    }
    let places = boxes([(0, below), (0, above)] + beside(near) + beside(-near))
    let further = boxes([0, near, -near].flatMap { [($0, below + line), ($0, above - line)] })
    // Right beside the other value, where both stand at one dot.
    let behindOther = boxes(
      occupied.last.map { other in
        beside(other.maxX - dot.x + half + 3 * unit) + beside(other.minX - dot.x - half - 3 * unit)
      } ?? [])
    // Rather over a line of the chart than away from the dot, and rather there than over another text.
    let chosen =
      places.first(where: isFree) ?? places.first(where: isClearOfTexts)
      ?? (further + behindOther).first(where: isClearOfTexts) ?? places[0]
    builder.text(
      text, color, x: chosen.minX, baseline: chosen.minY + 5.6 * unit,
      halo: Stroke(Paint(colors.paper), width: 2.2 * unit, join: .round))
    occupied.append(chosen)
  }

  /// Whether nothing comes near a label there.
  private func isFree(_ box: Rect) -> Bool {
    let room = box.insetBy(-2 * unit)
    return isClearOfTexts(box) && !geometry.viewers.passes(through: room)
      && !geometry.rate.passes(through: room)
  }

  /// Whether no other text comes near a label there. The lane above the plot is the markers'.
  private func isClearOfTexts(_ box: Rect) -> Bool {
    let room = box.insetBy(-2 * unit)
    return !occupied.contains { $0.intersects(room) } && box.minY > plot.minY
      && room.maxY < plot.maxY
  }

  /// The name of each line beside it, or in its axis title where no place is clear.
  mutating func drawLineLabels() {
    let viewers = placeLabel(
      chart.labels.viewersLine, colors.viewersText, on: geometry.viewers, other: geometry.rate)
    guard chart.measuresRates else {
      return drawAxisTitles(viewersWithForm: false, rateWithForm: false)
    }
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
      // A little more than the label, so that it keeps clear of a line that turns beside it.
      let reach = 6 * unit
      guard
        let own = line.extent(from: max(left - reach, plot.minX), to: min(right + reach, plot.maxX))
          ?? line.extent(from: left, to: right)
      else { continue }
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
    // The names of both lines must not read as one.
    occupied.append(
      Rect(
        x: best.box.minX - 12 * unit, y: best.box.minY - 2 * unit,
        width: best.box.width + 24 * unit, height: best.box.height + 4 * unit))
    return true
  }

  /// How good a place for a line's label is: clear of the other line, and where its own is level.
  /// Nil where it must not stand.
  private func score(_ box: Rect, own: ClosedRange<Double>, other: AreaLine) -> Double? {
    guard box.minX >= plot.minX + 4 * unit, box.maxX <= plot.maxX - 4 * unit, box.minY >= plot.minY,
      box.maxY <= plot.maxY, !occupied.contains(where: { $0.intersects(box.insetBy(-2 * unit)) }),
      !other.passes(through: box.insetBy(-4 * unit))
    else { return nil }
    let maxima = [geometry.viewersMaximum, geometry.highlightedRate].compactMap { $0 }
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
