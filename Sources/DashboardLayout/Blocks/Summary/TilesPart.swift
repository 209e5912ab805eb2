import RecapDashboard
import RecapDrawing

/// The key figures side by side, each in a tile.
struct TilesPart {
  private let tiles: [Tile]
  private let width: Double
  /// Of stays: beside other tiles they leave their ends free.
  private let longestBar: Double

  /// Points from their rules to the next part's.
  var height: Double { tiles.contains { $0.comparison != nil } ? 122 : 102 }
  private static let gap = 12.0

  init(_ tiles: [Tile], width: Double = Paper.contentWidth, longestBar: Double = 92) {
    (self.tiles, self.width, self.longestBar) = (tiles, width, longestBar)
  }

  func draw(in builder: inout SceneBuilder) {
    let (shares, gaps) = (tiles.map(Self.share), Self.gap * Double(tiles.count - 1))
    var x = 0.0
    for (tile, share) in zip(tiles, shares) {
      let width = (self.width - gaps) * share / shares.reduce(0, +)
      draw(tile, x: x, width: width, in: &builder)
      if let comparison = tile.comparison {
        TileComparisonDrawing(comparison, width: width).draw(at: Point(x, 98), in: &builder)
      }
      x += width + Self.gap
    }
  }

  /// What a tile takes of the width beside others: its points beside the other two kinds.
  private static func share(of tile: Tile) -> Double {
    switch tile.detail {
    case .audience, .stay: 208
    case .stays, .counts: 164
    case .plays, .note, .nothing: 120
    }
  }

  private func draw(_ tile: Tile, x: Double, width: Double, in builder: inout SceneBuilder) {
    drawFigure(of: tile, x: x, width: width, in: &builder)
    switch tile.detail {
    case .audience(let segments):
      let starts = AudienceBar(segments).draw(
        in: Rect(x: x, y: 62, width: width, height: 8), &builder)
      drawLabels(of: segments, starts: starts, x: x, width: width, in: &builder)
    case .stays(let stays): draw(stays, x: x, width: width, in: &builder)
    case .stay(let stay): draw(stay, x: x, width: width, in: &builder)
    case .plays(let days): draw(days, x: x, width: width, in: &builder)
    case .counts(let counts):
      builder.place(
        counts.figure(size: Size(width, 35.1), measure: builder.measure), at: Point(x, 52),
        alternative: counts.alternative)
    case .nothing: break
    case .note(let note):
      builder.tag(.paragraph) {
        $0.text(note, Typography.small, Palette.ink3, x: x, baseline: 67.7, fitting: width)
      }
    }
  }

  /// Rule, label and key figure of a tile, with its unit.
  private func drawFigure(
    of tile: Tile, x: Double, width: Double, in builder: inout SceneBuilder
  ) {
    builder.blockRule(from: x, width: width, y: 0)
    builder.tag(.heading(2)) {
      $0.text(tile.label, Typography.label, Palette.ink1, x: x, baseline: 15)
    }
    let sizes = Typography.figureSizes.filter { $0 <= (tile.isMinor ? 22 : 34) }
    let fitting = sizes.first {
      builder.measure.width(of: tile.figure, Typography.display($0)) <= width - 26
    }
    let chosen = fitting ?? sizes[sizes.count - 1]
    builder.tag(.paragraph) { builder in
      let end = builder.text(
        tile.figure, Typography.display(chosen), tile.isEmpty ? Palette.ink3 : Palette.ink1,
        x: x + Typography.opticalShift(chosen), baseline: 50, isFollowed: tile.unit != nil)
      guard let unit = tile.unit else { return }
      builder.text(unit, TextStyle(11, .medium), Palette.ink3, x: end + 4, baseline: 50)
    }
  }

  /// The first label stands left, the last right, the middle one at its segment; on a second line
  /// what does not fit beside the others.
  private func drawLabels(
    of segments: [Tile.Segment], starts: [Double], x start: Double, width: Double,
    in builder: inout SceneBuilder
  ) {
    let end = start + width
    let labels = segments.map { segment -> (TextLine, TextLine) in
      (
        builder.measure.line(segment.figure, Typography.small.weight(.semibold)),
        builder.measure.line(" " + segment.label, Typography.small)
      )
    }
    let widths = labels.map { $0.0.width + $0.1.width }
    let gap = 8.0
    var baseline = 82.0
    var previousEnd = start - gap
    for index in labels.indices {
      var x = index == 0 ? start : starts[index]
      if index > 0, index == labels.count - 1 { x = end - widths[index] }
      if index > 0, index < labels.count - 1 {
        x = min(x, end - widths[labels.count - 1] - gap - widths[index])
      }
      if x < previousEnd + gap {
        x = previousEnd + gap
        if x + widths[index] > end { (x, baseline) = (start, baseline + 10) }
      }
      builder.tag(.paragraph) {
        let next = $0.text(labels[index].0, Palette.ink1, x: x, baseline: baseline)
        $0.text(labels[index].1, Palette.ink2, x: next, baseline: baseline)
      }
      previousEnd = x + widths[index]
    }
  }

  private func draw(
    _ stays: [Tile.Stay], x: Double, width: Double, in builder: inout SceneBuilder
  ) {
    let values = stays.map { stay in
      builder.measure.line(
        stay.value, Typography.small.weight(stay.share == nil ? .regular : .semibold).tabular)
    }
    // A wide value takes its room from both bars, which stay comparable.
    let barWidth = min(longestBar, width - 46 - 8 - (values.map(\.width).max() ?? 0))
    for (index, stay) in stays.enumerated() {
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

  /// The mean as a bar on its track, and the median as a tick across it.
  private func draw(
    _ stay: Tile.MiddleStay, x: Double, width: Double, in builder: inout SceneBuilder
  ) {
    let bar = Rect(x: x, y: 62, width: width, height: 8)
    guard stay.share != nil else { return builder.fill(bar, Palette.track) }
    builder.shareBar(bar, share: stay.share, Palette.blue)
    guard let median = stay.median else { return }
    let place = min(max(x + width * median, x + 0.5), x + width - 0.5)
    builder.line(
      from: Point(place, 60), to: Point(place, 72), Stroke(Paint(Palette.ink1), width: 1))
    let label = builder.measure.line(stay.medianLabel + " ", Typography.small)
    let figure = builder.measure.line(stay.medianFigure, Typography.small.weight(.semibold))
    // Ends at the tick, or begins at it where there is no room before it.
    let whole = label.width + figure.width
    let start = place - whole >= x ? place - whole : place
    builder.tag(.paragraph) {
      let next = $0.text(label, Palette.ink2, x: start, baseline: 82)
      $0.text(figure, Palette.ink1, x: next, baseline: 82)
    }
  }

  private func draw(
    _ days: Tile.PlayDays, x: Double, width: Double, in builder: inout SceneBuilder
  ) {
    let spark = days.figure(size: Size(width, 20), measure: builder.measure)
    builder.place(spark, at: Point(x, 58), alternative: days.alternative)
    builder.tag(.paragraph) {
      $0.text(days.firstDay, TextStyle(7), Palette.ink3, x: x, baseline: 87, isFollowed: true)
      $0.text(
        days.lastDay, TextStyle(7), Palette.ink3, x: x + width, baseline: 87, align: .end)
    }
  }
}
