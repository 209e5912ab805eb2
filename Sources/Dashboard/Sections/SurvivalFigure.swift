import RecapCharting
public import RecapDrawing

/// The chart of the share still watching by minutes since one's own arrival.
public struct SurvivalFigure: Sendable {
  public let title: String
  /// Nil beside the sentence that stands for the chart.
  public let note: String?
  /// How the share is counted; of few people, why there is no chart.
  public let explanation: String
  /// The chart in words, with its numbers.
  public let alternative: String
  let chart: SurvivalChart?

  public var hasChart: Bool { chart != nil }

  /// The chart, laid out; nil of too few people.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene? {
    chart?.scene(size: size, textSize: textSize, measure: measure)
  }
}
