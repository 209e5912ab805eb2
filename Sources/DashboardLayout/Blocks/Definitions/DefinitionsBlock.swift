import RecapDashboard
import RecapDrawing

/// What every figure means in two columns; below them the data notes and the colophon.
struct DefinitionsBlock: FlowBlock {
  private let section: DefinitionsSection
  private let columns: DefinitionColumns
  private let colophon: [[PlacedText]]

  let label = "definitions"
  let parts: [ReportPart] = [.definitions]
  let startsPage = true
  let hasRunningHead = true
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let opensAlone = true
  /// The data notes, then the colophon.
  var stripCount: Int { section.dataNotes.count + 1 }
  /// Below another block they stand whole, or on a page of their own.
  var leastRoom: Double { spaceAbove + openingHeight + height(of: 0..<stripCount) }

  private static let spaceBelowTitle = 14.0
  private static let notesSpace = 16.0
  private static let notesHead = 24.0
  private static let noteHeight = 17.0
  private static let (figureEnd, remarkStart) = (260.0, 276.0)
  private static let colophonSpace = 25.0
  private static let colophonPitch = 11.0

  init(_ section: DefinitionsSection, measure: any TextMeasuring) {
    self.section = section
    columns = DefinitionColumns(section.groups.map { DefinitionGroup($0, measure: measure) })
    colophon = section.colophon.flatMap { measure.lines($0, width: Paper.contentWidth) }
  }

  // MARK: Flow

  var openingHeight: Double { SectionHead.height + Self.spaceBelowTitle + columns.height }
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double {
    if index == section.dataNotes.count {
      return Self.colophonSpace + Double(colophon.count - 1) * Self.colophonPitch + 3
    }
    return Self.noteHeight + (index == 0 ? Self.notesSpace + Self.notesHead : 0)
  }

  func runningRange(_ strips: Range<Int>) -> String? { nil }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    var y = 0.0
    if fragment.isOpening {
      SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
      columns.draw(top: SectionHead.height + Self.spaceBelowTitle, in: &builder)
      y = openingHeight
    }
    let notes = fragment.strips.clamped(to: 0..<section.dataNotes.count)
    if !notes.isEmpty {
      drawDataNotes(notes, top: y, in: &builder)
      y += height(of: notes)
    }
    if fragment.strips.contains(section.dataNotes.count) {
      drawColophon(baseline: y + Self.colophonSpace, in: &builder)
    }
    return builder.nodes
  }

  private func drawDataNotes(_ notes: Range<Int>, top: Double, in builder: inout SceneBuilder) {
    var y = top
    if notes.lowerBound == 0 {
      BlockTitle(title: section.dataNotesTitle, note: section.dataNotesRemark)
        .draw(at: y + Self.notesSpace, in: &builder)
      y += Self.notesSpace + Self.notesHead
    }
    builder.tag(.list, continues: notes.lowerBound > 0) { builder in
      for note in section.dataNotes[notes] {
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
