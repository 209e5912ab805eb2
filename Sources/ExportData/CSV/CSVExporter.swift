public import RecapAnalytics

/// A table of a session's metrics as CSV.
///
///     try CSVExporter(headers: .descriptive).write(metrics) { chunk in … }
public struct CSVExporter: Sendable {
  /// The names of the columns: for programs or for people.
  public enum Headers: Sendable { case system, descriptive }

  public var table: CSVTable
  public var headers: Headers
  public var hasByteOrderMark: Bool

  public init(
    _ table: CSVTable = .attendees, headers: Headers = .system, hasByteOrderMark: Bool = false
  ) {
    self.table = table
    self.headers = headers
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Writes UTF-8 in chunks of about 64 kB.
  public func write(_ metrics: SessionMetrics, to sink: ByteSink) throws {
    try withoutActuallyEscaping(sink) { sink in
      var csv = CSVWriter(sink)
      if hasByteOrderMark { csv.byteOrderMark() }
      switch table {
      case .attendees: try write(Viewer.all(of: metrics), Viewer.columns, to: &csv)
      case .polls: try write(PollAnswer.all(of: metrics), PollAnswer.columns, to: &csv)
      case .countries: try write(metrics.countries, CountryMetrics.columns, to: &csv)
      case .devices: try write(metrics.devices, DeviceMetrics.columns, to: &csv)
      case .timeline:
        try write(metrics.timeline, TimelineMinute.columns(of: metrics.session), to: &csv)
      case .recording:
        try write(metrics.recording.viewers, RecordingMetrics.Viewer.columns, to: &csv)
      }
      try csv.finish()
    }
  }

  private func write<Row>(
    _ rows: some Sequence<Row>, _ columns: [CSVColumn<Row>], to csv: inout CSVWriter
  ) throws {
    for column in columns { csv.cell(headers == .system ? column.name : column.title) }
    try csv.endRow()
    for row in rows {
      for column in columns { column.write(row, &csv) }
      try csv.endRow()
    }
  }
}
