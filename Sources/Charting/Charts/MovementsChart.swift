public import RecapDrawing

/// Who came up, who went down, minute by minute: bars on both sides of a line, windows of many
/// departures as bands, polls along the axis.
public struct MovementsChart: Sendable {
  /// Minutes in which many left.
  public struct Window: Sendable, Hashable {
    /// Seconds from the start.
    public let seconds: Range<Int>
    /// How many left in it.
    public let figure: String

    public init(seconds: Range<Int>, figure: String) {
      (self.seconds, self.figure) = (seconds, figure)
    }
  }

  /// The words on the chart.
  public struct Labels: Sendable {
    public var arrivals: String
    public var departures: String
    public var polls: String
    public var count: @Sendable (Int) -> String
    /// The time of day at a second of the session.
    public var clock: @Sendable (Int) -> String

    public init(
      arrivals: String, departures: String, polls: String,
      count: @escaping @Sendable (Int) -> String, clock: @escaping @Sendable (Int) -> String
    ) {
      (self.arrivals, self.departures, self.polls) = (arrivals, departures, polls)
      (self.count, self.clock) = (count, clock)
    }
  }

  /// In longer sessions a bar is of five minutes.
  public static let mostMinutes = 240
  static let longStep = 5

  /// One a minute; at least one.
  public let arrivals: [Int]
  public let departures: [Int]
  /// Seconds.
  public let duration: Int
  /// In order, none over another.
  public let windows: [Window]
  /// In order of their seconds.
  public let polls: [TimelineChart.Poll]
  public let labels: Labels
  public let colors: TimelineChart.Colors

  public init(
    arrivals: [Int], departures: [Int], duration: Int, windows: [Window],
    polls: [TimelineChart.Poll], labels: Labels, colors: TimelineChart.Colors
  ) {
    (self.arrivals, self.departures, self.duration) = (arrivals, departures, duration)
    (self.windows, self.polls, self.labels, self.colors) = (windows, polls, labels, colors)
  }

  /// Of a chart with axis labels of so many points.
  public static func height(textSize: Double = 7.5) -> Double {
    MovementsDrawing.height * textSize / 7.5
  }

  /// The finished chart.
  /// - Parameters:
  ///   - height: At least that of the design; nil for just that. What is more, the bars have.
  ///   - textSize: Of the axis labels, in points; all measures of marks follow it.
  public func scene(
    width: Double, height: Double? = nil, textSize: Double = 7.5, measure: any TextMeasuring
  ) -> Scene {
    var drawing = MovementsDrawing(
      self, width: width, height: height, textSize: textSize, measure: measure)
    return drawing.scene()
  }
}
