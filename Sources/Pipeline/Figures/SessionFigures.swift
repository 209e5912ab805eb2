public import RecapDashboard
public import RecapDashboardLayout
import RecapExportFigures
import RecapPangoText

/// The figures of a session's report, each to be written alone.
public struct SessionFigures {
  /// An id.
  public let session: String
  let report: Report
  let request: FigureRequest
  let fonts: [String]
  let typesetter: Typesetter
  private let figures: [ReportFigure]

  init(
    session: String, report: Report, request: FigureRequest, fonts: [String],
    typesetter: Typesetter
  ) {
    (self.session, self.report, self.request) = (session, report, request)
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
      figure, of: report, size: request.size, theme: request.theme,
      isTransparent: request.isTransparent, measure: typesetter)
  }

  /// The bytes of its file.
  public func file(of document: FigureDocument) throws -> [UInt8] {
    try FigureExporter(
      typesetter, scale: request.scale, embeddingFontsOf: request.hasText ? fonts : nil
    ).file(of: document, as: request.format)
  }

  /// "shipping-every-tuesday-timeline.svg".
  public func fileName(of name: FigureName) -> String {
    "\(FileName.part(session))-\(name.filePart).\(request.format.rawValue)"
  }
}
