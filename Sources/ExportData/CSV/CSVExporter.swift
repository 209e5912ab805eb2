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
      case .attendees:
        try write(Viewer.all(of: metrics), Viewer.columns(metrics.provenance), to: &csv)
      case .polls: try write(PollAnswer.all(of: metrics), PollAnswer.columns, to: &csv)
      case .countries: try write(metrics.countries, CountryMetrics.columns, to: &csv)
      case .devices: try write(metrics.devices, DeviceMetrics.columns, to: &csv)
      case .timeline:
        try write(
          metrics.timeline,
          TimelineMinute.columns(
            of: metrics.session, metrics.provenance, hasReactions: metrics.hasTimedReactions),
          to: &csv)
      case .recording:
        let isMeasured = metrics.provenance.measures(.recording)
        try write(
          isMeasured ? metrics.recording.viewers : [],
          RecordingMetrics.Viewer.columns(metrics.provenance.recordingSums), to: &csv)
      case .dynamics, .survival, .segments, .followup:
        guard let dynamics = metrics.dynamics else { throw MissingMetricsError(table: table) }
        try write(dynamics, to: &csv)
      case .comparison, .curve:
        guard let comparison = metrics.comparison else { throw MissingMetricsError(table: table) }
        if table == .curve {
          try write(comparison.curve, Comparison.CurvePoint.columns, to: &csv)
        } else {
          try write(comparison.rows, Comparison.Row.columns, to: &csv)
        }
      default: throw MissingMetricsError(table: table)
      }
      try csv.finish()
    }
  }

  private func write(_ dynamics: Dynamics, to csv: inout CSVWriter) throws {
    switch table {
    case .dynamics: try write(dynamics.minutes, Dynamics.Minute.columns, to: &csv)
    case .survival: try write(dynamics.survival.points, SurvivalCurve.Point.columns, to: &csv)
    case .segments: try write(SegmentRow.all(of: dynamics), SegmentRow.columns, to: &csv)
    default:
      guard let followUp = dynamics.followUp else { throw MissingMetricsError(table: table) }
      try write(followUp.people, followUp.columns, to: &csv)
    }
  }

  func write<Row>(
    _ rows: some Sequence<Row>, _ columns: [TableColumn<Row>], to csv: inout CSVWriter
  ) throws {
    for column in columns { csv.text(headers == .system ? column.name : column.title) }
    try csv.endRow()
    for row in rows {
      for column in columns { csv.write(column.cell(row)) }
      try csv.endRow()
    }
  }
}

/// A table of metrics that were not made, or are nobody's to see.
public struct MissingMetricsError: Error, Sendable, CustomStringConvertible {
  public let table: CSVTable

  public var description: String { "there is nothing for the table \(table.rawValue)" }
}
