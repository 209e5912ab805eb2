public import RecapAnalytics

extension Workbook {
  /// The metrics of an event, from the same tables as CSV and the same figures as JSON.
  public init(_ metrics: EventMetrics) throws {
    title = metrics.event.name
    let clock = SheetClock(zone: metrics.event.zone, isZoned: metrics.measures(.timeZone))
    var composer = WorkbookComposer(clock)
    composer.add(try Self.figures(of: metrics, clock))
    let live = metrics.measures(.attendance)
    composer.add("Sessions", metrics.sessions, EventSession.columns)
    composer.add(
      "Attendees", metrics.attendees, metrics.attendeeColumns, if: metrics.tellsViewers)
    composer.add(
      "Matrix", metrics.attendees,
      [.init("id", "ID") { .number($0.attendee.id) }] + AttendanceMatrix(metrics).columns, if: live)
    composer.add(
      "Audience", metrics.audienceMinutes, metrics.audienceColumns,
      if: metrics.measuresLive(.timing))
    composer.add("Days", metrics.days, metrics.dayColumns)
    composer.add("Attendance", metrics.attendance, EventMetrics.attendanceColumns, if: live)
    composer.add("Retention", metrics.retention, metrics.retentionColumns, if: live)
    composer.add("Overlaps", metrics.overlaps, metrics.overlapColumns, if: live)
    composer.add("Flows", metrics.flows, metrics.flowColumns, if: live)
    composer.add("Left", metrics.left, metrics.leftColumns, if: live)
    composer.add(
      "Countries", metrics.countries, CountryMetrics.columns,
      if: !metrics.countries.isEmpty || metrics.measures(.visitCountry))
    composer.add(
      "Devices", metrics.devices, DeviceMetrics.columns,
      if: !metrics.devices.isEmpty || metrics.measures(.device))
    composer.add(
      "Companies", metrics.companies, metrics.companyColumns, if: metrics.tellsViewers)
    composer.add("Moments", metrics.moments, metrics.momentColumns)
    sheets = composer.sheets
  }

  private static func figures(of metrics: EventMetrics, _ clock: SheetClock) throws -> FigureList {
    let ids = metrics.sessionIDs
    var figures = FigureList(clock)
    figures.anonymized(metrics.smallestGroup)
    try figures.part("Event", "event") { try $0.figures(ofHead: metrics) }
    try figures.part("Summary", "summary") { try $0.figures(of: metrics.totals, metrics) }
    try figures.part("Data quality", "dataQuality") { try $0.figures(of: metrics.quality, metrics) }
    figures.part("Not measured in", "unmeasured") {
      for (signal, sessions) in metrics.unmeasured {
        $0.member(signal.rawValue, sessions.map { ids[$0] }.joined(separator: ", "))
      }
    }
    return figures
  }
}
