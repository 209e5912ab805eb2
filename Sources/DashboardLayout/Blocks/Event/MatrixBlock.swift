import RecapDashboard
import RecapDrawing

/// Everybody who came to an event, a row each, with their minutes of each session.
final class MatrixBlock: FlowBlock {
  private let section: MatrixSection
  private let columns: MatrixColumns
  private let longNames: LongNames
  private let title: String
  private let isFirst: Bool

  let label = "attendees"
  var parts: [ReportPart] { isFirst ? [.attendees] : [] }
  let startsPage = false
  let spaceAbove = 26.0
  let hasRunningHead = true
  let stripCount: Int
  var isOnlyASentence: Bool { stripCount == 0 }
  var leastRoom: Double { isOnlyASentence ? 0 : 300 }

  static let rowHeight = 17.6
  private static let legendHeight = 26.0
  private static let marginForHead = 8.0

  /// One, or as many as the sessions need side by side.
  static func blocks(
    of section: MatrixSection, measure: any TextMeasuring
  ) -> [any FlowBlock] {
    if section.rows.isEmpty {
      let columns = MatrixColumns(0..<0, of: section, measure: measure)
      return [MatrixBlock(section, columns, measure: measure)]
    }
    return MatrixColumns.all(of: section, measure: measure).map {
      MatrixBlock(section, $0, measure: measure)
    }
  }

  init(_ section: MatrixSection, _ columns: MatrixColumns, measure: any TextMeasuring) {
    (self.section, self.columns) = (section, columns)
    isFirst = columns.sessions.lowerBound == 0
    let isWhole = columns.sessions.count == section.columns.count || section.rows.isEmpty
    title = isWhole ? section.title : section.partTitle(columns.sessions)
    stripCount = section.rows.count
    longNames = LongNames(
      count: stripCount, name: section.rows.name, style: MatrixColumns.name,
      width: columns.nameWidth, wideWidth: columns.nameWidth, measure: measure)
  }

  // MARK: Flow

  var openingHeight: Double {
    stripCount == 0
      ? SectionHead.height
      : SectionHead.height + Self.legendHeight + MatrixHead.height
        + MatrixRowsDrawing.summaryHeight(columns)
  }
  var continuationHeight: Double { MatrixHead.height - Self.marginForHead }
  var closingHeight: Double { section.end == nil ? 0 : 18 }

  func height(ofStrip index: Int) -> Double {
    Self.rowHeight + longNames.extraHeight(ofRow: index)
  }

  func runningRange(_ strips: Range<Int>) -> String? {
    strips.isEmpty ? nil : section.range(strips)
  }

  var landmarks: [Landmark] {
    Landmark.list(title, of: stripCount, range: section.outlineRange)
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    var y = -Self.marginForHead
    if fragment.isOpening {
      SectionHead(title: title, sub: section.sub).draw(in: &builder)
      guard stripCount > 0 else { return builder.nodes }
      drawLegend(baseline: SectionHead.height + 15, in: &builder)
      y = SectionHead.height + Self.legendHeight
    }
    builder.tag(.table, continues: !fragment.startsTable) { builder in
      MatrixHead(section, columns, isRepeated: !fragment.startsTable).draw(at: y, in: &builder)
      y += MatrixHead.height
      var rows = MatrixRowsDrawing(section, columns, at: y)
      if fragment.isOpening { rows.addSummary(in: &builder) }
      for index in fragment.strips {
        rows.add(
          section.rows[index], longName: longNames[index], height: height(ofStrip: index),
          in: &builder)
      }
      rows.finish(in: &builder)
      y = rows.y
    }
    if fragment.isClosing, let end = section.end { builder.endOfList(end, y: y) }
    return builder.nodes
  }

  private func drawLegend(baseline: Double, in builder: inout SceneBuilder) {
    var x = 0.0
    func words(_ text: String) {
      builder.tag(.paragraph) {
        x = $0.text(text, Typography.small, Palette.ink2, x: x, baseline: baseline) + 10
      }
    }
    for (index, level) in section.legend.levels.enumerated() {
      builder.fill(
        Rect(x: x, y: baseline - 6.6, width: 14, height: 8), Palette.choroplethRamp[index])
      x += 18
      words(level)
    }
    builder.rule(
      from: x, to: x + 5, y: baseline - 2.6, Palette.rule1, width: 0.75)
    x += 9
    words(section.legend.absent)
    guard let credit = section.legend.credit else { return }
    builder.fill(Rect(x: x, y: baseline - 6.6, width: 14, height: 8), Palette.choroplethRamp[3])
    builder.fill(MatrixRowsDrawing.corner(x + 14, baseline - 6.6), Palette.ink1)
    x += 18
    words(credit)
  }
}
