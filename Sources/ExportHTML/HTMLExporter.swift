public import RecapDashboard
public import RecapDrawing

/// Writes reports as one file of HTML that needs nothing else, from the same sections and figures
/// as the PDF.
///
///     try HTMLExporter(templates: Templates()).write(report, measure: typesetter, to: file.write)
public struct HTMLExporter {
  private let templates: Templates
  private let attendeeLink: AttendeeLink?
  private let fonts: EmbeddedFontSource

  /// - Parameters:
  ///   - attendeeLink: Where the names of attendees lead; nil for nowhere.
  ///   - fonts: Makes the fonts to embed; without any, a reader's own are used.
  public init(
    templates: Templates, attendeeLink: AttendeeLink? = nil,
    fonts: @escaping EmbeddedFontSource = { _ in [] }
  ) {
    self.templates = templates
    self.attendeeLink = attendeeLink
    self.fonts = fonts
  }

  /// - Parameter write: Takes the file's bytes in order. The file is whole only when this returns.
  public func write(
    _ report: Report, measure: any TextMeasuring, to write: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let page = ReportPage(report, attendeeLink: attendeeLink, measure: measure)
    let body = templates.body(page)
    let fonts = try fonts(CharacterUse(page: body, headings: report.displayWords))
    let style = Stylesheet(
      fonts: fonts, labels: Stylesheet.cellLabels(of: report),
      // About a pixel of a strip on a wide screen.
      hairline: Double(max(1, report.cellCount)) / 366,
      accent: report.furniture.brand.accent,
      rules: templates.style + PresenceStyle.rules(report)
        + (report.isOfAnEvent ? EventStyle.rules : "") + PartialReportStyle.rules(report)
        + BriefStyle.rules(report) + (report.isCompared ? ComparisonStyle.rules : "")
        + (report.hasDynamics ? DynamicsStyle.rules : "")
    ).text
    let needsFigures = report.isOfAnEvent || report.hasDynamics
    let script =
      templates.script
      + (needsFigures && !templates.script.isEmpty ? "\n" + templates.figuresScript : "")
    let policy = ContentSecurityPolicy(style: style, script: script)
    var text = templates.page(
      Document(
        language: report.language, policy: policy.text, title: report.header.title,
        author: report.header.event, description: report.header.meta,
        generator: report.furniture.product, styleMarkup: style, bodyMarkup: body,
        scriptMarkup: script))
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }
}
