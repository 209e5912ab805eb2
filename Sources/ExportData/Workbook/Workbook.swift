public import RecapAnalytics

/// What a workbook has: sheets, one a table, each of which is written row by row.
///
///     let workbook = Workbook(metrics, zone: nil)
///     for sheet in workbook.sheets { try sheet.forEachRow { cells in … } }
public struct Workbook {
  public let title: String
  public internal(set) var sheets: [Sheet] = []

  /// A table with its heads.
  public struct Sheet {
    public let name: String
    /// Of the columns, in their order.
    public let heads: [String]
    private let rows: (_ body: ([Value]) throws -> Void) throws -> Void

    init(
      _ name: String, heads: [String],
      rows: @escaping (_ body: ([Value]) throws -> Void) throws -> Void
    ) {
      (self.name, self.heads, self.rows) = (name, heads, rows)
    }

    /// Calls with the cells of each row, one a head.
    public func forEachRow(_ body: ([Value]) throws -> Void) throws { try rows(body) }
  }

  /// What stands in a cell, with the type it has for who reckons with it.
  public enum Value: Sendable, Hashable {
    /// Not known, or there is none.
    case none
    case text(String)
    case whole(Int)
    /// Shown with two decimals.
    case decimal(Double)
    /// Shown as it is.
    case number(Double)
    /// 0…1, shown as 0 to 100 %.
    case percentage(Double)
    case flag(Bool)
    case time(CivilTime)
    case date(CalendarDate)
  }
}
