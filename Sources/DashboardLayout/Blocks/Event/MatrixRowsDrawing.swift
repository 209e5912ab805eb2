import RecapDashboard
import RecapDrawing

/// Rows of an event's list being drawn, top to bottom; their marks are gathered and drawn in one go.
struct MatrixRowsDrawing {
  private let section: MatrixSection
  private let columns: MatrixColumns
  /// Below the last row.
  private(set) var y: Double

  /// By level.
  private var fills = [Path](repeating: Path(), count: 4)
  private var absent = Path()
  private var corners = Path()
  private var hairlines = Path()
  /// Over the fills.
  private var texts: [Scene.Node] = []

  private static let figure = Typography.cell.tabular
  static let key = Typography.label.tabular
  private static let leastDetail = 32.0

  init(_ section: MatrixSection, _ columns: MatrixColumns, at y: Double) {
    (self.section, self.columns, self.y) = (section, columns, y)
  }

  private static let staggerPitch = 9.5
  static func summaryHeight(_ columns: MatrixColumns) -> Double {
    columns.areViewersStaggered ? 26 + staggerPitch : 26
  }

  mutating func addSummary(in builder: inout SceneBuilder) {
    let lastLine = y + Self.summaryHeight(columns) - 5.5
    builder.tag(.row) { builder in
      builder.tag(.rowHead) {
        $0.text(section.all, Self.key, Palette.ink1, x: 0, baseline: y + 11, isFollowed: true)
        $0.text(section.allNote, TextStyle(7), Palette.ink3, x: 0, baseline: lastLine)
      }
      for session in columns.sessions {
        let column = section.columns[session]
        let middle = columns.x(session) + columns.pitch / 2
        let isLower =
          columns.areViewersStaggered
          && !(session - columns.sessions.lowerBound).isMultiple(of: 2)
        builder.tag(.cell) {
          $0.text(
            column.viewers, columns.viewersStyle, Palette.blueText, x: middle,
            baseline: y + 11 + (isLower ? Self.staggerPitch : 0), align: .center, isFollowed: true)
          $0.text(
            column.minutes, TextStyle(7, figures: .tabular), Palette.ink3, x: middle,
            baseline: lastLine, align: .center)
        }
      }
      for (figure, end) in zip(section.allFigures, columns.ends) {
        builder.tag(.cell) {
          $0.text(figure.text, Self.key, Palette.ink1, x: end, baseline: y + 11, align: .end)
        }
      }
    }
    y += Self.summaryHeight(columns)
    builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.ink1, width: 0.75)
  }

  mutating func add(
    _ row: MatrixSection.Row, longName: AttendeeName?, height: Double,
    in builder: inout SceneBuilder
  ) {
    for session in columns.sessions { mark(row.cells[session], session) }
    var inner = SceneBuilder(builder.measure)
    inner.tag(.row) { builder in
      builder.tag(.rowHead) { drawName(row, longName, in: &$0) }
      for session in columns.sessions {
        builder.tag(.cell) { draw(row.cells[session], session, in: &$0) }
      }
      for (kind, (figure, end)) in zip(section.figures, zip(row.figures, columns.ends)) {
        let isKey = kind == .sessions || kind == .minutes
        builder.tag(.cell) {
          $0.text(
            figure.text, isKey && !figure.isQuiet ? Self.key : Self.figure,
            figure.isQuiet ? Palette.ink3 : Palette.ink1, x: end, baseline: y + 12, align: .end)
          // Beside the live minutes, which it is about.
          if kind == .minutes, row.isInTwoAtOnce {
            $0.text("*", Self.figure, Palette.ink3, x: end + 0.5, baseline: y + 12)
          }
        }
      }
    }
    texts += inner.nodes
    y += height
    hairlines.move(to: Point(0, y))
    hairlines.line(to: Point(Paper.contentWidth, y))
  }

  /// Draws what was gathered.
  mutating func finish(in builder: inout SceneBuilder) {
    for (path, color) in zip(fills, Palette.choroplethRamp) { builder.fill(path, color) }
    builder.fill(corners, Palette.ink1)
    builder.stroke(absent, Stroke(Paint(Palette.rule1), width: 0.75))
    builder.stroke(hairlines, Stroke(Paint(Palette.rule2), width: 0.5))
    for node in texts { builder.add(node) }
  }

  /// The corner of a credited cell that ends at a point.
  static func corner(_ x: Double, _ y: Double) -> Path {
    var path = Path()
    path.addCorner(x, y, size: 5.5)
    return path
  }

  private mutating func mark(_ cell: MatrixSection.Cell?, _ session: Int) {
    let x = columns.x(session)
    guard let cell else {
      guard section.columns[session].isMeasured else { return }
      let middle = x + columns.pitch / 2
      let half = min(2.5, columns.pitch / 4)
      absent.move(to: Point(middle - half, y + 9))
      absent.line(to: Point(middle + half, y + 9))
      return
    }
    let frame = Rect(
      x: x, y: y + 1.6, width: columns.pitch - 1.2, height: MatrixBlock.rowHeight - 3.2)
    fills[cell.level].addRect(frame)
    if cell.isCredited { corners.addCorner(frame.maxX, frame.minY, size: 5.5) }
  }

  private func draw(
    _ cell: MatrixSection.Cell?, _ session: Int, in builder: inout SceneBuilder
  ) {
    guard let cell, columns.showsMinutes else { return }
    builder.text(
      cell.minutes, columns.minutesStyle, cell.level >= 3 ? Palette.paper : Palette.ink1,
      x: columns.x(session) + (columns.pitch - 1.2) / 2, baseline: y + 12, align: .center)
  }

  /// The name, and behind it what is known of the person, where there is room.
  private func drawName(
    _ row: MatrixSection.Row, _ longName: AttendeeName?, in builder: inout SceneBuilder
  ) {
    let color = row.isAnonymous ? Palette.ink3 : Palette.ink1
    if let longName {
      for (index, line) in longName.lines.enumerated() {
        builder.text(
          line, color, x: 0, baseline: y + 12 + Double(index) * LongNames.extraLine)
      }
      return
    }
    let style = row.isAnonymous ? Typography.cell.weight(.medium) : MatrixColumns.name
    let end = builder.text(
      row.name, style, color, x: 0, baseline: y + 12, isFollowed: !row.details.isEmpty)
    let room = columns.nameWidth - end - 6
    guard room >= Self.leastDetail, let detail = row.details.first else { return }
    builder.text(
      detail, MatrixColumns.detail, Palette.ink3, x: end + 6, baseline: y + 12, fitting: room)
  }
}

extension Path {
  /// A triangle in the upper right corner of what ends at a point.
  fileprivate mutating func addCorner(_ x: Double, _ y: Double, size: Double) {
    move(to: Point(x - size, y))
    line(to: Point(x, y))
    line(to: Point(x, y + size))
    close()
  }
}
