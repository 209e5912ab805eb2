import RecapCharting
public import RecapDrawing

/// The chart of a session over time, under a sentence of what it shows.
public struct TimelineSection: Sendable {
  /// The plot of the chart, for those who read values off it.
  public struct Plot: Sendable, Hashable {
    /// In the chart's own coordinates.
    public let area: Rect
    /// What the height stands for.
    public let viewers: Int
    /// What the width stands for.
    public let seconds: Int
  }

  public let title: String
  /// How to read the chart.
  public let key: String
  /// The chart in words, with its numbers.
  public let alternative: String
  public let minutes: TimelineMinutes
  let chart: TimelineChart

  /// The same without the time since the start under that of day.
  var withoutOffsets: TimelineSection {
    TimelineSection(
      title: title, key: key, alternative: alternative, minutes: minutes,
      chart: chart.withoutOffsets)
  }

  /// Whether the chart has an engagement rate.
  public var isRated: Bool { chart.measuresRates }

  /// Where the plot lies in a chart of these measures, and what it stands for.
  public func plot(
    size: Size, textSize: Double = 7.5, measure: any TextMeasuring
  ) -> Plot {
    let plot = chart.plot(size: size, textSize: textSize, measure: measure)
    return Plot(area: plot.area, viewers: plot.viewers, seconds: chart.duration)
  }

  /// The chart, laid out.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    chart.scene(size: size, textSize: textSize, measure: measure)
  }
}
