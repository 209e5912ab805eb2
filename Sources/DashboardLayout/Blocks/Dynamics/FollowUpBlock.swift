import RecapDashboard
import RecapDrawing

/// People worth a follow-up, a row each, with the formula of their points under the last.
final class FollowUpBlock: FlowBlock {
  private let list: FollowUpList
  private let layout: FollowUpRowLayout
  private let closing: [TextLine]

  let label = "followUp"
  let parts: [ReportPart] = []
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 22.0

  /// The fewest rows it begins a page's rest with.
  private static let fewestRows = 5
  private static let head = BlockTitle.tableHeadHeight
  private static let headBaseline = 31.5
  private static let closingPitch = 9.5
  private static let sentenceHeight = 40.0

  init(_ list: FollowUpList, measure: any TextMeasuring) {
    self.list = list
    layout = FollowUpRowLayout(list, measure: measure)
    closing = [list.ties, list.formula].compactMap(\.self).flatMap {
      measure.lines($0, Typography.micro.size(7.25), width: Paper.contentWidth)
    }
  }

  // MARK: Flow

  var stripCount: Int { list.rows.count }
  var openingHeight: Double { list.rows.isEmpty ? Self.sentenceHeight : Self.head }
  let continuationHeight = 14.0
  var closingHeight: Double { 9 + Double(closing.count) * Self.closingPitch }
  var leastRoom: Double {
    let rows = min(Self.fewestRows, stripCount)
    return spaceAbove + openingHeight + height(of: 0..<rows)
      + (rows == stripCount ? closingHeight : 0)
  }
  var landmarks: [Landmark] { [Landmark(title: list.title, level: 1, strip: nil)] }

  func height(ofStrip index: Int) -> Double { layout.height(ofRow: index) }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    var y = fragment.isOpening ? openingHeight : continuationHeight
    if fragment.isOpening {
      let note = list.note(fragment.isClosing ? nil : fragment.strips.count)
      BlockTitle(title: list.title, note: note.isEmpty ? nil : note).draw(at: 0, in: &builder)
    }
    if list.rows.isEmpty {
      builder.tag(.paragraph) {
        $0.text(list.none, Typography.sub, Palette.ink3, x: 0, baseline: 34)
      }
    } else {
      // A table of its own on each page: its long heads would pass for text that nobody hears.
      builder.tag(.table) { builder in
        drawHeads(rule: y, in: &builder)
        for index in fragment.strips {
          layout.draw(row: index, at: y, in: &builder)
          y += layout.height(ofRow: index)
          builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
        }
      }
    }
    if fragment.isClosing {
      builder.remark(closing, baseline: y + 11, pitch: Self.closingPitch)
    }
    return builder.nodes
  }

  private func drawHeads(rule: Double, in builder: inout SceneBuilder) {
    let baseline = rule - 6.5
    builder.tag(.row) { builder in
      builder.tag(.columnHead) {
        $0.text(list.nameHead, Typography.head, Palette.ink3, x: 0, baseline: baseline)
      }
      builder.tag(.columnHead) { layout.drawLegend(baseline: baseline, in: &$0) }
      builder.tag(.columnHead) {
        $0.text(
          list.scoreHead, Typography.head, Palette.ink3, x: Paper.contentWidth,
          baseline: baseline, align: .end)
      }
    }
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }
}
