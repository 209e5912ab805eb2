public import Analytics

/// The people who watched a session or its recording as CSV, one row each.
///
///     try CSVExporter(headers: .descriptive).write(metrics) { chunk in … }
public struct CSVExporter: Sendable {
  /// The names of the columns: for programs or for people.
  public enum Headers: Sendable { case system, descriptive }

  public var headers: Headers
  public var hasByteOrderMark: Bool

  public init(headers: Headers = .system, hasByteOrderMark: Bool = false) {
    self.headers = headers
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Writes UTF-8 in chunks of about 64 kB.
  public func write(_ metrics: SessionMetrics, to sink: ByteSink) throws {
    try withoutActuallyEscaping(sink) { sink in
      var csv = CSVWriter(sink)
      if hasByteOrderMark { csv.byteOrderMark() }
      for column in CSVColumn.allCases {
        csv.cell(headers == .system ? column.rawValue : column.title)
      }
      try csv.endRow()
      for row in CSVRow.rows(of: metrics) {
        for column in CSVColumn.allCases { row.write(column, to: &csv) }
        try csv.endRow()
      }
      try csv.finish()
    }
  }
}
