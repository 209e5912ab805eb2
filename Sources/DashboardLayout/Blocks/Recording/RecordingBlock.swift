import RecapDashboard
import RecapDrawing

/// How the recording was watched: figures, plays over time, and a row for each of those who
/// played it most.
final class RecordingBlock: FlowBlock {
  private let section: RecordingSection
  private let columns: RecordingColumns?
  /// Of each row.
  private let layouts: [RecordingRowLayout]

  let label = "recording"
  let parts: [ReportPart] = [.recording]
  /// Without a list it stands where there is room.
  let startsPage: Bool
  let spaceAbove = 26.0
  let hasRunningHead = true
  let closingHeight = 0.0

  private static let figuresTop = 60.0
  private static let playsTop = 124.0
  private static let playsFigure = Rect(x: 0, y: 26, width: Paper.contentWidth, height: 128)
  /// From the rule over the plays to that over the table.
  private static let playsHeight = 176.0

  init(_ section: RecordingSection, measure: any TextMeasuring) {
    self.section = section
    startsPage = section.table != nil
    let columns = section.table.map {
      RecordingColumns(
        $0.rows, $0.heads, nameWidth: 212, ends: [260, 308, 380, Paper.contentWidth],
        last: $0.heads.columns.contains(.completionRate) ? RecordingRowLayout.barRoom : 0,
        measure: measure)
    }
    self.columns = columns
    layouts =
      section.table?.rows.map {
        RecordingRowLayout($0, nameWidth: columns?.nameWidth ?? 0, measure: measure)
      } ?? []
  }

  // MARK: Flow

  var isOnlyASentence: Bool { section.figures.isEmpty }
  var stripCount: Int { layouts.count }
  private var tableTop: Double {
    section.plays == nil ? Self.playsTop : Self.playsTop + Self.playsHeight
  }
  var openingHeight: Double {
    isOnlyASentence ? SectionHead.height : tableTop + BlockTitle.tableHeadHeight
  }
  let continuationHeight = 14.0
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double { layouts[index].height }

  func runningRange(_ strips: Range<Int>) -> String? {
    strips.lowerBound > 0 ? section.table?.range(strips) : nil
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening { drawOpening(pages, in: &builder) }
    guard let table = section.table, let columns else { return builder.nodes }
    builder.tag(.table, continues: !fragment.isOpening) { builder in
      var y = fragment.isOpening ? openingHeight : continuationHeight
      builder.tag(fragment.isOpening ? .row : .runningHead) {
        columns.drawHeads(table.heads, x: 0, baseline: y - 6, in: &$0)
      }
      builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule1, width: 0.5)
      for index in fragment.strips {
        layouts[index].draw(
          columns: columns, first: .firstCell(ofRows: stripCount), at: y, in: &builder)
        y += layouts[index].height
        builder.rule(from: 0, to: Paper.contentWidth, y: y, Palette.rule2, width: 0.5)
      }
    }
    return builder.nodes
  }

  private func drawOpening(_ pages: PageReferences, in builder: inout SceneBuilder) {
    SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
    RecordingFigures(section.figures).draw(at: Self.figuresTop, in: &builder)
    if let plays = section.plays {
      BlockTitle(title: plays.title, note: plays.note).draw(at: Self.playsTop, in: &builder)
      let frame = Self.playsFigure
      let figure = plays.figure(
        size: Size(frame.width, frame.height), measure: builder.measure)
      builder.place(
        figure, at: Point(frame.x, Self.playsTop + frame.y), alternative: plays.alternative)
    }
    if let table = section.table {
      BlockTitle(
        title: table.title, note: table.note(pages.page(of: .recordingViewers)),
        link: pages.link(to: .recordingViewers)
      )
      .draw(at: tableTop, in: &builder)
    }
  }
}
