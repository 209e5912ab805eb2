import RecapCharting
public import RecapDrawing

/// The chart of arrivals and departures, under a sentence of what it shows.
public struct MovementsFigure: Sendable {
  public let title: String
  /// How to read the chart.
  public let key: String
  /// The chart in words, with its numbers.
  public let alternative: String
  let chart: MovementsChart

  /// Of a chart with axis labels of 7.5 points.
  public static var height: Double { MovementsChart.height() }

  /// The chart, laid out.
  /// - Parameter height: At least what it needs; nil for just that.
  public func figure(
    width: Double, height: Double? = nil, textSize: Double = 7.5, measure: any TextMeasuring
  ) -> Scene {
    chart.scene(width: width, height: height, textSize: textSize, measure: measure)
  }
}
