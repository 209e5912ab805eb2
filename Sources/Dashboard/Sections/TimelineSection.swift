import Charting
public import Drawing

/// The chart of a session over time, under a sentence of what it shows.
public struct TimelineSection: Sendable {
  public let title: String
  /// How to read the chart.
  public let key: String
  /// The chart in words, with its numbers.
  public let alternative: String
  public let minutes: TimelineMinutes
  let chart: TimelineChart

  /// Where the plot lies in a chart of these measures, and what its height stands for.
  public func plot(
    size: Size, textSize: Double = 7.5, measure: any TextMeasuring
  ) -> (area: Rect, viewers: Int) {
    chart.plot(size: size, textSize: textSize, measure: measure)
  }

  /// The chart, laid out.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    chart.scene(size: size, textSize: textSize, measure: measure)
  }
}
