/// The words in the margins of every page, and of the links between pages.
public struct PageFurniture: Sendable {
  /// The program, whosever the report is.
  public let product = "Recap"
  public let brand: Brand
  /// What the document is, beside the brand's name.
  public let kind: String
  public let runningTitle: String
  public let date: String
  /// "5 / 22".
  public let folio: @Sendable (_ page: Int, _ count: Int) -> String
  /// "Every figure is defined on page 22".
  public let definitions: @Sendable (_ page: Int) -> String
  /// In its place on pages without definitions; nil for nothing.
  public var note: String?
  /// Where a link leads, in words.
  public let link: @Sendable (_ part: ReportPart, _ page: Int) -> String
}
