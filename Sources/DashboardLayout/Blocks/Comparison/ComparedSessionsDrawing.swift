import RecapDashboard
import RecapDrawing

/// The table of a session and those before it: heads, then a row a session.
struct ComparedSessionsDrawing {
  private let section: ComparisonSection
  private let titles: [[TextLine]]
  /// Of the columns of numbers.
  private let ends: [Double]
  private let titleStart: Double

  static let headHeight = 16.0
  /// Less where there are many, so that they keep to a page of A4.
  let rowHeight: Double
  private let courseStart: Double
  private static let course = Size(84, 18)
  /// From the course to the end of the first column of numbers.
  private static let firstColumn = 118.0

  private static func width(of column: ComparisonSection.Column.Figure) -> Double {
    switch column {
    case .unique: 34
    case .live: 38
    case .recording: 46
    case .stay: 28
    case .engagement: 58
    case .plays: 40
    }
  }

  init(_ section: ComparisonSection, measure: any TextMeasuring) {
    self.section = section
    rowHeight = section.sessions.count > 10 ? 24 : 27
    let dates = section.sessions.map { measure.width(of: $0.date, Self.dateStyle($0)) }
    let start = max(56, (dates.max() ?? 0) + 5)
    titleStart = start
    // From the right on; what is left is the title's.
    var (end, ends) = (Paper.contentWidth, [] as [Double])
    for column in section.sessionHeads.columns.reversed() {
      ends.insert(end, at: 0)
      end -= Self.width(of: column.figure)
    }
    let courseStart = (ends.first ?? Paper.contentWidth) - Self.firstColumn
    self.courseStart = courseStart
    titles = section.sessions.map {
      measure.balancedLines(
        $0.title, Typography.cell.weight($0.isOwn ? .semibold : .medium),
        width: courseStart - 6 - start, limit: 2)
    }
    // A wide number moves those before it to the left.
    for index in ends.indices.dropLast().reversed() {
      let following = section.sessions.map(\.figures[index + 1])
      ends[index] = min(ends[index], ends[index + 1] - measure.widest(following) - 6)
    }
    self.ends = ends
  }

  private static func dateStyle(_ row: ComparisonSection.SessionRow) -> TextStyle {
    TextStyle(8, row.isOwn ? .semibold : .regular, figures: .tabular)
  }

  func drawHeads(rule: Double, isRepeated: Bool, in builder: inout SceneBuilder) {
    let heads = section.sessionHeads
    var all: [(String, Color, x: Double, align: SceneBuilder.Alignment)] = [
      (heads.date, Palette.ink3, 0, .start), (heads.title, Palette.ink3, titleStart, .start),
      (heads.course, Palette.ink3, courseStart, .start),
    ]
    for (column, end) in zip(heads.columns, ends) {
      all.append((column.head, Self.color(of: column.kind), end, .end))
    }
    builder.tag(isRepeated ? .runningHead : .row) { builder in
      for (head, color, x, align) in all {
        builder.tag(.columnHead) {
          $0.text(head, Typography.head, color, x: x, baseline: rule - 6, align: align)
        }
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }

  private static func color(of kind: ComparisonSection.Column.Kind) -> Color {
    switch kind {
    case .all: Palette.ink3
    case .live: Palette.blueText
    case .recording: Palette.amberText
    case .engagement: Palette.greenText
    }
  }

  /// Draws a row, with the rule below it.
  func draw(_ index: Int, at top: Double, in builder: inout SceneBuilder) {
    let row = section.sessions[index]
    let baseline = top + (rowHeight + 3) / 2
    builder.tag(.cell) {
      $0.text(
        row.date, Self.dateStyle(row), row.isOwn ? Palette.ink1 : Palette.ink2, x: 0,
        baseline: baseline)
    }
    let lines = titles[index]
    builder.tag(.firstCell(ofRows: section.sessions.count)) {
      for (number, line) in lines.enumerated() {
        $0.text(
          line, Palette.ink1, x: titleStart,
          baseline: lines.count == 1 ? baseline : baseline - 4 + Double(number) * 10)
      }
    }
    builder.tag(.cell) { builder in
      guard let course = row.course(size: Self.course, measure: builder.measure) else { return }
      builder.place(
        course, at: Point(courseStart, top + (rowHeight - Self.course.height) / 2),
        alternative: row.courseAlternative,
        isInline: true)
    }
    for (figure, end) in zip(row.figures, ends) {
      builder.tag(.cell) {
        $0.figure(figure, row.isOwn ? .semibold : .regular, end: end, baseline: baseline)
      }
    }
    let isFramed = row.isOwn || section.sessions.dropFirst(index + 1).first?.isOwn == true
    builder.rule(
      from: 0, to: Paper.contentWidth, y: top + rowHeight,
      isFramed ? Palette.ink1 : Palette.rule2, width: isFramed ? 0.75 : 0.5)
  }
}
