import RecapDashboard
import RecapDrawing

/// The sessions of an event as a table, by day.
final class SessionsBlock: FlowBlock {
  /// A row of the table.
  enum Strip {
    case day(SessionsSection.Day)
    case session(Int)
  }

  private let section: SessionsSection
  private let strips: [Strip]
  private let drawing: SessionRowsDrawing

  let label = "sessions"
  let parts: [ReportPart] = [.sessions]
  let startsPage = true
  let hasRunningHead = true
  let closingHeight = 0.0

  private var legendHeight: Double {
    let legend = section.legend
    return legend.viewers == nil && legend.rate == nil && legend.first == nil ? 0 : 20
  }
  static let headHeight = 24.0
  static let summaryHeight = 28.0
  private static let dayHeight = 18.0

  init(_ section: SessionsSection, measure: any TextMeasuring) {
    self.section = section
    strips = section.days.flatMap { day in [.day(day)] + day.rows.map(Strip.session) }
    drawing = SessionRowsDrawing(section, measure: measure)
  }

  // MARK: Flow

  var stripCount: Int { strips.count }
  var openingHeight: Double {
    SectionHead.height + legendHeight + Self.headHeight + Self.summaryHeight
  }
  var continuationHeight: Double { Self.headHeight }
  /// In the middle of a day its name is said again.
  func continuationHeight(before strip: Int) -> Double {
    Self.headHeight + (day(goingOnAt: strip) == nil ? 0 : Self.dayHeight)
  }
  func isHead(_ strip: Int) -> Bool {
    if case .day = strips[strip] { true } else { false }
  }

  /// The day whose sessions go on at a strip; nil where one begins.
  private func day(goingOnAt strip: Int) -> SessionsSection.Day? {
    guard case .session(let row) = strips[strip] else { return nil }
    return section.days.first { $0.rows.contains(row) }
  }
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double {
    switch strips[index] {
    case .day: Self.dayHeight
    case .session: SessionRowsDrawing.rowHeight
    }
  }

  func runningRange(_ range: Range<Int>) -> String? {
    let rows = strips[range].compactMap { strip -> Int? in
      if case .session(let row) = strip { row } else { nil }
    }
    guard range.lowerBound > 0, let first = rows.first, let last = rows.last else { return nil }
    return section.range(first..<last + 1)
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    var y = 0.0
    if fragment.isOpening {
      SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
      drawLegend(baseline: SectionHead.height + 18.5, in: &builder)
      y = SectionHead.height + legendHeight
    }
    builder.tag(.table, continues: !fragment.isOpening) { builder in
      drawing.drawHeads(
        rule: y + Self.headHeight, isRepeated: !fragment.isOpening, in: &builder)
      y += Self.headHeight
      if fragment.isOpening {
        drawing.drawSummary(at: y, in: &builder)
        y += Self.summaryHeight
      }
      if !fragment.isOpening, let day = day(goingOnAt: fragment.strips.lowerBound) {
        drawAgain(day, at: y, in: &builder)
        y += Self.dayHeight
      }
      for index in fragment.strips {
        switch strips[index] {
        case .day(let day): draw(day, at: y, in: &builder)
        case .session(let row): drawing.draw(row, at: y, in: &builder)
        }
        y += height(ofStrip: index)
      }
    }
    return builder.nodes
  }

  private func drawLegend(baseline: Double, in builder: inout SceneBuilder) {
    var x = 0.0
    func words(_ text: String, after gap: Double) {
      builder.tag(.paragraph) {
        x = $0.text(text, Typography.small, Palette.ink2, x: x + gap, baseline: baseline)
      }
    }
    let y = baseline - 2.6
    if let viewers = section.legend.viewers {
      builder.line(from: Point(0, y), to: Point(14, y), Stroke(Paint(Palette.blue), width: 1.5))
      x = 14
      words(viewers, after: 4)
      x += 11
    }
    if let rate = section.legend.rate {
      builder.line(
        from: Point(x, y), to: Point(x + 14, y),
        Stroke(Paint(Palette.green), width: 1.25, dash: [3, 1.4]))
      x += 14
      words(rate, after: 4)
      x += 13
    } else {
      x += 2
    }
    guard let first = section.legend.first else { return }
    builder.fill(SessionRowsDrawing.diamond(at: Point(x, y)), Palette.ink1)
    words(first, after: 6)
  }

  /// At the head of a page: who hears the table has heard it.
  private func drawAgain(_ day: SessionsSection.Day, at y: Double, in builder: inout SceneBuilder) {
    builder.tag(.runningHead) { builder in
      let end = builder.text(
        day.name, Typography.label, Palette.ink1, x: 0, baseline: y + 12.5, isFollowed: true)
      builder.text(
        section.continued, Typography.small, Palette.ink3, x: end + 8, baseline: y + 12.5)
    }
    builder.rule(
      from: 0, to: Paper.contentWidth, y: y + Self.dayHeight, Palette.rule1, width: 0.5)
  }

  private func draw(_ day: SessionsSection.Day, at y: Double, in builder: inout SceneBuilder) {
    builder.tag(.row) { builder in
      builder.tag(.cell) { builder in
        let end = builder.text(
          day.name, Typography.label, Palette.ink1, x: 0, baseline: y + 12.5, isFollowed: true)
        builder.text(day.note, Typography.small, Palette.ink3, x: end + 8, baseline: y + 12.5)
      }
      for _ in 0..<drawing.columnCount - 1 { builder.tag(.cell) { _ in } }
    }
    builder.rule(
      from: 0, to: Paper.contentWidth, y: y + Self.dayHeight, Palette.rule1, width: 0.5)
  }
}
