public import RecapCharting
public import RecapDrawing

/// The audience of an event over its days, with the sessions beneath.
public struct EventDaysSection: Sendable {
  public struct Day: Sendable {
    public let name: String
    /// "6 sessions".
    public let note: String
    /// The strip in words, with its numbers.
    public let alternative: String
    public let strip: DayStrip
  }

  public let title: String
  public let key: [TextSpan]
  /// In order; at least one.
  public let days: [Day]
  /// Where there are too many days for a strip each: a column a day.
  let chart: ColumnChart
  public let chartKey: String
  /// The columns in words.
  public let chartAlternative: String

  /// The columns, laid out.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    chart.scene(size: size, textSize: textSize, measure: measure)
  }
}
