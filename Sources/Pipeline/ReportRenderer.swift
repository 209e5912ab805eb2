public import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapExportData
import RecapExportHTML
import RecapExportPDF
import RecapExportXLSX
import RecapPDFAssembly
public import RecapPangoText

/// The whole way from a session of a database to the bytes of its report. One a worker.
///
///     let renderer = ReportRenderer(fonts: try FontLibrary())
///     try renderer.render("keynote", of: database, as: request, to: file.write)
public final class ReportRenderer {
  public typealias ByteWriter = (UnsafeRawBufferPointer) throws -> Void

  let fonts: FontLibrary?
  let typesetter: Typesetter?
  private let isAlone: Bool

  /// - Parameters:
  ///   - fonts: Needed for formats that are set; data formats do without.
  ///   - isAlone: Whether a second processor may be put to use, where there is nothing else for it
  ///     to do.
  public init(fonts: FontLibrary?, isAlone: Bool = true) {
    (self.fonts, self.isAlone) = (fonts, isAlone)
    typesetter = fonts.map(Typesetter.init)
  }

  /// Writes the report of one session. What was written is whole only when this returns.
  /// - Returns: The number of pages, of a format that has some.
  @discardableResult
  public func render(
    _ sessionID: String, of database: AnalyticsDatabase, as request: ReportRequest,
    to write: @escaping ByteWriter
  ) throws -> Int? {
    let metrics = try SessionMetrics(  // rows → domain values → metrics
      sessionID, of: database, anonymized: request.anonymization, dynamics: request.dynamics,
      comparison: request.comparison, groupsAudience: request.kind.groupsAudience,
      asOf: request.options.generatedAt)
    var request = request
    request.options.sourceName = request.options.sourceName ?? database.name
    return try render(metrics, as: request, to: write)
  }

  /// Writes the report of metrics.
  /// - Returns: The number of pages, of a format that has some.
  @discardableResult
  public func render(
    _ metrics: SessionMetrics, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws -> Int? {
    if let refusal = RenderError.refusal(request.kind, as: request.format) { throw refusal.error }
    if let figure = request.figure {
      try self.write(figure, of: metrics, in: request, to: write)
      return nil
    }
    if request.kind == .slides { return try writeSlides(of: metrics, as: request, to: write) }
    guard let edition = request.kind.edition else { throw RenderError.isOfAnEvent }
    if request.format.isSet { try RenderError.check(metrics.provenance, for: request.kind) }
    switch request.format {
    case .json: try JSONExporter().write(metrics, to: write)
    case .csv: try request.csv.write(metrics, to: write)
    case .xlsx:
      try writeXLSX(Workbook(metrics, zone: request.options.timeZone), as: request, to: write)
    case .html:
      var options = request.options
      options.medium = .screen
      try writeHTML(
        ReportComposer(metrics, options: options).report(edition), as: request, to: write)
    case .pdf:
      var options = request.options
      if edition == .summary { options.pagesOfFullReport = pagesOfFullReport(metrics, request) }
      return try writePDF(
        ReportComposer(metrics, options: options).report(edition), as: request,
        attaching: { try Self.attachments(metrics, request) }, to: write)
    }
    return nil
  }

  private func writeSlides(
    of metrics: SessionMetrics, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws -> Int {
    try writeSlides(
      ReportComposer(metrics, options: request.options).slides(), as: request, to: write)
  }

  /// - Returns: The number of slides.
  func writeSlides(
    _ deck: SlideDeck, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws -> Int {
    guard let typesetter else { throw RenderError.needsFonts(request.format) }
    return try writePDF(
      LaidOutSlides(deck, measure: typesetter), as: request, attaching: { [] }, to: write)
  }

  /// How many pages the report has that a summary refers to.
  private func pagesOfFullReport(_ metrics: SessionMetrics, _ request: ReportRequest) -> Int? {
    typesetter.map {
      let report = ReportComposer(metrics, options: request.options).report()
      return LaidOutReport(report, on: request.paper, measure: $0).pageCount
    }
  }

  func writeXLSX(
    _ workbook: Workbook, as request: ReportRequest, to write: ByteWriter
  ) throws {
    let folder = try PrivateFolder("recap-xlsx")
    try XLSXExporter(
      creator: request.options.creator, createdAt: request.options.generatedAt,
      folder: folder.path
    )
    .write(workbook, to: write)
  }

  func writeHTML(
    _ report: Report, as request: ReportRequest, to write: @escaping ByteWriter
  ) throws {
    guard let fonts, let typesetter else { throw RenderError.needsFonts(request.format) }
    let templates = try request.templates.map(Templates.init) ?? Templates()
    try HTMLExporter(
      templates: templates, attendeeLink: request.attendeeLink, fonts: fonts.embedded(for:)
    )
    .write(report, measure: typesetter, to: write)
  }

  /// - Parameter attaching: Makes what travels inside.
  /// - Returns: The number of pages.
  func writePDF(
    _ report: Report, as request: ReportRequest,
    attaching: @escaping @Sendable () throws -> [Attachment], to write: @escaping ByteWriter
  ) throws -> Int {
    guard let typesetter else { throw RenderError.needsFonts(request.format) }
    let attachments = isAlone ? BackgroundWork(attaching).value : attaching
    return try writePDF(
      LaidOutReport(report, on: request.paper, measure: typesetter),  // sections → pages
      as: request, attaching: attachments, to: write)
  }

  private func writePDF(
    _ pages: some LaidOutDocument, as request: ReportRequest,
    attaching attachments: () throws -> [Attachment], to write: @escaping ByteWriter
  ) throws -> Int {
    guard let typesetter else { throw RenderError.needsFonts(request.format) }
    try PDFExporter(
      typesetter, creator: request.options.creator, standard: request.standard,
      compressesAside: isAlone
    )
    .write(pages, attachments: attachments, to: write)  // → bytes
    return pages.pageCount
  }

  /// The data of the session as files to travel inside its report.
  private static func attachments(
    _ metrics: SessionMetrics, _ request: ReportRequest
  ) throws -> [Attachment] {
    guard request.options.attachesData else { return [] }
    let csv = CSVExporter(headers: request.csv.headers)
    return [
      try attachment("attendees.csv", "text/csv", "One row for each attendee") {
        try csv.write(metrics, to: $0)
      },
      try attachment("session.json", "application/json", "All metrics of the session") {
        try JSONExporter().write(metrics, to: $0)
      },
    ]
  }

  /// - Parameter expected: About how many bytes it has, where they are many: to make room for more
  ///   and more would take twice the memory.
  static func attachment(
    _ name: String, _ mediaType: String, _ description: String, expected: Int = 0,
    _ write: (ByteSink) throws -> Void
  ) throws -> Attachment {
    var data: [UInt8] = []
    data.reserveCapacity(expected)
    try write { data.append(contentsOf: $0) }
    return Attachment(name: name, mediaType: mediaType, description: description, data: data)
  }

  /// Characters of the reports so far that no font has, each with the first text it was in.
  public var uncoveredCharacters: [(scalar: Unicode.Scalar, text: String)] {
    (typesetter?.uncovered ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
