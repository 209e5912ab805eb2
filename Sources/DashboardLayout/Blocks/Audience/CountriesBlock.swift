import RecapDashboard
import RecapDrawing

/// Where people watched from: the map, then every country, in two columns where they are many.
final class CountriesBlock: FlowBlock {
  private let section: CountriesSection
  private let columns: AudienceColumns
  private let isSplit: Bool
  /// Of each row.
  private let heights: [Double]
  private var mapWidth = Paper.contentWidth
  /// What belongs below it on its page, with the space between; nil where it stands for itself.
  private let tailHeight: Double?

  let label = "countries"
  let parts: [ReportPart] = [.countries]
  private(set) var startsPage = true
  let hasRunningHead = true
  let continuationHeight = 14.0
  let closingHeight = 0.0

  private static let mapTop = 58.0
  private static let mapGap = 10.0
  private static let rowHeight = 16.0
  private static let columnStarts = [0.0, 264]
  /// Up to so many rows, the table has the whole width.
  private static let mostInOneColumn = 12
  /// Of the usual width: smaller, countries are hard to find.
  private static let smallestMap = 0.55

  /// - Parameter tailHeight: Of what belongs below it on its page: the map makes room for it.
  init(
    _ section: CountriesSection, tailHeight: Double? = nil, on paper: Paper,
    measure: any TextMeasuring
  ) {
    self.section = section
    self.tailHeight = tailHeight
    let rows = section.table?.rows ?? []
    isSplit = rows.count > Self.mostInOneColumn
    let columns: AudienceColumns =
      isSplit ? .half(rows, measure: measure) : .full(rows, hasRanks: true, measure: measure)
    self.columns = columns
    heights = rows.map { row in
      let lines = AudienceTableDrawing.nameLines(row, columns, measure: measure).count
      return Self.rowHeight + Double(lines - 1) * AudienceTableDrawing.linePitch
    }
    mapWidth = mapWidth(inRoom: paper.contentHeight) ?? Paper.contentWidth
  }

  private init(_ other: CountriesBlock, mapWidth: Double) {
    (section, columns, isSplit) = (other.section, other.columns, other.isSplit)
    (heights, tailHeight) = (other.heights, other.tailHeight)
    (self.mapWidth, startsPage) = (mapWidth, false)
  }

  /// So wide that all fits, and what belongs below it; nil where a map would be too small.
  private func mapWidth(inRoom room: Double) -> Double? {
    guard let tailHeight, !isOnlyASentence else { return nil }
    let rest = room - BlockTitle.tableHeadHeight - height(of: 0..<stripCount) - tailHeight
    guard section.map != nil else { return rest >= SectionHead.height ? 0 : nil }
    let mapRoom = rest - Self.mapTop - Self.mapGap - 1
    let usual = MapFigure.height(forWidth: Paper.contentWidth)
    let width = Paper.contentWidth * min(1, mapRoom / usual)
    return width >= Self.smallestMap * Paper.contentWidth ? width : nil
  }

  func form(inRoom room: Double) -> (any FlowBlock)? {
    mapWidth(inRoom: room - spaceBelowAnother).map { CountriesBlock(self, mapWidth: $0) }
  }

  private let spaceBelowAnother = 26.0
  var spaceAbove: Double { spaceBelowAnother }

  // MARK: Flow

  var isOnlyASentence: Bool { section.table == nil }
  var stripCount: Int { heights.count }
  private var tableTop: Double {
    section.map == nil
      ? SectionHead.height
      : (Self.mapTop + MapFigure.height(forWidth: mapWidth) + Self.mapGap).rounded()
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
      let figure = map.figure(width: mapWidth, measure: builder.measure)
      builder.place(
        figure, at: Point((Paper.contentWidth - mapWidth) / 2, Self.mapTop),
        alternative: map.alternative)
    }
    if let table = section.table {
      BlockTitle(title: table.title, note: table.note)
        .draw(at: tableTop, hasRule: section.map != nil, in: &builder)
    }
  }
}
