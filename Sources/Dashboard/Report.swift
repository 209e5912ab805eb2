/// Everything a report says, in words and numbers ready to be set, with its figures: sections, and
/// what stands around them.
public struct Report: Sendable {
  /// A BCP 47 tag.
  public let language: String
  /// What the document calls itself where it stands without its pages.
  public let title: String
  public let header: ReportHeader
  /// In the order they are read. None is empty: what has nothing to tell is not here.
  public let sections: [Section]
  public let furniture: PageFurniture
  public let web: WebFurniture
  /// When the report was made: ISO 8601, UTC.
  public let generatedAt: String
}
