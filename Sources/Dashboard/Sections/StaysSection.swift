import RecapCharting
public import RecapDrawing

/// How long the live viewers stayed, in equal bins.
public struct StaysSection: Sendable {
  public let title: String
  public let note: String
  /// The chart in words, with its numbers.
  public let alternative: String
  let chart: Histogram

  /// The chart, laid out.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    chart.scene(size: size, textSize: textSize, measure: measure)
  }
}
