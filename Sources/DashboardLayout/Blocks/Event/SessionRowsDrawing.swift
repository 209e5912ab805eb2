import RecapCharting
import RecapDashboard
import RecapDrawing

/// Rows of the table of sessions: heads, all sessions together, then each.
struct SessionRowsDrawing {
  private let section: SessionsSection
  /// The lines of each title.
  private let titles: [[TextLine]]
  /// Of each column's end.
  private let ends: [Double]
  /// Nil where no session has one.
  private let sparkline: Rect?

  /// Start, session, perhaps over time, and the figures.
  var columnCount: Int { (sparkline == nil ? 2 : 3) + section.columns.count }

  private static let numberEnd = 32.0
  /// Between a title and what stands beside it.
  private static let titleGap = 4.0
  private static let titlePitch = 10.0
  private static let sparklineSize = Size(80, 22)
  /// Where figures are so wide that titles would have no room.
  private static let leastSparkline = 44.0
  private static let leastTitle = 76.0
  private static let bar = (width: 27.0, height: 3.5)
  private static let mostLines = 3
  /// Between a figure and the column before it.
  private static let figureGap = 2.5
  /// From the left tip of the mark of the first to its figure.
  private static let diamondWidth = 7.2

  init(_ section: SessionsSection, measure: any TextMeasuring) {
    self.section = section
    // From the right on; what is left is the title's.
    var (end, ends) = (Paper.contentWidth, [] as [Double])
    for (index, column) in section.columns.enumerated().reversed() {
      ends.insert(end, at: 0)
      end -= max(Self.width(of: column), Self.widestFigure(in: index, of: section, measure))
    }
    self.ends = ends
    let size = Self.sparklineSize
    let room = end - Self.titleGap - Self.numberEnd - Self.leastTitle
    let sparklineWidth = min(size.width, max(Self.leastSparkline, room))
    sparkline =
      section.heads.overTime == nil
      ? nil : Rect(x: end - sparklineWidth, y: 6, width: sparklineWidth, height: size.height)
    let titleWidth = (sparkline?.minX ?? end) - Self.titleGap - Self.numberEnd
    titles = section.rows.map { row in
      let number = measure.width(of: row.number + "  ", Typography.label)
      return measure.balancedLines(
        row.title, Typography.label, width: titleWidth - number, limit: Self.mostLines,
        readsRest: true)
    }
  }

  /// The room that the figures of a column need, with the mark of the first and the gap before
  /// them.
  private static func widestFigure(
    in column: Int, of section: SessionsSection, _ measure: any TextMeasuring
  ) -> Double {
    var widest = measure.width(of: section.summary[column].text, Typography.label.tabular)
    for row in section.rows where !row.cells[column].text.isEmpty {
      let cell = row.cells[column]
      widest = max(
        widest, measure.width(of: cell.text, style(of: cell)) + (cell.isFirst ? diamondWidth : 0))
    }
    return widest + figureGap
  }

  private static func style(of cell: SessionsSection.Cell) -> TextStyle {
    Typography.cell.weight(
      cell.isFirst ? .semibold : cell.text == "0" ? .regular : .medium
    ).tabular
  }

  private static func width(of column: SessionsSection.Column) -> Double {
    switch column {
    case .unique, .live: 34
    case .minutes: 33
    case .recording, .polls, .reactions: 40
    case .rate: 47
    }
  }

  /// Of each row: as many lines of a title as it may have stand beside the other figures.
  static let rowHeight = 35.0

  private func color(_ column: SessionsSection.Column) -> Color {
    switch column {
    case .unique, .live, .minutes, .polls: Palette.blue
    case .recording: Palette.amber
    case .rate: Palette.green
    case .reactions: Palette.ink3
    }
  }

  private func headColor(_ column: SessionsSection.Column) -> Color {
    switch column {
    case .live: Palette.blueText
    case .recording: Palette.amberText
    case .rate: Palette.greenText
    case .unique, .minutes, .polls, .reactions: Palette.ink3
    }
  }

  // MARK: Drawing

  func drawHeads(rule: Double, isRepeated: Bool, in builder: inout SceneBuilder) {
    let style = Typography.head
    builder.tag(isRepeated ? .runningHead : .row) { builder in
      builder.tag(.columnHead) {
        $0.text(section.heads.session, style, Palette.ink3, x: 0, baseline: rule - 4)
      }
      // The clock and the title are both the session's.
      builder.tag(.cell) { _ in }
      if let overTime = section.heads.overTime, let sparkline {
        builder.tag(.columnHead) {
          $0.text(overTime, style, Palette.ink3, x: sparkline.minX, baseline: rule - 4)
        }
      }
      for (index, column) in section.columns.enumerated() {
        let lines = section.heads.columns[index]
        builder.tag(.columnHead) { builder in
          for (line, text) in lines.enumerated() {
            let above = Double(lines.count - 1 - line) * 9
            builder.text(
              text, style, headColor(column), x: ends[index], baseline: rule - 4 - above,
              align: .end, isFollowed: above > 0)
          }
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }

  func drawSummary(at y: Double, in builder: inout SceneBuilder) {
    builder.tag(.row) { builder in
      builder.tag(.rowHead) {
        $0.text(
          section.allSessions, Typography.label, Palette.ink1, x: 0, baseline: y + 12,
          isFollowed: true)
        $0.text(
          section.allSessionsNote, TextStyle(7), Palette.ink3, x: 0, baseline: y + 21.5)
      }
      for _ in 0..<columnCount - 1 - section.columns.count { builder.tag(.cell) { _ in } }
      for (index, cell) in section.summary.enumerated() {
        builder.tag(.cell) {
          $0.text(
            cell.text, Typography.label.tabular, Palette.ink1, x: ends[index],
            baseline: y + 12, align: .end)
        }
      }
    }
    builder.rule(
      from: 0, to: Paper.contentWidth, y: y + SessionsBlock.summaryHeight, Palette.ink1,
      width: 0.75)
  }

  func draw(_ index: Int, at y: Double, in builder: inout SceneBuilder) {
    let row = section.rows[index]
    builder.tag(.row) { builder in
      builder.tag(.cell) { builder in
        builder.text(
          row.clock, Typography.label.tabular, Palette.ink1, x: 0, baseline: y + 12,
          isFollowed: true)
        builder.text(
          row.length, TextStyle(7), Palette.ink3, x: 0, baseline: y + 21.5, isFollowed: true)
        builder.text(row.kind, TextStyle(7), Palette.ink3, x: 0, baseline: y + 30)
      }
      builder.tag(.rowHead) { drawTitle(row, titles[index], y: y, in: &$0) }
      if let place = sparkline {
        builder.tag(.cell) { builder in
          guard let sparkline = row.sparkline else { return }
          builder.place(
            sparkline.scene(
              size: Size(place.width, place.height), measure: builder.measure),
            at: Point(place.x, y + place.y), alternative: row.alternative, isInline: true)
        }
      }
      for (column, kind) in section.columns.enumerated() {
        builder.tag(.cell) { draw(row.cells[column], kind, end: ends[column], y: y, in: &$0) }
      }
    }
    let foot = y + Self.rowHeight
    builder.rule(from: 0, to: Paper.contentWidth, y: foot, Palette.rule2, width: 0.5)
  }

  private func drawTitle(
    _ row: SessionsSection.Row, _ lines: [TextLine], y: Double, in builder: inout SceneBuilder
  ) {
    let gap = builder.measure.width(of: "  ", Typography.label)
    let start =
      builder.text(
        row.number, Typography.label, Palette.ink1, x: Self.numberEnd, baseline: y + 12,
        isFollowed: true) + gap
    func drawLines(_ color: Color, in builder: inout SceneBuilder) {
      for (index, line) in lines.enumerated() {
        builder.text(line, color, x: start, baseline: y + 12 + Double(index) * Self.titlePitch)
      }
    }
    guard let link = row.link else { return drawLines(Palette.ink1, in: &builder) }
    for (index, line) in lines.enumerated() {
      builder.rule(
        from: start, to: start + line.width, y: y + 13.8 + Double(index) * Self.titlePitch,
        Palette.rule1, width: 0.5)
    }
    builder.tag(.link(to: .file(link.address), link.label)) {
      drawLines(Palette.blueText, in: &$0)
    }
  }

  private func draw(
    _ cell: SessionsSection.Cell, _ column: SessionsSection.Column, end: Double, y: Double,
    in builder: inout SceneBuilder
  ) {
    guard !cell.text.isEmpty else { return }
    let line = builder.measure.line(cell.text, Self.style(of: cell))
    builder.text(
      line, cell.text == "0" ? Palette.ink3 : Palette.ink1, x: end, baseline: y + 12, align: .end)
    if cell.isFirst {
      builder.fill(Self.diamond(at: Point(end - line.width - 5, y + 9)), Palette.ink1)
    }
    let bar = Rect(
      x: end - Self.bar.width, y: y + 18, width: Self.bar.width, height: Self.bar.height)
    if cell.hasTrack, !cell.shares.isEmpty { builder.fill(bar, Palette.track) }
    var x = bar.x
    for (index, share) in cell.shares.enumerated() where share > 0 {
      let width = max(0.75, bar.width * share)
      builder.fill(
        Rect(x: x, y: bar.y, width: width, height: bar.height),
        index == 0 ? color(column) : Palette.amber)
      x += width + 0.5
    }
  }

  /// The mark of the first of all.
  static func diamond(at center: Point) -> Path {
    let half = 2.2
    var path = Path()
    path.move(to: Point(center.x, center.y - half))
    path.line(to: Point(center.x + half, center.y))
    path.line(to: Point(center.x, center.y + half))
    path.line(to: Point(center.x - half, center.y))
    path.close()
    return path
  }
}
