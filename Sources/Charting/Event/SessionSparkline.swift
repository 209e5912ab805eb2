public import RecapDrawing

/// A session as a small picture: its viewers as a line over an area, its engagement rate as a dashed
/// one. All of a table share their scales.
public struct SessionSparkline: Sendable {
  /// One a minute.
  public let viewers: [Int]
  /// One a minute, 0…1; nil where nobody watched.
  public let rates: [Double?]
  /// What the whole height stands for.
  public let mostViewers: Int
  /// What the whole width stands for, in minutes.
  public let mostMinutes: Int
  public let colors: DayStrip.Colors
  public let rateColor: Color

  public init(
    viewers: [Int], rates: [Double?], mostViewers: Int, mostMinutes: Int, colors: DayStrip.Colors,
    rateColor: Color
  ) {
    (self.viewers, self.rates) = (viewers, rates)
    (self.mostViewers, self.mostMinutes) = (mostViewers, mostMinutes)
    (self.colors, self.rateColor) = (colors, rateColor)
  }

  public func scene(size: Size, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    let width = size.width * Double(viewers.count) / Double(max(1, mostMinutes))
    func line(_ values: [Double?], most: Double) -> AreaLine {
      let y = LinearScale(domain: 0...max(most, 1e-9), from: size.height - 0.4, to: 1)
      let last = Double(max(1, values.count - 1))
      return AreaLine(
        values.enumerated().map { index, value in
          value.map { Point(Double(index) / last * width, y($0)) }
        })
    }
    // A minute is a fraction of a point: the highest of those that share one stands for them.
    let step = max(1, viewers.count / Int(size.width))
    let audience = line(
      stride(from: 0, to: viewers.count, by: step).map { start in
        viewers[start..<min(start + step, viewers.count)].max().map(Double.init)
      }, most: Double(mostViewers))
    let engagement = line(
      stride(from: 0, to: rates.count, by: step).map { rates[$0] }, most: 1)
    builder.fill(audience.area(base: size.height), colors.blue, opacity: 0.09)
    builder.rule(from: 0, to: width, y: size.height, colors.axis, width: 0.75)
    builder.stroke(
      audience.line, Stroke(Paint(colors.blue), width: 1.25, cap: .round, join: .round))
    builder.stroke(
      engagement.line, Stroke(Paint(colors.paper), width: 2.4, cap: .round, join: .round))
    builder.stroke(
      engagement.line, Stroke(Paint(rateColor), width: 1.1, dash: [3, 1.4], join: .round))
    return builder.scene(size: size)
  }
}
