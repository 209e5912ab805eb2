import RecapCharting
public import RecapDrawing

/// The plays of a recording over days, weeks or months.
public struct PlaysFigure: Sendable {
  public let title: String
  /// In which time zone the days are, and from when to when where the chart does not tell.
  public let note: String
  /// The chart in words, with its numbers.
  public let alternative: String
  let chart: ColumnChart

  /// The chart, laid out.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    chart.scene(size: size, textSize: textSize, measure: measure)
  }
}
