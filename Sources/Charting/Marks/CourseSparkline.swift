public import RecapDrawing

/// A session over its length, as small as a word: viewers as a line over an area, the engagement rate
/// as a dashed line from 0 to 100 % on the same height.
public struct CourseSparkline: Sendable, Hashable {
  public struct Style: Sendable, Hashable {
    let viewers, rate, base, paper: Color

    public init(viewers: Color, rate: Color, base: Color, paper: Color) {
      (self.viewers, self.rate, self.base, self.paper) = (viewers, rate, base, paper)
    }
  }

  private let viewers: [Int]
  private let rates: [Double?]
  private let mostViewers: Int

  private static let lineWidth = 1.25

  /// - Parameters:
  ///   - viewers: At equal distances over the session's length, two at least.
  ///   - rates: At the same places; nil where nobody watched.
  ///   - mostViewers: What the height stands for; the same for all that are compared.
  public init(viewers: [Int], rates: [Double?], mostViewers: Int) {
    (self.viewers, self.rates, self.mostViewers) = (viewers, rates, mostViewers)
  }

  public func scene(size: Size, style: Style, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    let inset = Self.lineWidth / 2
    let x = LinearScale(domain: 0...Double(viewers.count - 1), from: inset, to: size.width - inset)
    let count = LinearScale(
      domain: 0...Double(max(1, mostViewers)), from: size.height, to: inset)
    let share = LinearScale(domain: 0...1, from: size.height, to: inset)
    let line = AreaLine(
      viewers.enumerated().map { Point(x(Double($0.offset)), count(Double($0.element))) })
    builder.fill(line.area(base: size.height), style.viewers, opacity: 0.09)
    builder.rule(from: 0, to: size.width, y: size.height, style.base, width: 0.75)
    builder.stroke(
      line.line, Stroke(Paint(style.viewers), width: Self.lineWidth, cap: .round, join: .round))
    let rate = AreaLine(
      rates.enumerated().map { index, rate in rate.map { Point(x(Double(index)), share($0)) } }
    ).line
    builder.stroke(rate, Stroke(Paint(style.paper), width: 2.4, join: .round))
    builder.stroke(rate, Stroke(Paint(style.rate), width: 1.1, dash: [3, 1.4], join: .round))
    return builder.scene(size: size)
  }
}
