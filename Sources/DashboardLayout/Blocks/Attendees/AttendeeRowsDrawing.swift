import RecapDashboard
import RecapDrawing

/// Rows of the attendee list being drawn, top to bottom.
///
/// Bars and hairlines are gathered over all rows of a page and drawn in one go: they would else be
/// most of a row's cost.
struct AttendeeRowsDrawing {
  private let section: AttendeesSection
  /// Below the last row.
  private(set) var y: Double

  /// Thick lines: the cheapest form of a bar.
  private var tracks = Path()
  private var bars = Path()
  private var hairlines = Path()

  private static let zero = Typography.cell.tabular
  private static let figure = Typography.cell.weight(.medium).tabular
  private static let key = Typography.cell.weight(.semibold).tabular

  init(_ section: AttendeesSection, at y: Double) {
    self.section = section
    self.y = y
  }

  mutating func add(
    _ row: AttendeeRow, longName: AttendeeName?, index: Int, height: Double,
    in builder: inout SceneBuilder
  ) {
    builder.tag(.row) { builder in
      builder.tag(.rowHead) { drawName(row, longName: longName, in: &$0) }
      drawFigures(row, in: &builder)
      builder.tag(.cell) { builder in
        drawStrip(index, row.stripAlternative, in: &builder)
        drawCounters(row, in: &builder)
      }
    }
    addRateBar(row)
    y += height
    hairlines.move(to: Point(0, y))
    hairlines.line(to: Point(Paper.contentWidth, y))
  }

  /// The row of all live viewers, with the engagement rate over time instead of a strip.
  mutating func addSummary(in builder: inout SceneBuilder) {
    let row = section.summary
    let strip = AttendeeColumns.strip
    builder.tag(.row) { builder in
      builder.tag(.rowHead) { drawName(row, longName: nil, in: &$0) }
      drawFigures(row, isKey: true, in: &builder)
      builder.tag(.cell) { builder in
        builder.place(
          section.summaryStrip(size: Size(strip.width, 11)), at: Point(strip.x, y + 4),
          alternative: row.stripAlternative, isInline: true)
        drawCounters(row, in: &builder)
      }
    }
    addRateBar(row)
    y += AttendeesBlock.rowHeight
    builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.ink1, width: 0.75)
  }

  /// Draws the gathered marks.
  mutating func finish(in builder: inout SceneBuilder) {
    let height = AttendeeColumns.rateBar.height
    builder.stroke(tracks, Stroke(Paint(Palette.track), width: height))
    builder.stroke(bars, Stroke(Paint(Palette.green), width: height))
    builder.stroke(hairlines, Stroke(Paint(Palette.rule2), width: 0.5))
  }

  // MARK: Cells

  /// The name, and under it title and company.
  private func drawName(
    _ row: AttendeeRow, longName: AttendeeName?, in builder: inout SceneBuilder
  ) {
    let color = row.isAnonymous ? Palette.ink3 : Palette.ink1
    let hasDetails = !row.details.isEmpty
    guard let longName else {
      let style = row.isAnonymous ? Typography.cell.weight(.medium) : AttendeeColumns.name
      builder.text(row.name, style, color, x: 0, baseline: y + 11.5, isFollowed: hasDetails)
      return drawDetails(row, baseline: y + 21.5, in: &builder)
    }
    var shift = 0.0
    for (index, line) in longName.lines.enumerated() {
      shift = Double(index) * LongNames.extraLine
      let isLast = index + 1 == longName.lines.count
      builder.text(
        isLast && hasDetails ? line.followed : line, color, x: 0, baseline: y + 11.5 + shift)
    }
    drawDetails(row, baseline: y + 21.5 + shift, in: &builder)
  }

  private func drawDetails(
    _ row: AttendeeRow, baseline: Double, in builder: inout SceneBuilder
  ) {
    let style = AttendeeColumns.detail
    var x = 0.0
    for (index, detail) in row.details.enumerated() {
      if index > 0 {
        x = builder.text(row.detailSeparator, style, Palette.ink3, x: x, baseline: baseline)
      }
      // What follows keeps room for its own beginning, or at least for its ellipsis.
      let isLast = index + 1 == row.details.count
      let room = AttendeeColumns.wideWidth - x - (isLast ? 0 : AttendeeColumns.leastDetailWidth)
      x = builder.text(detail, style, Palette.ink3, x: x, baseline: baseline, fitting: room)
    }
  }

  private func drawFigures(
    _ row: AttendeeRow, isKey: Bool = false, in builder: inout SceneBuilder
  ) {
    let baseline = y + 11.5
    builder.tag(.cell) {
      $0.text(
        row.minutesViewed, Self.key, Palette.ink1, x: AttendeeColumns.minutesEnd,
        baseline: baseline, align: .end)
    }
    for (figure, end) in zip(row.figures, AttendeeColumns.figureEnds) {
      builder.tag(.cell) { builder in
        if figure.text.isEmpty { return }
        let style = figure.isZero ? Self.zero : isKey ? Self.key : Self.figure
        let whole = builder.measure.line(figure.text, style)
        let isWide = whole.width > AttendeeColumns.figureWidth
        builder.text(
          isWide ? builder.measure.line(figure.compactText, style) : whole,
          figure.isZero ? Palette.ink3 : Palette.ink1, x: end, baseline: baseline, align: .end)
      }
    }
    let hasRate = (row.share ?? 0) > 0
    builder.tag(.cell) {
      $0.text(
        row.rate, hasRate ? Self.key : Self.zero, hasRate ? Palette.ink1 : Palette.ink3,
        x: AttendeeColumns.rateEnd, baseline: baseline, align: .end)
    }
  }

  private func drawStrip(
    _ index: Int, _ alternative: String, in builder: inout SceneBuilder
  ) {
    let strip = AttendeeColumns.strip
    let scene = section.strip(ofRow: index, size: Size(strip.width, strip.height))
    builder.place(
      scene, at: Point(strip.x, y + strip.y), alternative: alternative, isInline: true)
  }

  private func drawCounters(_ row: AttendeeRow, in builder: inout SceneBuilder) {
    let baseline = y + 23
    let parts = AttendeeCounters(row.counters, measure: builder.measure).parts
    for (index, part) in parts.enumerated() {
      builder.text(part.label.followed, Palette.ink3, x: part.x, baseline: baseline)
      builder.text(
        index + 1 < parts.count ? part.figure.followed : part.figure,
        part.isZero ? Palette.ink3 : Palette.ink1, x: part.figureX, baseline: baseline)
    }
  }

  private mutating func addRateBar(_ row: AttendeeRow) {
    guard let share = row.share else { return }
    let bar = AttendeeColumns.rateBar
    let middle = y + bar.midY
    tracks.move(to: Point(bar.minX, middle))
    tracks.line(to: Point(bar.maxX, middle))
    if share > 0 {
      bars.move(to: Point(bar.minX, middle))
      bars.line(to: Point(bar.minX + bar.width * share, middle))
    }
  }
}
