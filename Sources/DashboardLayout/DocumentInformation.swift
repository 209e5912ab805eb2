import RecapDashboard

/// What a document says of itself outside its pages.
public struct DocumentInformation: Sendable, Hashable {
  public let title: String
  public let author: String
  public let subject: String
  /// A BCP 47 tag.
  public let language: String
  /// ISO 8601, UTC.
  public let generatedAt: String

  init(_ report: Report) {
    self.init(
      title: report.header.title, header: report.header, language: report.language,
      generatedAt: report.generatedAt)
  }

  init(_ report: PollsReport) {
    self.init(
      title: report.documentTitle, header: report.header, language: report.language,
      generatedAt: report.generatedAt)
  }

  private init(title: String, header: ReportHeader, language: String, generatedAt: String) {
    self.title = title
    author = header.event
    subject = header.meta
    self.language = language
    self.generatedAt = generatedAt
  }
}
