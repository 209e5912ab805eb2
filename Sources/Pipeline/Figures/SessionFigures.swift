public import RecapDashboard
public import RecapDashboardLayout
import RecapExportFigures
import RecapPangoText

/// The figures of a session's report, each to be written alone.
public struct SessionFigures {
  /// An id.
  public let session: String
  let report: Report
  let look: FigureLook
  let fonts: [String]
  let typesetter: Typesetter
  private let figures: [ReportFigure]

  init(
    session: String, report: Report, look: FigureLook, fonts: [String], typesetter: Typesetter
  ) {
    (self.session, self.report, self.look) = (session, report, look)
    (self.fonts, self.typesetter) = (fonts, typesetter)
    figures = report.figures
  }

  /// In the order of the report.
  public var names: [FigureName] { figures.map(\.name) }

  /// One of them, laid out; an error with the reason where the session has none of the name.
  public func document(_ name: FigureName) throws(FigureError) -> FigureDocument {
    guard let figure = figures.first(where: { $0.name == name }) else {
      throw FigureError(
        figure: name, session: session, reason: report.absence(of: name),
        others: figures.map(\.name))
    }
    return FigureDocument(
      figure, of: report, size: look.size, theme: look.theme,
      isTransparent: look.isTransparent, measure: typesetter)
  }

  /// The bytes of its file.
  public func file(of document: FigureDocument) throws -> [UInt8] {
    try FigureExporter(
      typesetter, scale: look.scale, embeddingFontsOf: look.hasText ? fonts : nil
    ).file(of: document, as: look.format)
  }

  /// "shipping-every-tuesday-timeline.svg".
  public func fileName(of name: FigureName) -> String {
    "\(FileName.part(session))-\(name.fileName(as: look.format))"
  }
}
