import RecapDashboard
import RecapDrawing

/// What every figure means in two columns; below them the data notes and the colophon.
struct DefinitionsBlock: FlowBlock {
  private let section: DefinitionsSection
  private let columns: DefinitionColumns?
  private let colophon: [[PlacedText]]
  /// Goes on with what did not fit on one page.
  let continuesSection: Bool

  let label = "definitions"
  let startsPage = true
  let hasRunningHead = true
  let continuationHeight = 0.0
  let closingHeight = 0.0
  /// The data notes, then the colophon; none on a page that another follows.
  let stripCount: Int

  private static let spaceBelowTitle = 14.0
  private static let notesSpace = 16.0
  private static let notesHead = 24.0
  private static let noteHeight = 17.0
  private static let (figureEnd, remarkStart) = (260.0, 276.0)
  private static let colophonSpace = 25.0
  private static let colophonPitch = 11.0

  private init(
    _ section: DefinitionsSection, _ groups: some Collection<DefinitionGroup>, isFirst: Bool,
    hasNotes: Bool, measure: any TextMeasuring
  ) {
    self.section = section
    columns = groups.isEmpty ? nil : DefinitionColumns(Array(groups))
    colophon = section.colophon.flatMap { measure.lines($0, width: Paper.contentWidth) }
    continuesSection = !isFirst
    stripCount = hasNotes ? 2 : 0
  }

  /// On one page where there is room; else as many groups as fit, and the notes where they do.
  static func blocks(
    of section: DefinitionsSection, on paper: Paper, measure: any TextMeasuring
  ) -> [DefinitionsBlock] {
    var blocks: [DefinitionsBlock] = []
    var rest = section.groups.map { DefinitionGroup($0, measure: measure) }[...]
    while true {
      func block(_ count: Int, hasNotes: Bool) -> DefinitionsBlock {
        DefinitionsBlock(
          section, rest.prefix(count), isFirst: blocks.isEmpty, hasNotes: hasNotes,
          measure: measure)
      }
      let whole = block(rest.count, hasNotes: true)
      if whole.leastHeight <= paper.contentHeight || rest.isEmpty { return blocks + [whole] }
      let fitting = (1...rest.count).last {
        block($0, hasNotes: false).leastHeight <= paper.contentHeight
      }
      let count = fitting ?? 1
      blocks.append(block(count, hasNotes: false))
      rest = rest.dropFirst(count)
    }
  }

  /// The colophon may go to a page of its own.
  private var leastHeight: Double { openingHeight + height(of: 0..<min(1, stripCount)) }

  // MARK: Flow

  var parts: [ReportPart] { continuesSection ? [] : [.definitions] }
  private var columnsTop: Double {
    continuesSection ? 0 : SectionHead.height + Self.spaceBelowTitle
  }
  var openingHeight: Double { columnsTop + (columns?.height ?? 0) }
  var landmarks: [Landmark] {
    continuesSection ? [] : [Landmark(title: section.title, level: 0, strip: nil)]
  }

  func height(ofStrip index: Int) -> Double {
    index == 0
      ? hasDataNotes
        ? Self.notesSpace + Self.notesHead + Double(section.dataNotes.count) * Self.noteHeight : 0
      : Self.colophonSpace + Double(colophon.count - 1) * Self.colophonPitch + 3
  }

  private var hasDataNotes: Bool { !section.dataNotes.isEmpty }

  func runningRange(_ strips: Range<Int>) -> String? { nil }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    var y = 0.0
    if fragment.isOpening {
      if !continuesSection {
        SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
      }
      columns?.draw(top: columnsTop, in: &builder)
      y = openingHeight
    }
    for strip in fragment.strips {
      if strip == 0, hasDataNotes {
        drawDataNotes(top: y + Self.notesSpace, in: &builder)
      } else if strip > 0 {
        drawColophon(baseline: y + Self.colophonSpace, in: &builder)
      }
      y += height(ofStrip: strip)
    }
    return builder.nodes
  }

  private func drawDataNotes(top: Double, in builder: inout SceneBuilder) {
    BlockTitle(title: section.dataNotesTitle, note: section.dataNotesRemark)
      .draw(at: top, in: &builder)
    builder.tag(.list) { builder in
      var y = top + Self.notesHead
      for note in section.dataNotes {
        builder.tag(.listItem) { draw(note, baseline: y + 11.5, in: &$0) }
        y += Self.noteHeight
        builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
      }
    }
  }

  private func draw(
    _ note: DefinitionsSection.DataNote, baseline: Double, in builder: inout SceneBuilder
  ) {
    builder.text(
      note.label, Typography.cell, note.figure.isQuiet ? Palette.ink3 : Palette.ink1, x: 0,
      baseline: baseline, isFollowed: true)
    builder.figure(
      note.figure, .semibold, end: Self.figureEnd, baseline: baseline, isFollowed: true)
    builder.text(
      note.remark, Typography.note, Palette.ink3, x: Self.remarkStart, baseline: baseline)
  }

  private func drawColophon(baseline: Double, in builder: inout SceneBuilder) {
    builder.tag(.paragraph) {
      for (index, line) in colophon.enumerated() {
        $0.text(line, x: 0, baseline: baseline + Double(index) * Self.colophonPitch)
      }
    }
  }
}
