import Charting
public import Drawing

/// A map of the world with live viewers by country.
public struct MapFigure: Sendable {
  /// The map in words.
  public let alternative: String
  let chart: Choropleth

  /// Of a map of a width.
  public static func height(forWidth width: Double) -> Double { width * Choropleth.aspectRatio }

  /// The map, laid out.
  public func figure(width: Double, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    chart.scene(width: width, textSize: textSize, measure: measure)
  }
}
