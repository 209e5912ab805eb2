/// What a report says on a few slides: for a room, not for a desk.
public struct SlideDeck: Sendable {
  /// A BCP 47 tag.
  public let language: String
  /// What the document calls itself, and of which event it is.
  public let title: String
  public let event: String
  public let meta: String
  public let brand: Brand
  /// At the foot of each slide: the title and the date.
  public let foot: String
  /// "2 / 5".
  public let folio: @Sendable (_ slide: Int, _ count: Int) -> String
  /// None is empty: what has nothing to tell is not here.
  public let slides: [Slide]
  /// When the report was made: ISO 8601, UTC.
  public let generatedAt: String
}
