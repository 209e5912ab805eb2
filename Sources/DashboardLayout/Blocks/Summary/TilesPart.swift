import RecapDashboard
import RecapDrawing

/// Three tiles: unique viewers, average minutes viewed, recording plays.
struct TilesPart {
  private let figures: KeyFigures

  init(_ figures: KeyFigures) { self.figures = figures }

  func draw(in builder: inout SceneBuilder) {
    drawViewers(in: &builder)
    drawMinutes(in: &builder)
    drawPlays(in: &builder)
  }

  /// Rule, label and key figure of a tile, with its unit; returns the x behind the figure.
  @discardableResult
  private func drawTile(
    _ label: String, _ figure: String, unit: String? = nil, size: Double, x: Double,
    width: Double, in builder: inout SceneBuilder
  ) -> Double {
    builder.blockRule(from: x, width: width, y: 0)
    builder.tag(.heading(2)) {
      $0.text(label, Typography.label, Palette.ink1, x: x, baseline: 15)
    }
    let sizes = Typography.figureSizes.filter { $0 <= size }
    let fitting = sizes.first {
      builder.measure.width(of: figure, Typography.display($0)) <= width - 26
    }
    let chosen = fitting ?? sizes[sizes.count - 1]
    let isEmpty = figure == "–" || figure == "0"
    var end = 0.0
    builder.tag(.paragraph) { builder in
      end = builder.text(
        figure, Typography.display(chosen), isEmpty ? Palette.ink3 : Palette.ink1,
        x: x + Typography.opticalShift(chosen), baseline: 50, isFollowed: unit != nil)
      guard let unit else { return }
      builder.text(unit, TextStyle(11, .medium), Palette.ink3, x: end + 4, baseline: 50)
    }
    return end
  }

  // MARK: Unique viewers

  private func drawViewers(in builder: inout SceneBuilder) {
    let width = 208.0
    drawTile(
      figures.uniqueViewersLabel, figures.uniqueViewers, size: 34, x: 0, width: width, in: &builder)
    let starts = drawSegments(width: width, in: &builder)
    drawSegmentLabels(starts: starts, width: width, in: &builder)
  }

  /// The audience as one bar; returns where each segment starts.
  private func drawSegments(width: Double, in builder: inout SceneBuilder) -> [Double] {
    let segments = figures.segments
    guard !segments.isEmpty else {
      builder.fill(Rect(x: 0, y: 62, width: width, height: 8), Palette.track)
      return []
    }
    let room = width - Double(segments.count - 1)
    let people = Double(segments.reduce(0) { $0 + $1.people })
    // A sliver keeps a visible width, which the largest segment gives up.
    var widths = segments.map { max(1.5, room * Double($0.people) / people) }
    let largest = widths.indices.max { widths[$0] < widths[$1] }!
    widths[largest] -= widths.reduce(0, +) - room
    var starts: [Double] = []
    var x = 0.0
    for (segment, width) in zip(segments, widths) {
      let upper = Rect(x: x, y: 62, width: width, height: 3.6)
      switch segment.kind {
      case .live: builder.fill(Rect(x: x, y: 62, width: width, height: 8), Palette.blue)
      case .recording: builder.fill(Rect(x: x, y: 62, width: width, height: 8), Palette.amber)
      case .both:
        builder.fill(upper, Palette.blue)
        builder.fill(Rect(x: x, y: 66.4, width: width, height: 3.6), Palette.amber)
      }
      starts.append(x)
      x += width + 1
    }
    return starts
  }

  /// The first label stands left, the last right, the middle one at its segment; on a second line
  /// what does not fit beside the others.
  private func drawSegmentLabels(
    starts: [Double], width: Double, in builder: inout SceneBuilder
  ) {
    let labels = figures.segments.map { segment -> (TextLine, TextLine) in
      (
        builder.measure.line(segment.figure, Typography.small.weight(.semibold)),
        builder.measure.line(" " + segment.label, Typography.small)
      )
    }
    let widths = labels.map { $0.0.width + $0.1.width }
    let gap = 8.0
    var baseline = 82.0
    var previousEnd = -gap
    for index in labels.indices {
      var x = index == 0 ? 0 : starts[index]
      if index > 0, index == labels.count - 1 { x = width - widths[index] }
      if index > 0, index < labels.count - 1 {
        x = min(x, width - widths[labels.count - 1] - gap - widths[index])
      }
      if x < previousEnd + gap {
        x = previousEnd + gap
        if x + widths[index] > width { (x, baseline) = (0, baseline + 10) }
      }
      builder.tag(.paragraph) {
        let next = $0.text(labels[index].0, Palette.ink1, x: x, baseline: baseline)
        $0.text(labels[index].1, Palette.ink2, x: next, baseline: baseline)
      }
      previousEnd = x + widths[index]
    }
  }

  // MARK: Average minutes viewed

  private func drawMinutes(in builder: inout SceneBuilder) {
    let (x, width) = (220.0, 164.0)
    drawTile(
      figures.averageMinutesLabel, figures.averageMinutes, unit: figures.minutesUnit, size: 34,
      x: x, width: width, in: &builder)
    let values = figures.stays.map { stay in
      builder.measure.line(
        stay.value, Typography.small.weight(stay.share == nil ? .regular : .semibold).tabular)
    }
    // A wide value takes its room from both bars, which stay comparable.
    let barWidth = min(92, width - 46 - 8 - (values.map(\.width).max() ?? 0))
    for (index, stay) in figures.stays.enumerated() {
      let top = 62 + Double(index) * 13
      builder.tag(.paragraph) {
        $0.text(
          stay.label, Typography.small, Palette.ink2, x: x, baseline: top + 5.7, isFollowed: true)
        $0.text(
          values[index], stay.share == nil ? Palette.ink3 : Palette.ink1, x: x + width,
          baseline: top + 5.7, align: .end)
      }
      let color = stay.kind == .live ? Palette.blue : Palette.amber
      builder.shareBar(
        Rect(x: x + 46, y: top, width: barWidth, height: 6), share: stay.share, color)
    }
  }

  // MARK: Recording plays

  private func drawPlays(in builder: inout SceneBuilder) {
    let (x, width) = (396.0, 120.0)
    drawTile(
      figures.recordingPlaysLabel, figures.recordingPlays, size: 22, x: x, width: width,
      in: &builder)
    if let note = figures.playNote {
      builder.tag(.paragraph) {
        $0.text(note, Typography.small, Palette.ink3, x: x, baseline: 67.7, fitting: width)
      }
    }
    guard let days = figures.playDays else { return }
    let spark = days.figure(size: Size(width, 20), measure: builder.measure)
    builder.place(spark, at: Point(x, 58), alternative: days.alternative)
    builder.tag(.paragraph) {
      $0.text(days.firstDay, TextStyle(7), Palette.ink3, x: x, baseline: 87, isFollowed: true)
      $0.text(
        days.lastDay, TextStyle(7), Palette.ink3, x: x + width, baseline: 87, align: .end)
    }
  }
}
