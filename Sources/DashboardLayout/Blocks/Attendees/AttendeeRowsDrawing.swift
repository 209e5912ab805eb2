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

  private var tracks = Path()
  private var bars = Path()
  private var hairlines = Path()
  private var strips: [(row: Int, origin: Point)] = []

  private static let zero = Typography.cell.tabular
  private static let figure = Typography.cell.weight(.medium).tabular
  private static let key = Typography.cell.weight(.semibold).tabular
  private static let counterKey = Typography.micro.weight(.semibold).tabular

  init(_ section: AttendeesSection, at y: Double) {
    self.section = section
    self.y = y
  }

  mutating func add(
    _ row: AttendeeRow, index: Int, height: Double, in builder: inout SceneBuilder
  ) {
    let detailShift = drawName(row, isTall: height > AttendeesBlock.rowHeight, in: &builder)
    if !row.detail.isEmpty {
      builder.text(
        row.detail, AttendeeColumns.detail, Palette.ink3, x: 0,
        baseline: y + 21.5 + detailShift, fitting: AttendeeColumns.wideWidth)
    }
    drawFigures(row, in: &builder)
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
    builder.text(
      row.detail, AttendeeColumns.detail, Palette.ink3, x: 0, baseline: y + 21.5)
    drawFigures(row, isKey: true, in: &builder)
    addRateBar(row)
    drawBars(in: &builder)
    let strip = AttendeeColumns.strip
    builder.place(
      section.summaryStrip(size: Size(strip.width, 13)), at: Point(strip.x, y + 2.5),
      label: "engagement rate of all live viewers")
    y += AttendeesBlock.rowHeight
    builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.ink1, width: 0.75)
  }

  /// Draws the name and returns how far a second line of it moves what follows.
  private func drawName(
    _ row: AttendeeRow, isTall: Bool, in builder: inout SceneBuilder
  ) -> Double {
    let style = row.isAnonymous ? Typography.cell.weight(.medium) : AttendeeColumns.name
    let color = row.isAnonymous ? Palette.ink3 : Palette.ink1
    guard isTall else {
      builder.text(row.name, style, color, x: 0, baseline: y + 11.5)
      return 0
    }
    let starts = builder.measure.lineStarts(
      of: row.name, style, width: AttendeeColumns.nameWidth)
    let lines = builder.measure.lines(
      row.name, style, width: AttendeeColumns.nameWidth, limit: .max)
    builder.text(lines[0], color, x: 0, baseline: y + 11.5)
    if starts.count > 1 {
      let rest = String(decoding: row.name.utf8.dropFirst(starts[1]), as: UTF8.self)
      builder.text(
        rest, style, color, x: 0, baseline: y + 11.5 + AttendeesBlock.extraNameLine,
        fitting: AttendeeColumns.wideWidth)
    }
    return AttendeesBlock.extraNameLine
  }

  private func drawFigures(
    _ row: AttendeeRow, isKey: Bool = false, in builder: inout SceneBuilder
  ) {
    let baseline = y + 11.5
    builder.text(
      row.minutesViewed, Self.key, Palette.ink1, x: AttendeeColumns.minutesEnd,
      baseline: baseline, align: .end)
    for (figure, end) in zip(row.figures, AttendeeColumns.figureEnds) {
      builder.text(
        figure.text, figure.isZero ? Self.zero : isKey ? Self.key : Self.figure,
        figure.isZero ? Palette.ink3 : Palette.ink1, x: end, baseline: baseline, align: .end)
    }
    builder.text(
      row.rate, Self.key, Palette.ink1, x: AttendeeColumns.rateEnd, baseline: baseline,
      align: .end)
    for (counter, x) in zip(row.counters, AttendeeColumns.counterStarts) {
      let next = builder.text(
        counter.label, Typography.micro, Palette.ink3, x: x, baseline: y + 23)
      builder.text(
        counter.figure, counter.isZero ? Typography.micro : Self.counterKey,
        counter.isZero ? Palette.ink3 : Palette.ink1, x: next + 3.5, baseline: y + 23)
    }
  }

  private mutating func addRateBar(_ row: AttendeeRow) {
    var track = AttendeeColumns.rateBar
    track.y += y
    tracks.addRect(track)
    track.width *= row.share ?? 0
    if track.width > 0 { bars.addRect(track) }
  }

  private mutating func drawBars(in builder: inout SceneBuilder) {
    builder.fill(tracks, Palette.track)
    builder.fill(bars, Palette.green)
    (tracks, bars) = (Path(), Path())
  }
}
