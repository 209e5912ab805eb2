public import RecapDrawing

/// A value on a scale as a dot on a line, beside a reference: everybody.
public struct DotOnLine: Sendable {
  /// On the scale, 0…1.
  private let place: Double
  private let reference: Double
  /// Stands for few.
  private let isHollow: Bool
  private let colors: Colors

  public struct Colors: Sendable {
    public var dot, line, reference, paper: Color

    public init(dot: Color, line: Color, reference: Color, paper: Color) {
      (self.dot, self.line, self.reference, self.paper) = (dot, line, reference, paper)
    }
  }

  public init(_ place: Double, reference: Double, isHollow: Bool, colors: Colors) {
    (self.place, self.reference) = (place, reference)
    (self.isHollow, self.colors) = (isHollow, colors)
  }

  /// The finished mark, with its dot whole at both ends.
  public func scene(size: Size, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    let y = size.height / 2
    let radius = 2.4
    let x = LinearScale(domain: 0...1, from: radius, to: size.width - radius)
    builder.rule(from: 0, to: size.width, y: y, colors.line, width: 0.75)
    builder.line(
      from: Point(x(reference), y - 5), to: Point(x(reference), y + 5),
      Stroke(Paint(colors.reference), width: 0.75))
    var dot = Path()
    dot.addCircle(center: Point(x(place), y), radius: isHollow ? radius - 0.5 : radius)
    builder.fill(dot, isHollow ? colors.paper : colors.dot)
    if isHollow { builder.stroke(dot, Stroke(Paint(colors.dot), width: 1)) }
    return builder.scene(size: size)
  }
}
