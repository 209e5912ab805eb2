import RecapDrawing

extension TimelineDrawing {
  /// The axis with the time of day and the time since the start.
  mutating func drawTimeAxis() {
    builder.rule(from: plot.minX, to: plot.maxX, y: plot.maxY, colors.axis, width: 0.75)
    let clearance = 28 * unit / plot.width * Double(chart.duration)
    let hasMovements = chart.movements != nil
    let tickTop = hasMovements ? geometry.movementsBase + 30 * unit : plot.maxY
    let clockBaseline =
      hasMovements
      ? geometry.movementsBase + 43 * unit : plot.maxY + (chart.polls.isEmpty ? 14 : 25) * unit
    var previousEnd = -Double.infinity
    for second in MinuteTicks(duration: chart.duration, clearance: clearance).seconds {
      let x = geometry.x(Double(second))
      builder.line(
        from: Point(x, tickTop), to: Point(x, tickTop + 4 * unit),
        Stroke(Paint(colors.axis), width: 0.75))
      let clock = builder.measure.line(chart.labels.clock(second), style(7.5))
      let offset = builder.measure.line(chart.labels.offset(second), style(6.75, .regular))
      // The end's label stays on the page, and away from its neighbour.
      let half = max(clock.width, offset.width) / 2
      let center = min(x, size.width - half)
      guard center - half > previousEnd + 4 * unit else { continue }
      builder.text(clock, colors.ink, x: center, baseline: clockBaseline, align: .center)
      builder.text(
        offset, colors.quietInk, x: center, baseline: clockBaseline + 9 * unit, align: .center)
      previousEnd = center + half
    }
  }

  /// The reaction markers in their lane: icon over count, never beside.
  mutating func drawMarkers() {
    for (peak, x) in zip(chart.peaks, markerPlaces()) {
      let icon = peak.icon.scaled(
        by: 10 * unit / 16, offset: Point(x - 5 * unit, plot.minY - 25 * unit))
      builder.fill(icon, colors.ink)
      builder.text(
        peak.count, style(7, .semibold), colors.ink, x: x, baseline: plot.minY - 5.5 * unit,
        align: .center)
    }
  }

  /// The middle of each peak; in a short last stretch moved on, as far as the edge allows.
  private func markerPlaces() -> [Double] {
    let distance = 22 * unit
    var places = chart.peaks.map {
      (geometry.x(Double($0.seconds.lowerBound)) + geometry.x(Double($0.seconds.upperBound))) / 2
    }
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + distance)
    }
    var limit = plot.maxX + 8 * unit
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - distance
    }
    return places
  }

  /// A dotted line for each poll, down to its chip.
  mutating func drawPolls() {
    PollMarks(
      polls: chart.polls, title: chart.labels.polls, colors: colors, unit: unit, plot: plot,
      x: geometry.x
    ).draw(in: &builder)
  }
}
