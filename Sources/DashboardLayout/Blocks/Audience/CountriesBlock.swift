import RecapDashboard
import RecapDrawing

/// Where people watched from: the map, then every country, in two columns where they are many.
final class CountriesBlock: FlowBlock {
  private let section: CountriesSection
  private let columns: AudienceColumns
  private let isSplit: Bool
  /// Of each row.
  private let heights: [Double]

  let label = "countries"
  let parts: [ReportPart] = [.countries]
  let startsPage = true
  let hasRunningHead = true
  let continuationHeight = 14.0
  let closingHeight = 0.0

  private static let mapTop = 58.0
  private static let mapGap = 10.0
  private static let rowHeight = 16.0
  private static let columnStarts = [0.0, 264]
  /// Up to so many rows, the table has the whole width.
  private static let mostInOneColumn = 12

  init(_ section: CountriesSection, measure: any TextMeasuring) {
    self.section = section
    let rows = section.table?.rows ?? []
    isSplit = rows.count > Self.mostInOneColumn
    let columns: AudienceColumns =
      isSplit ? .half(rows, measure: measure) : .full(rows, hasRanks: true, measure: measure)
    self.columns = columns
    heights = rows.map { row in
      let lines = AudienceTableDrawing.nameLines(row, columns, measure: measure).count
      return Self.rowHeight + Double(lines - 1) * AudienceTableDrawing.linePitch
    }
  }

  // MARK: Flow

  var isOnlyASentence: Bool { section.table == nil }
  var stripCount: Int { heights.count }
  private var tableTop: Double {
    section.map == nil
      ? SectionHead.height
      : (Self.mapTop + MapFigure.height(forWidth: Paper.contentWidth) + Self.mapGap).rounded()
  }
  var openingHeight: Double {
    isOnlyASentence ? SectionHead.height : tableTop + BlockTitle.tableHeadHeight
  }
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double { heights[index] }

  func height(of strips: Range<Int>) -> Double {
    isSplit
      ? TwoColumns(strips) { heights[$0] }.height : strips.reduce(0) { $0 + heights[$1] }
  }

  func runningRange(_ strips: Range<Int>) -> String? {
    strips.lowerBound > 0 ? section.range(strips) : nil
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening { drawOpening(in: &builder) }
    guard let table = section.table else { return builder.nodes }
    let rule = fragment.isOpening ? openingHeight : continuationHeight
    let split = TwoColumns(fragment.strips) { heights[$0] }
    let parts = isSplit ? [split.left, split.right] : [fragment.strips]
    builder.tag(.table, continues: !fragment.isOpening) { builder in
      for (x, strips) in zip(Self.columnStarts, parts) where !strips.isEmpty {
        let drawing = AudienceTableDrawing(
          columns, rowCount: stripCount, rowHeight: Self.rowHeight, x: x)
        drawing.drawHeads(
          isSplit ? table.shortHeads : table.heads, rule: rule,
          isRepeated: !fragment.isOpening || x > 0, in: &builder)
        var y = rule
        for index in strips { y = drawing.draw(table.rows[index], at: y, in: &builder) }
      }
    }
    return builder.nodes
  }

  private func drawOpening(in builder: inout SceneBuilder) {
    SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
    if let map = section.map {
      let figure = map.figure(width: Paper.contentWidth, measure: builder.measure)
      builder.place(figure, at: Point(0, Self.mapTop), alternative: map.alternative)
    }
    if let table = section.table {
      BlockTitle(title: table.title, note: table.note)
        .draw(at: tableTop, hasRule: section.map != nil, in: &builder)
    }
  }
}
