public import RecapAnalytics
import RecapExportData

/// What one report is called where it is saved: "2026-03-17-Shipping-every-Tuesday.pdf", or
/// "2026-03-17-Northwind-Days-event.pdf".
public enum ReportFileName {
  /// By the day in the session's own time zone.
  public static func name(
    of session: Session, _ format: ReportFormat, _ settings: ReportSettings
  ) -> String {
    name(session.title, on: session, format, settings)
  }

  /// Of the report of an event.
  /// - Parameter first: The session it begins with.
  public static func name(
    ofEventFrom first: Session, _ format: ReportFormat, _ settings: ReportSettings
  ) -> String {
    name(first.event, on: first, format, settings)
  }

  private static func name(
    _ title: String, on session: Session, _ format: ReportFormat, _ settings: ReportSettings
  ) -> String {
    let date = session.zone.civilTime(at: session.startedAt).date.iso8601
    var parts = [date, FileName.part(title)]
    if settings.report != .dashboard { parts.append(settings.report.rawValue) }
    if format == .csv, settings.table != settings.report.usualTable {
      parts.append(settings.table.rawValue)
    }
    return parts.joined(separator: "-") + "." + format.rawValue
  }
}
