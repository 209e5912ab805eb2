import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapPangoText

extension ReportRenderer {
  /// Reads a session for the figures of its report, with those of audience dynamics.
  /// - Parameter report: The report they are of, whatever that would be written as.
  public func figures(
    of sessionID: String, of database: AnalyticsDatabase, in report: ReportRequest,
    as look: FigureLook
  ) throws -> SessionFigures {
    let metrics = try SessionMetrics(
      sessionID, of: database, anonymized: report.anonymization,
      dynamics: report.dynamics
        ?? DynamicsOptions(
          smallestGroup: report.anonymization?.smallestGroup ?? DynamicsOptions.usualGroup),
      comparison: report.comparison, groupsAudience: false, asOf: report.options.generatedAt)
    return try figures(of: metrics, in: report, as: look)
  }

  /// - Parameter metrics: With audience dynamics.
  func figures(
    of metrics: SessionMetrics, in report: ReportRequest, as look: FigureLook
  ) throws -> SessionFigures {
    guard let fonts, let typesetter else { throw RenderError.figuresNeedFonts }
    return SessionFigures(
      session: metrics.session.id,
      report: ReportComposer(metrics, options: report.options).report(), look: look,
      fonts: fonts.directories, typesetter: typesetter)
  }

  /// Writes one figure of the report.
  func write(
    _ figure: FigureChoice, of metrics: SessionMetrics, in report: ReportRequest,
    to write: ByteWriter
  ) throws {
    let figures = try figures(of: metrics, in: report, as: figure.look)
    try figures.file(of: figures.document(figure.name)).withUnsafeBytes(write)
  }
}
