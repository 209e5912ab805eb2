import RecapCharting
public import RecapDrawing

/// A map of the world with live viewers by country.
public struct MapFigure: Sendable {
  /// What it shows, for where it stands alone.
  public let title: String
  /// The map in words, beside its table.
  public let alternative: String
  /// The map in words, with its numbers.
  public let aloneAlternative: String
  let chart: Choropleth

  /// Of a map of a width.
  public static func height(forWidth width: Double) -> Double { width * Choropleth.aspectRatio }

  public var legendTitle: String { chart.labels.legend }
  /// The colours in use with what they stand for.
  public var legend: [(color: Color, label: String)] { chart.legend }

  /// The map, laid out.
  /// - Parameter hasLegend: On the map; else it is to stand beside it.
  public func figure(
    width: Double, textSize: Double = 7.5, hasLegend: Bool = true, measure: any TextMeasuring
  ) -> Scene {
    chart.scene(width: width, textSize: textSize, hasLegend: hasLegend, measure: measure)
  }
}
