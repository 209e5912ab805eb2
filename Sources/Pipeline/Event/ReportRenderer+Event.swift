import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapExportData

extension ReportRenderer {
  /// Writes the report of an event. What was written is whole only when this returns.
  /// - Returns: The number of pages; nil, since there are no formats with some.
  @discardableResult
  public func renderEvent(
    of database: AnalyticsDatabase, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws -> Int? {
    if let refusal = RenderError.refusal(.event, as: request.format) { throw refusal.error }
    let metrics = try EventMetrics(of: database, as: request)
    if request.format == .csv {
      try request.csv.write(metrics, to: write)
    } else {
      try JSONExporter().write(metrics, to: write)
    }
    return nil
  }
}

extension EventMetrics {
  /// The metrics of an event of a database, whose sessions are in memory one at a time.
  init(of database: AnalyticsDatabase, as request: ReportRequest) throws {
    var (event, sessions) = try database.event(request.event.event)
    if let zone = request.options.timeZone {
      event = Event(id: event.id, name: event.name, zone: zone)
    }
    var tally = EventTally(event, sessions: sessions, options: request.event)
    for session in sessions {
      let activity = try database.session(session.id, leastGap: 1)
      try RenderError.check(activity.provenance, for: .event)
      tally.add(activity)
    }
    self = tally.finish(
      people: database.peopleCount, anonymity: request.anonymization?.anonymity(of: database))
  }
}
