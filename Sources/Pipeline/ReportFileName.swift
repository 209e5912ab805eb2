public import RecapAnalytics
import RecapExportData

/// What one report is called where it is saved: "2026-03-17-Shipping-every-Tuesday.pdf".
public enum ReportFileName {
  /// By the day in the session's own time zone.
  public static func name(
    of session: Session, _ format: ReportFormat, _ settings: ReportSettings
  ) -> String {
    let date = session.zone.civilTime(at: session.startedAt).date.iso8601
    var parts = [date, FileName.part(session.title)]
    if settings.report != .dashboard { parts.append(settings.report.rawValue) }
    if format == .csv, settings.table != .attendees { parts.append(settings.table.rawValue) }
    return parts.joined(separator: "-") + "." + format.rawValue
  }
}
