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

  init(_ deck: SlideDeck) {
    title = deck.title
    author = deck.event
    subject = deck.meta
    language = deck.language
    generatedAt = deck.generatedAt
  }

  init(_ report: Report) {
    title = report.title
    author = report.header.event
    subject = report.header.meta
    language = report.language
    generatedAt = report.generatedAt
  }
}
