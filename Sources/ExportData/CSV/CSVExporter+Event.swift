public import RecapAnalytics

extension CSVExporter {
  /// Writes a table of an event's metrics as UTF-8 in chunks of about 64 kB.
  public func write(_ metrics: EventMetrics, to sink: ByteSink) throws {
    try withoutActuallyEscaping(sink) { sink in
      var csv = CSVWriter(sink)
      if hasByteOrderMark { csv.byteOrderMark() }
      try write(metrics, to: &csv)
      try csv.finish()
    }
  }

  private func write(_ metrics: EventMetrics, to csv: inout CSVWriter) throws {
    switch table {
    case .matrix:
      try write(metrics.attendees, AttendanceMatrix(metrics).columns, to: &csv)
    case .sessions: try write(metrics.sessions, EventSession.columns, to: &csv)
    case .audience: try write(metrics.audienceMinutes, metrics.audienceColumns, to: &csv)
    case .days: try write(metrics.days, metrics.dayColumns, to: &csv)
    case .attendance: try write(metrics.attendance, EventMetrics.attendanceColumns, to: &csv)
    case .retention: try write(metrics.retention, metrics.retentionColumns, to: &csv)
    case .overlaps: try write(metrics.overlaps, metrics.overlapColumns, to: &csv)
    case .flows: try write(metrics.flows, metrics.flowColumns, to: &csv)
    case .left: try write(metrics.left, metrics.leftColumns, to: &csv)
    case .countries: try write(metrics.countries, EventMetrics.countryColumns, to: &csv)
    case .devices: try write(metrics.devices, EventMetrics.deviceColumns, to: &csv)
    case .companies: try write(metrics.companies, metrics.companyColumns, to: &csv)
    case .moments: try write(metrics.moments, metrics.momentColumns, to: &csv)
    default: throw MissingMetricsError(table: table)
    }
  }
}
