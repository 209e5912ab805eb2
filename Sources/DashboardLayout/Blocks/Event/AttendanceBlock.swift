import RecapDashboard
import RecapDrawing

/// How many sessions people came to, and from which companies they came, beside each other.
final class AttendanceBlock: FlowBlock {
  private let section: EventAudienceSection

  let label = "attendance"
  let parts: [ReportPart] = [.audience]
  // Below a short table of sessions; else at the top of a page.
  let startsPage = false
  let spaceAbove = 26.0
  let hasRunningHead = true
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  private static let top = SectionHead.height + 14
  private static let headHeight = 38.0
  private static let rowHeight = 16.0
  private static let second = 264.0
  private static let barStart = 56.0
  /// Between a bar and the figure beside it.
  private static let barGap = 4.0
  private static let companyBar = (width: 32.0, figure: 22.0)
  private static let people = Typography.label.tabular

  /// It, and what follows of the section.
  static func blocks(
    of section: EventAudienceSection, measure: any TextMeasuring
  ) -> [any FlowBlock] {
    var blocks: [any FlowBlock] = [AttendanceBlock(section)]
    if let overlaps = section.overlaps {
      switch overlaps.content {
      case .matrix(let matrix, _):
        blocks.append(OverlapBlock(overlaps.title, overlaps.note, matrix, measure: measure))
      case .pairs(let table): blocks.append(PairsBlock(overlaps.title, overlaps.note, table))
      }
    }
    if let flows = section.flows {
      switch flows.content {
      case .diagram(let diagrams, _):
        blocks.append(FlowsBlock(flows.title, flows.note, diagrams, measure: measure))
      case .table(let table): blocks.append(PairsBlock(flows.title, flows.note, table))
      }
    }
    return blocks
  }

  init(_ section: EventAudienceSection) { self.section = section }

  var openingHeight: Double {
    let rows = max(section.attendance.rows.count, section.companies?.rows.count ?? 0)
    return Self.top + Self.headHeight + Double(rows) * Self.rowHeight
  }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
    drawAttendance(in: &builder)
    if let companies = section.companies { draw(companies, in: &builder) }
    return builder.nodes
  }

  // MARK: Tables

  private func drawAttendance(in builder: inout SceneBuilder) {
    let table = section.attendance
    let isWide = section.companies == nil
    let width = isWide ? Paper.contentWidth : 252.0
    // Sessions, people, share; the first is the row's name.
    let ends = [12.0, isWide ? 440 : 210, width]
    let figures = table.rows.map { builder.measure.width(of: $0.people, Self.people) }.max() ?? 0
    let bar = min(isWide ? 240.0 : 120, ends[1] - figures - Self.barGap - Self.barStart)
    builder.halfTitle(table.title, note: table.note, x: 0, width: width, y: Self.top)
    builder.tag(.table) { builder in
      heads(
        table.heads, starts: [0], ends: Array(ends[1...]),
        colors: [Palette.ink3, Palette.blueText, Palette.ink3], x: 0, width: width, in: &builder)
      for (index, row) in table.rows.enumerated() {
        let y = Self.top + Self.headHeight + Double(index) * Self.rowHeight
        builder.tag(.row) { builder in
          builder.tag(.firstCell(ofRows: table.rows.count)) {
            $0.text(
              row.sessions, Typography.cell.weight(.medium).tabular, Palette.ink1, x: 6,
              baseline: y + 11)
          }
          builder.tag(.cell) {
            if row.bar > 0 {
              $0.fill(
                Rect(x: Self.barStart, y: y + 5, width: max(0.75, bar * row.bar), height: 6),
                Palette.blue)
            }
            $0.text(
              row.people, row.bar > 0 ? Self.people : Typography.cell.tabular,
              row.bar > 0 ? Palette.ink1 : Palette.ink3, x: ends[1], baseline: y + 11, align: .end)
          }
          builder.tag(.cell) {
            $0.text(
              row.share, Typography.cell.tabular, Palette.ink2, x: ends[2], baseline: y + 11,
              align: .end)
          }
        }
        builder.rule(from: 0, to: width, y: y + Self.rowHeight, Palette.rule2, width: 0.5)
      }
    }
  }

  private func draw(
    _ table: EventAudienceSection.Table<EventAudienceSection.CompanyRow>,
    in builder: inout SceneBuilder
  ) {
    let (x, width) = (Self.second, 252.0)
    // From the right on; the first is of people.
    let ends = table.heads.dropFirst().indices.map { index in
      x + width - Double(table.heads.count - 1 - index) * 52
    }
    // Wide figures push the bars to the left, and the names give way.
    let widest = table.rows.map { builder.measure.width(of: $0.people, Self.people) }.max() ?? 0
    let barEnd = ends[0] - max(Self.companyBar.figure, widest + Self.barGap)
    let barStart = barEnd - Self.companyBar.width
    builder.halfTitle(table.title, note: table.note, x: x, width: width, y: Self.top)
    builder.tag(.table) { builder in
      heads(
        table.heads, starts: [x], ends: ends,
        colors: [Palette.ink3, Palette.blueText, Palette.ink3, Palette.greenText], x: x,
        width: width, in: &builder)
      for (index, row) in table.rows.enumerated() {
        let y = Self.top + Self.headHeight + Double(index) * Self.rowHeight
        builder.tag(.row) { builder in
          builder.tag(.firstCell(ofRows: table.rows.count)) {
            $0.text(
              row.name, Typography.cell.weight(.medium), Palette.ink1, x: x, baseline: y + 11,
              fitting: barStart - x - Self.barGap)
          }
          builder.tag(.cell) {
            $0.fill(
              Rect(
                x: barStart, y: y + 5, width: max(0.75, Self.companyBar.width * row.bar), height: 6),
              Palette.blue)
            $0.text(
              row.people, Self.people, Palette.ink1, x: ends[0], baseline: y + 11,
              align: .end)
          }
          for (text, end) in zip(row.figures, ends.dropFirst()) {
            builder.tag(.cell) {
              $0.text(
                text, Typography.cell.tabular, Palette.ink2, x: end, baseline: y + 11, align: .end)
            }
          }
        }
        builder.rule(from: x, to: x + width, y: y + Self.rowHeight, Palette.rule2, width: 0.5)
      }
    }
  }

  private func heads(
    _ heads: [String], starts: [Double], ends: [Double], colors: [Color], x: Double, width: Double,
    in builder: inout SceneBuilder
  ) {
    let rule = Self.top + Self.headHeight
    builder.tag(.row) { builder in
      for (index, head) in heads.enumerated() {
        builder.tag(.columnHead) {
          $0.text(
            head, Typography.head, colors[index], x: index == 0 ? starts[0] : ends[index - 1],
            baseline: rule - 5, align: index == 0 ? .start : .end)
        }
      }
    }
    builder.rule(from: x, to: x + width, y: rule, Palette.rule1, width: 0.5)
  }
}
