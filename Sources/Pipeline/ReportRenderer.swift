public import RecapAnalytics
public import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapExportData
import RecapExportHTML
import RecapExportPDF
import RecapPDFAssembly
public import RecapPangoText

/// The whole way from a session of a database to the bytes of its report. One a worker.
///
///     let renderer = ReportRenderer(fonts: try FontLibrary())
///     try renderer.render("keynote", of: database, as: request, to: file.write)
public final class ReportRenderer {
  public typealias ByteWriter = (UnsafeRawBufferPointer) throws -> Void

  private let fonts: FontLibrary?
  private let typesetter: Typesetter?
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
      comparison: request.comparison, asOf: request.options.generatedAt)
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
    guard let edition = request.kind.edition else { throw RenderError.isOfAnEvent }
    if request.format.isSet {
      try RenderError.check(
        metrics.provenance, metrics.presence, for: request.kind, as: request.format)
    }
    if metrics.dynamics != nil || metrics.comparison != nil {
      try RenderError.check(metrics.provenance, for: .dynamicsOrComparison)
    }
    switch request.format {
    case .json: try JSONExporter().write(metrics, to: write)
    case .csv: try request.csv.write(metrics, to: write)
    case .html:
      guard let fonts, let typesetter else { throw RenderError.needsFonts(request.format) }
      let templates = try request.templates.map(Templates.init) ?? Templates()
      var options = request.options
      options.medium = .screen
      try HTMLExporter(
        templates: templates, attendeeLink: request.attendeeLink, fonts: fonts.embedded(for:)
      )
      .write(
        ReportComposer(metrics, options: options).report(edition), measure: typesetter, to: write)
    case .pdf:
      guard let typesetter else { throw RenderError.needsFonts(request.format) }
      let makeAttachments = { @Sendable in try Self.attachments(metrics, request) }
      let attachments = isAlone ? BackgroundWork(makeAttachments).value : makeAttachments
      let report = ReportComposer(metrics, options: request.options).report(edition)  // → sections
      let pages = LaidOutReport(report, on: request.paper, measure: typesetter)  // → pages
      try PDFExporter(
        typesetter, creator: request.options.creator, compressesAside: isAlone
      )
      .write(pages, attachments: attachments, to: write)  // → bytes
      return pages.pageCount
    }
    return nil
  }

  /// The data of the session as files to travel inside its report.
  private static func attachments(
    _ metrics: SessionMetrics, _ request: ReportRequest
  ) throws -> [Attachment] {
    guard request.options.attachesData else { return [] }
    func file(
      _ name: String, _ mediaType: String, _ description: String,
      _ write: (ByteSink) throws -> Void
    ) throws -> Attachment {
      var data: [UInt8] = []
      try write { data.append(contentsOf: $0) }
      return Attachment(name: name, mediaType: mediaType, description: description, data: data)
    }
    let csv = CSVExporter(headers: request.csv.headers)
    return [
      try file("attendees.csv", "text/csv", "One row for each attendee") {
        try csv.write(metrics, to: $0)
      },
      try file("session.json", "application/json", "All metrics of the session") {
        try JSONExporter().write(metrics, to: $0)
      },
    ]
  }

  /// Characters of the reports so far that no font has, each with the first text it was in.
  public var uncoveredCharacters: [(scalar: Unicode.Scalar, text: String)] {
    (typesetter?.uncovered ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
