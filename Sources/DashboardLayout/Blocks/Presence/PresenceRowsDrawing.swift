import RecapDashboard
import RecapDrawing

/// Rows of the list of who was there being drawn, top to bottom. Hairlines are gathered over all
/// rows of a page and drawn in one go.
struct PresenceRowsDrawing {
  private let section: PresenceSection
  private let rowHeight: Double
  /// Below the last row.
  private(set) var y: Double
  private var hairlines = Path()

  private static let figure = Typography.cell.tabular
  private static let key = Typography.cell.weight(.semibold).tabular

  init(_ section: PresenceSection, rowHeight: Double, at y: Double) {
    (self.section, self.rowHeight, self.y) = (section, rowHeight, y)
  }

  mutating func add(_ index: Int, longName: AttendeeName?, in builder: inout SceneBuilder) {
    let row = section.rows[index]
    let strip = PresenceColumns.strip
    draw(row, longName: longName, in: &builder) { [section, y] builder in
      builder.place(
        section.strip(ofRow: index, size: Size(strip.width, strip.height)),
        at: Point(strip.x, y + strip.y), alternative: row.stripAlternative, isInline: true)
    }
    hairlines.move(to: Point(0, y))
    hairlines.line(to: Point(Paper.contentWidth, y))
  }

  /// The row of all live viewers, with the viewers over time instead of a strip.
  mutating func addSummary(in builder: inout SceneBuilder) {
    let row = section.summary
    let strip = PresenceColumns.strip
    draw(row, in: &builder) { [section, y] builder in
      builder.place(
        section.summaryStrip(size: Size(strip.width, 11)), at: Point(strip.x, y + strip.y),
        alternative: row.stripAlternative, isInline: true)
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.ink1, width: 0.75)
  }

  /// Draws the gathered marks.
  func finish(in builder: inout SceneBuilder) {
    builder.stroke(hairlines, Stroke(Paint(Palette.rule2), width: 0.5))
  }

  private mutating func draw(
    _ row: PresenceRow, longName: AttendeeName? = nil, in builder: inout SceneBuilder,
    strip: (inout SceneBuilder) -> Void
  ) {
    let shift = Double((longName?.lines.count ?? 1) - 1) * LongNames.extraLine
    builder.tag(.row) { builder in
      builder.tag(.rowHead) { drawName(row, longName: longName, in: &$0) }
      drawFigures(row, in: &builder)
      builder.tag(.cell) { builder in
        strip(&builder)
        drawCounters(row.counters, in: &builder)
      }
    }
    y += rowHeight + shift
  }

  /// The name, and on its line as much of title and company as has room.
  private func drawName(
    _ row: PresenceRow, longName: AttendeeName?, in builder: inout SceneBuilder
  ) {
    var baseline = y + 11.5
    let style = row.isAnonymous ? Typography.cell.weight(.medium) : PresenceColumns.name
    let color = row.isAnonymous ? Palette.ink3 : Palette.ink1
    let lines = longName?.lines ?? [builder.measure.line(row.name, style)]
    for (index, line) in lines.enumerated() {
      if index > 0 { baseline += LongNames.extraLine }
      let isFollowed = index + 1 == lines.count && !row.details.isEmpty
      builder.text(isFollowed ? line.followed : line, color, x: 0, baseline: baseline)
    }
    var x = (lines.last?.width ?? 0) + PresenceColumns.detailGap
    for (index, detail) in row.details.enumerated() {
      if index > 0 {
        let room = PresenceColumns.detailEnd - x
        guard room > PresenceColumns.leastDetailWidth else { return }
        x = builder.text(
          row.detailSeparator, PresenceColumns.detail, Palette.ink3, x: x, baseline: baseline)
      }
      let room = PresenceColumns.detailEnd - x
      guard room > PresenceColumns.leastDetailWidth else { return }
      x = builder.text(
        detail, PresenceColumns.detail, Palette.ink3, x: x, baseline: baseline, fitting: room)
    }
  }

  private func drawFigures(_ row: PresenceRow, in builder: inout SceneBuilder) {
    builder.tag(.cell) {
      $0.text(
        row.minutesViewed, Self.key, Palette.ink1, x: PresenceColumns.minutesEnd,
        baseline: y + 11.5, align: .end)
    }
    for (figure, end) in zip(row.figures, PresenceColumns.ends(of: row.figures.count)) {
      let (style, color) = Self.look(figure.weight)
      builder.tag(.cell) {
        guard !figure.text.isEmpty else { return }
        $0.text(figure.text, style, color, x: end, baseline: y + 11.5, align: .end)
      }
    }
  }

  private static func look(_ weight: PresenceRow.Figure.Weight) -> (TextStyle, Color) {
    switch weight {
    case .quiet: (figure, Palette.ink3)
    case .usual: (figure, Palette.ink2)
    case .strong: (Typography.cell.weight(.medium).tabular, Palette.ink1)
    }
  }

  /// What somebody did, on a second line that ends with the strip.
  private func drawCounters(
    _ counters: [AttendeesSection.Counter], in builder: inout SceneBuilder
  ) {
    guard !counters.isEmpty else { return }
    let baseline = y + 23
    let end = PresenceColumns.strip.maxX
    // Few stand under the strip, more under the numbers too.
    let start = counters.count <= 3 ? PresenceColumns.strip.minX : PresenceColumns.countersStart
    let pitch = (end - start) / Double(counters.count)
    for (index, counter) in counters.enumerated() {
      let style = counter.isZero ? Typography.micro : Typography.micro.weight(.semibold).tabular
      let figure = builder.measure.line(counter.figure, style)
      let labels = [counter.label, counter.shortLabel].map {
        builder.measure.line($0, Typography.micro)
      }
      let room = pitch - figure.width - PresenceColumns.counterGap - 5
      let label = labels.first { $0.width <= room } ?? labels[1]
      let x = start + Double(index) * pitch
      builder.text(label.followed, Palette.ink3, x: x, baseline: baseline)
      builder.text(
        index + 1 < counters.count ? figure.followed : figure,
        counter.isZero ? Palette.ink3 : Palette.ink1,
        x: x + label.width + PresenceColumns.counterGap, baseline: baseline)
    }
  }
}
