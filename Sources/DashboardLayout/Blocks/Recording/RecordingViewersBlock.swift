import RecapDashboard
import RecapDrawing

/// The complete list of those who loaded the recording, in two columns on each page.
final class RecordingViewersBlock: FlowBlock {
  private let section: RecordingViewersSection
  private let columns: RecordingColumns
  /// Of each row, beyond one line; nearly always 0.
  private let extraHeights: [Double]

  let label = "recording viewers"
  let parts: [ReportPart] = [.recordingViewers]
  let startsPage = false
  let hasRunningHead = true
  let spaceAbove = 18.0
  let leastRoom = 230.0
  let openingHeight = 44.0
  let continuationHeight = 14.0
  let closingHeight = 0.0
  let stripCount: Int

  private static let rowHeight = 16.0
  private static let columnStarts = [0.0, 264]
  private static let columnWidth = 252.0

  init(_ section: RecordingViewersSection, measure: any TextMeasuring) {
    self.section = section
    stripCount = section.rows.count
    let columns = RecordingColumns(
      section.rows, section.heads, nameWidth: 122, ends: [146, 172, 208, Self.columnWidth],
      measure: measure)
    self.columns = columns
    extraHeights = section.rows.indices.map {
      RecordingName(section.rows.name(at: $0), width: columns.nameWidth, measure: measure)
        .extraHeight
    }
  }

  // MARK: Flow

  func height(ofStrip index: Int) -> Double { Self.rowHeight + extraHeights[index] }

  func height(of strips: Range<Int>) -> Double {
    TwoColumns(strips, height: height(ofStrip:)).height
  }

  func runningRange(_ strips: Range<Int>) -> String? { section.range(strips) }

  var landmarks: [Landmark] {
    Landmark.list(section.title, of: stripCount, range: section.outlineRange)
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening { drawTitle(in: &builder) }
    let headRule = fragment.isOpening ? openingHeight : continuationHeight
    let split = TwoColumns(fragment.strips, height: height(ofStrip:))
    var hairlines = Path()
    builder.tag(.table, continues: !fragment.startsTable) { builder in
      for (x, strips) in zip(Self.columnStarts, [split.left, split.right]) where !strips.isEmpty {
        let isFirst = fragment.startsTable && x == 0
        builder.tag(isFirst ? .row : .runningHead) {
          columns.drawHeads(section.heads, x: x, baseline: headRule - 6, in: &$0)
        }
        builder.rule(from: x, to: x + Self.columnWidth, y: headRule, Palette.rule1, width: 0.5)
        var y = headRule
        for index in strips {
          builder.tag(.row) { draw(section.rows[index], x: x, baseline: y + 11, in: &$0) }
          y += height(ofStrip: index)
          hairlines.move(to: Point(x, y))
          hairlines.line(to: Point(x + Self.columnWidth, y))
        }
      }
    }
    builder.stroke(hairlines, Stroke(Paint(Palette.rule2), width: 0.5))
    return builder.nodes
  }

  private func draw(
    _ row: RecordingViewerRow, x: Double, baseline: Double, in builder: inout SceneBuilder
  ) {
    builder.tag(.rowHead) { builder in
      RecordingName(row.name, width: columns.nameWidth, measure: builder.measure)
        .draw(isAnonymous: row.isAnonymous, x: x, baseline: baseline, in: &builder)
    }
    columns.drawFigures(of: row, x: x, baseline: baseline, in: &builder)
  }

  private func drawTitle(in builder: inout SceneBuilder) {
    var end = 0.0
    builder.tag(.heading(2)) {
      end = $0.text(section.title, Typography.h1b, Palette.ink1, x: 0, baseline: 14)
    }
    builder.tag(.paragraph) {
      $0.text(
        section.note, Typography.note, Palette.ink3, x: end + 13, baseline: 14,
        fitting: Paper.contentWidth - end - 13)
    }
    builder.blockRule(y: 22)
  }
}
