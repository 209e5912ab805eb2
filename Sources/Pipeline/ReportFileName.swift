public import RecapAnalytics
import RecapDashboard
import RecapExportData
import RecapExportFigures

/// What one report is called where it is saved: "2026-03-17-Shipping-every-Tuesday.pdf",
/// "2026-03-17-Northwind-Days-event.pdf", and a figure "2026-03-17-Shipping-every-Tuesday-map.svg".
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
    let figure = settings.figure
    if let figure { parts.append(figure.name.filePart) }
    return parts.joined(separator: "-") + "." + (figure?.look.format.rawValue ?? format.rawValue)
  }
}
