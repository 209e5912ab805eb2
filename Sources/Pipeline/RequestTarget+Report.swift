public import RecapAccess
public import RecapDashboard
public import RecapExportFigures

extension RequestTarget {
  /// Where the download service has a report: `/events/summit/sessions/keynote/report.pdf`,
  /// `polls.pdf` for the polls, or `/events/summit/report.pdf` for that of the event.
  /// - Parameters:
  ///   - session: Nil for the report of the event.
  ///   - isAnonymized: Whether it is the edition that names nobody.
  /// - Throws: Where an event or a session has a name no path can hold, such as "..".
  public static func report(
    _ kind: ReportKind, as format: ReportFormat, of session: String?, in event: String,
    isAnonymized: Bool = false
  ) throws(RequestTargetError) -> RequestTarget {
    try RequestTarget(
      segments: ["events", event] + (session.map { ["sessions", $0] } ?? [])
        + [kind.fileName(as: format)],
      query: isAnonymized && !kind.namesNobody ? [Parameter("anonymize", "true")] : [])
  }

  /// Where it has a figure of a session's report:
  /// `/events/summit/sessions/keynote/figures/poll-3.png`.
  public static func figure(
    _ name: FigureName, as format: FigureFormat, of session: String, in event: String,
    isAnonymized: Bool = false
  ) throws(RequestTargetError) -> RequestTarget {
    try RequestTarget(
      segments: ["events", event, "sessions", session, "figures", name.fileName(as: format)],
      query: isAnonymized ? [Parameter("anonymize", "true")] : [])
  }
}
