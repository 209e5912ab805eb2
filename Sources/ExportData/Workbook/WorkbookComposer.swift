import RecapAnalytics

/// Puts sheets together from tables.
struct WorkbookComposer {
  let clock: SheetClock
  private(set) var sheets: [Workbook.Sheet] = []

  init(_ clock: SheetClock) { self.clock = clock }

  /// Adds a sheet, where somebody measured what it has; without columns that nobody has anything in.
  mutating func add<Row>(
    _ name: String, _ rows: some Sequence<Row>, _ columns: [TableColumn<Row>],
    if isMeasured: Bool = true
  ) {
    guard isMeasured else { return }
    let clock = clock
    let columns = Self.told(columns, rows, clock)
    if columns.isEmpty { return }
    let heads = columns.map { $0.isClock ? clock.head($0.plainTitle) : $0.title }
    sheets.append(
      Workbook.Sheet(name, heads: heads) { body in
        for row in rows { try body(columns.map { $0.cell(row).value(clock) }) }
      })
  }

  mutating func add(_ figures: FigureList) {
    add("Summary", figures.figures, FigureList.Figure.columns)
  }

  private static func told<Row>(
    _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>, _ clock: SheetClock
  ) -> [TableColumn<Row>] {
    let measured = columns.filter(\.isTold)
    var empty = Set(measured.indices)
    var isWithoutRows = true
    for row in rows {
      isWithoutRows = false
      empty = empty.filter { measured[$0].cell(row).value(clock) == .none }
      if empty.isEmpty { break }
    }
    return isWithoutRows
      ? measured : measured.indices.filter { !empty.contains($0) }.map { measured[$0] }
  }
}
