public import RecapDrawing

/// Where people watched from: a map and a table of all countries.
public struct CountriesSection: Sendable {
  public let title: String
  public let sub: [TextSpan]
  /// Nil where no live viewer's country is known.
  public let map: MapFigure?
  /// Nil where nobody watched.
  public let table: AudienceTable?
  /// "Countries 51–138 of 249", by the ranks of the rows; nil for rows without one.
  public let range: @Sendable (Range<Int>) -> String?
}
