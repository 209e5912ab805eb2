import RecapDashboard
import RecapDrawing

/// A session beside others: a table of its figures, then a row a session.
struct ComparisonBlock: FlowBlock {
  private let section: ComparisonSection
  private let figures: ComparedFiguresDrawing
  private let sessions: ComparedSessionsDrawing
  private let sentence: [TextLine]
  private let remarks: [TextLine]

  let label = "comparison"
  let parts: [ReportPart] = [.comparison]
  let startsPage = true
  let hasRunningHead = true
  /// What is little leaves the rest of its page to the next section.
  var sharesItsPage: Bool { section.rows.isEmpty }
  /// The repeated heads begin in the running head's margin.
  let continuationHeight = ComparedSessionsDrawing.headHeight

  private static let spaceUnderTitle = 14.0
  private static let spaceBetween = 24.0
  private static let (remarkTop, remarkPitch) = (15.0, 11.0)

  init(_ section: ComparisonSection, measure: any TextMeasuring) {
    self.section = section
    figures = ComparedFiguresDrawing(section, measure: measure)
    sessions = ComparedSessionsDrawing(section, measure: measure)
    sentence =
      section.sentence.map {
        measure.lines($0, Typography.sub, width: Paper.contentWidth)
      } ?? []
    remarks = section.remarks.flatMap {
      measure.lines($0, Typography.note, width: Paper.contentWidth)
    }
  }

  // MARK: Flow

  var stripCount: Int { section.sessions.count }
  var landmarks: [Landmark] {
    [
      Landmark(title: section.title, level: 0, strip: nil),
      Landmark(title: section.sessionsTitle, level: 1, strip: nil),
    ]
  }

  /// Of what stands before the rule over the sessions.
  private var sessionsTop: Double {
    SectionHead.height + Self.spaceUnderTitle
      + (section.rows.isEmpty ? Double(sentence.count) * 12 : figures.height) + Self.spaceBetween
  }

  var openingHeight: Double { sessionsTop + BlockTitle.tableHeadHeight }
  var closingHeight: Double { Self.remarkTop + Double(remarks.count) * Self.remarkPitch }

  func height(ofStrip index: Int) -> Double { sessions.rowHeight }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening { drawOpening(in: &builder) }
    var y = fragment.isOpening ? openingHeight : continuationHeight
    builder.tag(.table, continues: !fragment.startsTable) { builder in
      sessions.drawHeads(rule: y, isRepeated: !fragment.startsTable, in: &builder)
      for index in fragment.strips {
        builder.tag(.row) { sessions.draw(index, at: y, in: &$0) }
        y += height(ofStrip: index)
      }
    }
    if fragment.isClosing { drawRemarks(at: y, in: &builder) }
    return builder.nodes
  }

  private func drawOpening(in builder: inout SceneBuilder) {
    SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
    let top = SectionHead.height + Self.spaceUnderTitle
    if section.rows.isEmpty {
      builder.tag(.paragraph) {
        for (index, line) in sentence.enumerated() {
          $0.text(line, Palette.ink2, x: 0, baseline: top + 9 + Double(index) * 12)
        }
      }
    } else {
      builder.tag(.table) { figures.draw(at: top, in: &$0) }
    }
    BlockTitle(title: section.sessionsTitle, note: section.sessionsNote)
      .draw(at: sessionsTop, in: &builder)
  }

  private func drawRemarks(at top: Double, in builder: inout SceneBuilder) {
    builder.tag(.paragraph) {
      for (index, line) in remarks.enumerated() {
        $0.text(
          line, Palette.ink3, x: 0,
          baseline: top + Self.remarkTop + Double(index) * Self.remarkPitch)
      }
    }
  }
}
