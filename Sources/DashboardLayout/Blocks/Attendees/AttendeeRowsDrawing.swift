import Dashboard
import Drawing

/// Rows of the attendee list being drawn, top to bottom.
///
/// Marks of one colour are gathered over all rows of a page and drawn in one go: most of a row's
/// cost would otherwise be its bars and hairlines.
struct AttendeeRowsDrawing {
  private let section: AttendeesSection
  /// Below the last row.
  private(set) var y: Double

  /// Thick lines: the cheapest form of a bar.
  private var tracks = Path()
  private var bars = Path()
  private var hairlines = Path()
  private var strips: [(row: Int, origin: Point)] = []

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
    let detailShift = drawName(row, longName: longName, in: &builder)
    drawFigures(row, in: &builder)
    drawDetails(row, baseline: y + 21.5 + detailShift, in: &builder)
    addRateBar(row)
    strips.append((index, Point(AttendeeColumns.strip.x, y + AttendeeColumns.strip.y)))
    y += height
    hairlines.move(to: Point(0, y))
    hairlines.line(to: Point(Paper.contentWidth, y))
  }

  /// Draws the gathered marks.
  mutating func finish(in builder: inout SceneBuilder) {
    drawBars(in: &builder)
    builder.stroke(hairlines, Stroke(Paint(Palette.rule2), width: 0.5))
    let strip = AttendeeColumns.strip
    builder.group(
      label: "heat strips",
      nodes: section.strips(of: strips, width: strip.width, height: strip.height))
  }

  /// The row of all live viewers, with the engagement rate over time instead of a strip.
  mutating func addSummary(in builder: inout SceneBuilder) {
    let row = section.summary
    builder.text(
      row.name, AttendeeColumns.name, Palette.ink1, x: 0, baseline: y + 11.5)
    drawDetails(row, baseline: y + 21.5, in: &builder)
    drawFigures(row, isKey: true, in: &builder)
    addRateBar(row)
    drawBars(in: &builder)
    let strip = AttendeeColumns.strip
    builder.place(
      section.summaryStrip(size: Size(strip.width, 11)), at: Point(strip.x, y + 4),
      label: "engagement rate of all live viewers")
    y += AttendeesBlock.rowHeight
    builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.ink1, width: 0.75)
  }

  /// Draws the name and returns how far further lines of it move what follows.
  private func drawName(
    _ row: AttendeeRow, longName: AttendeeName?, in builder: inout SceneBuilder
  ) -> Double {
    let color = row.isAnonymous ? Palette.ink3 : Palette.ink1
    guard let longName else {
      let style = row.isAnonymous ? Typography.cell.weight(.medium) : AttendeeColumns.name
      builder.text(row.name, style, color, x: 0, baseline: y + 11.5)
      return 0
    }
    for (index, line) in longName.lines.enumerated() {
      let shift = Double(index) * AttendeesBlock.extraNameLine
      builder.text(line, color, x: 0, baseline: y + 11.5 + shift)
    }
    return Double(longName.lines.count - 1) * AttendeesBlock.extraNameLine
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

  /// Texts of one style follow each other, so that they can be shown in one call.
  private func drawFigures(
    _ row: AttendeeRow, isKey: Bool = false, in builder: inout SceneBuilder
  ) {
    let baseline = y + 11.5
    builder.text(
      row.minutesViewed, Self.key, Palette.ink1, x: AttendeeColumns.minutesEnd,
      baseline: baseline, align: .end)
    let hasRate = (row.share ?? 0) > 0
    builder.text(
      row.rate, hasRate ? Self.key : Self.zero, hasRate ? Palette.ink1 : Palette.ink3,
      x: AttendeeColumns.rateEnd, baseline: baseline, align: .end)
    for isZero in [false, true] {
      let style = isZero ? Self.zero : isKey ? Self.key : Self.figure
      for (figure, end) in zip(row.figures, AttendeeColumns.figureEnds)
      where figure.isZero == isZero {
        let whole = builder.measure.line(figure.text, style)
        let isWide = whole.width > AttendeeColumns.figureWidth
        builder.text(
          isWide ? builder.measure.line(figure.compactText, style) : whole,
          isZero ? Palette.ink3 : Palette.ink1, x: end, baseline: baseline, align: .end)
      }
    }
    drawCounters(row, in: &builder)
  }

  private func drawCounters(_ row: AttendeeRow, in builder: inout SceneBuilder) {
    let baseline = y + 23
    let parts = AttendeeCounters(row.counters, measure: builder.measure).parts
    for part in parts {
      builder.text(part.label, Palette.ink3, x: part.x, baseline: baseline)
    }
    for isZero in [true, false] {
      for part in parts where part.isZero == isZero {
        builder.text(
          part.figure, isZero ? Palette.ink3 : Palette.ink1, x: part.figureX, baseline: baseline)
      }
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

  private mutating func drawBars(in builder: inout SceneBuilder) {
    let height = AttendeeColumns.rateBar.height
    builder.stroke(tracks, Stroke(Paint(Palette.track), width: height))
    builder.stroke(bars, Stroke(Paint(Palette.green), width: height))
    (tracks, bars) = (Path(), Path())
  }
}
