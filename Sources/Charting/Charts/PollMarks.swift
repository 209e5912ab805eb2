import RecapDrawing

/// Polls along the time axis of a chart: a dotted line each, down to a chip with its number.
struct PollMarks {
  let polls: [TimelineChart.Poll]
  let title: String
  let colors: TimelineChart.Colors
  /// The factor on every measure of the design.
  let unit: Double
  /// What the lines run through.
  let plot: Rect
  let x: LinearScale

  /// Chips too near each other move apart.
  func draw(in builder: inout SceneBuilder) {
    guard !polls.isEmpty else { return }
    let isNumberOnly = polls.count > 20
    let isTickOnly = polls.count > TimelineChart.mostNumberedPolls
    let chipWidth = (isNumberOnly ? 9 : 14) * unit
    let chipTop = plot.maxY + 4.5 * unit
    let titleEnd = builder.text(
      title, TextStyle(7 * unit, figures: .tabular), colors.quietInk, x: 0,
      baseline: chipTop + 7.6 * unit)
    let wanted = polls.map { x(Double($0.second)) }
    let places = SpreadPositions(
      wanted, distance: isTickOnly ? 0 : chipWidth + (isNumberOnly ? 1 : 2) * unit,
      bounds: max(plot.minX, titleEnd + 4 * unit + chipWidth / 2)...plot.maxX
    ).positions
    // So many lines would hatch the plot: ticks alone then.
    if !isTickOnly { drawLines(from: wanted, to: places, chipTop: chipTop, in: &builder) }
    for (poll, x) in zip(polls, places) {
      if isTickOnly {
        builder.line(
          from: Point(x, chipTop), to: Point(x, chipTop + 6 * unit),
          Stroke(Paint(colors.ink), width: 1))
      } else {
        drawChip(
          isNumberOnly ? "\(poll.number)" : "P\(poll.number)", x: x, top: chipTop,
          width: chipWidth, isSmall: isNumberOnly, in: &builder)
      }
    }
  }

  private func drawLines(
    from wanted: [Double], to places: [Double], chipTop: Double, in builder: inout SceneBuilder
  ) {
    var dots = Path()
    for (x, place) in zip(wanted, places) {
      dots.move(to: Point(x, plot.minY))
      dots.line(to: Point(x, plot.maxY))
      if place != x { dots.line(to: Point(place, chipTop)) }
    }
    builder.stroke(
      dots,
      Stroke(
        Paint(colors.pollLine), width: 0.5 * unit, dash: [0.75 * unit, 2 * unit], cap: .round))
  }

  private func drawChip(
    _ label: String, x: Double, top: Double, width: Double, isSmall: Bool,
    in builder: inout SceneBuilder
  ) {
    var chip = Path()
    chip.addRoundedRect(
      Rect(x: x - width / 2, y: top, width: width, height: 10 * unit), radius: 2 * unit)
    builder.fill(chip, colors.ink)
    let size = isSmall || label.utf8.count > 2 ? 6.75 : 7
    builder.text(
      label, TextStyle(size * unit, .semibold), colors.paper, x: x, baseline: top + 7.6 * unit,
      align: .center)
  }
}
