public import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapExportData
import RecapExportHTML
import RecapExportPDF
import RecapPDFAssembly

extension ReportRenderer {
  /// Writes the report of an event. What was written is whole only when this returns.
  /// - Returns: The number of pages, of a format that has some.
  @discardableResult
  public func renderEvent(
    of database: AnalyticsDatabase, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws -> Int? {
    let metrics = try EventMetrics(
      of: database, options: request.event, zone: request.options.timeZone,
      anonymized: request.anonymization)
    var request = request
    request.options.sourceName = request.options.sourceName ?? database.name
    return try render(metrics, as: request, to: write)
  }

  /// Writes the report of metrics of an event.
  /// - Returns: The number of pages, of a format that has some.
  @discardableResult
  public func render(
    _ metrics: EventMetrics, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws -> Int? {
    if let refusal = RenderError.refusal(request.kind, as: request.format) { throw refusal.error }
    if request.kind == .eventSlides {
      return try writeSlides(
        EventComposer(metrics, options: request.options).slides(), as: request, to: write)
    }
    switch request.format {
    case .json: try JSONExporter().write(metrics, to: write)
    case .csv: try request.csv.write(metrics, to: write)
    case .xlsx: try writeXLSX(Workbook(metrics), as: request, to: write)
    case .html:
      var options = request.options
      options.medium = .screen
      try writeHTML(EventComposer(metrics, options: options).report(), as: request, to: write)
    case .pdf:
      // Of a large event the data and the pages would take twice the memory side by side.
      let attachments = try Self.attachments(metrics, request)
      return try writePDF(
        EventComposer(metrics, options: request.options).report(), as: request,
        attaching: { attachments }, to: write)
    }
    return nil
  }

  /// The data of the event as files to travel inside its report.
  private static func attachments(
    _ metrics: EventMetrics, _ request: ReportRequest
  ) throws -> [Attachment] {
    guard request.options.attachesData else { return [] }
    let csv = CSVExporter(.matrix, headers: request.csv.headers)
    return [
      try attachment("attendees.csv", "text/csv", "One row for each attendee, a column a session") {
        try csv.write(metrics, to: $0)
      },
      try eventData(metrics),
    ]
  }
}

extension ReportRenderer {
  /// Bytes of data that are compressed as they are written: side by side with the event they would
  /// take more memory than all else.
  private static let largest = 64 << 20

  private static func eventData(_ metrics: EventMetrics) throws -> Attachment {
    let (name, mediaType, description) = (
      "event.json", "application/json", "All metrics of the event"
    )
    let expected = metrics.attendees.reduce(0) { $0 + 600 + 150 * $1.viewings.count }
    guard expected > largest else {
      return try attachment(name, mediaType, description, expected: expected) {
        try JSONExporter().write(metrics, to: $0)
      }
    }
    return try Attachment(name: name, mediaType: mediaType, description: description) { write in
      try JSONExporter().write(metrics, to: write)
    }
  }
}

extension EventMetrics {
  /// The metrics of an event of a database, whose sessions are in memory one at a time.
  /// - Parameter zone: In place of the event's.
  init(
    of database: AnalyticsDatabase, options: EventOptions, zone: ZoneRules?,
    anonymized anonymization: Anonymization?
  ) throws {
    var (event, sessions) = try database.event(options.event)
    if let zone { event = Event(id: event.id, name: event.name, zone: zone) }
    var tally = EventTally(event, sessions: sessions, options: options)
    for session in sessions {
      tally.add(try database.session(session.id, leastGap: 1))
    }
    self = tally.finish(
      people: database.peopleCount, anonymity: anonymization?.anonymity(of: database))
  }
}
