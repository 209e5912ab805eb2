import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapPangoText

extension ReportRenderer {
  /// Reads a session for the figures of its report, with those of audience dynamics.
  public func figures(
    of sessionID: String, of database: AnalyticsDatabase, as request: FigureRequest
  ) throws -> SessionFigures {
    guard let fonts, let typesetter else { throw RenderError.figuresNeedFonts }
    let report = request.report
    let metrics = try SessionMetrics(
      sessionID, of: database, anonymized: report.anonymization,
      dynamics: report.dynamics
        ?? DynamicsOptions(
          smallestGroup: report.anonymization?.smallestGroup ?? DynamicsOptions.usualGroup),
      comparison: report.comparison, groupsAudience: false, asOf: report.options.generatedAt)
    return SessionFigures(
      session: sessionID, report: ReportComposer(metrics, options: report.options).report(),
      request: request, fonts: fonts.directories, typesetter: typesetter)
  }
}
