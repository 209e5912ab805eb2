import RecapDashboard
import RecapDrawing

/// The section's title and a table of all polls, a row each.
struct PollsListBlock: FlowBlock {
  private let section: PollsSection
  private let columns: PollsListColumns
  private let questions: [[TextLine]]

  let label = "polls"
  let parts: [ReportPart] = [.polls]
  let startsPage = true
  let hasRunningHead = true
  let closingHeight = 0.0

  /// The whole question stands over its answers.
  private static let mostLines = 3
  private static let rowHeight = 20.0
  private static let linePitch = 11.0
  private static let spaceBelowTitle = 10.0
  private static let headHeight = 16.0

  init(_ section: PollsSection, measure: any TextMeasuring) {
    self.section = section
    let columns = PollsListColumns(section, measure: measure)
    self.columns = columns
    questions = section.polls.map {
      measure.balancedLines(
        $0.question, PollsListColumns.question, width: columns.questionWidth,
        limit: Self.mostLines)
    }
  }

  // MARK: Flow

  var stripCount: Int { section.polls.count }
  var isOnlyASentence: Bool { section.polls.isEmpty }
  var openingHeight: Double {
    isOnlyASentence
      ? SectionHead.height : SectionHead.height + Self.spaceBelowTitle + Self.headHeight
  }
  var continuationHeight: Double { Self.headHeight }
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double {
    Self.rowHeight + Double(questions[index].count - 1) * Self.linePitch
  }

  func runningRange(_ strips: Range<Int>) -> String? { nil }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening {
      SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
    }
    guard !isOnlyASentence else { return builder.nodes }
    builder.tag(.table, continues: !fragment.startsTable) { builder in
      var y = fragment.isOpening ? openingHeight : continuationHeight
      builder.tag(fragment.startsTable ? .row : .runningHead) { drawHead(rule: y, in: &$0) }
      builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule1, width: 0.5)
      for index in fragment.strips {
        builder.tag(.row) {
          draw(section.polls[index], question: questions[index], top: y, pages, in: &$0)
        }
        y += height(ofStrip: index)
        builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
      }
    }
    return builder.nodes
  }

  private func drawHead(rule: Double, in builder: inout SceneBuilder) {
    let heads = section.heads
    let all: [(String, x: Double, align: SceneBuilder.Alignment)] = [
      (heads.asked, 0, .start), (heads.question, columns.questionStart, .start),
      (heads.type, PollsListColumns.typeStart, .start), (heads.options, columns.optionsEnd, .end),
      (heads.participants, Paper.contentWidth, .end),
    ]
    for (head, x, align) in all {
      builder.tag(.columnHead) {
        $0.text(head, Typography.head, Palette.ink3, x: x, baseline: rule - 6, align: align)
      }
    }
  }

  private func draw(
    _ poll: PollsSection.Poll, question: [TextLine], top: Double, _ pages: PageReferences,
    in builder: inout SceneBuilder
  ) {
    let baseline = top + 13
    builder.tag(.cell) { builder in
      PollChip(poll.number, size: PollsListColumns.chip, measure: builder.measure)
        .draw(at: Point(0, top + 5), isFollowed: true, in: &builder)
      if poll.time.text.isEmpty { return }
      builder.text(
        poll.time.text, Typography.cell.tabular, poll.time.isQuiet ? Palette.ink3 : Palette.ink2,
        x: columns.timeStart, baseline: baseline)
    }
    builder.tag(.firstCell(ofRows: stripCount)) { builder in
      builder.link(to: poll.part, pages) {
        for (index, line) in question.enumerated() {
          $0.text(
            line, Palette.ink1, x: columns.questionStart,
            baseline: baseline + Double(index) * Self.linePitch)
        }
      }
    }
    builder.tag(.cell) {
      $0.text(
        poll.type, Typography.cell, Palette.ink2, x: PollsListColumns.typeStart,
        baseline: baseline)
    }
    builder.tag(.cell) {
      $0.text(
        poll.options.text, Typography.cell.tabular,
        poll.options.isQuiet ? Palette.ink3 : Palette.ink2, x: columns.optionsEnd,
        baseline: baseline, align: .end)
    }
    if section.hasShares {
      builder.shareBar(
        Rect(x: PollsListColumns.barStart, y: top + 7, width: columns.barWidth, height: 6),
        share: poll.share, Palette.blue)
    }
    builder.tag(.cell) {
      $0.figure(poll.participants, .semibold, end: Paper.contentWidth, baseline: baseline)
    }
  }
}
