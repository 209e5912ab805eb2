public import RecapDrawing

/// A value among those of others, on a line from the least to the greatest of all: the middle half of
/// the others with its median, the others as hollow dots, the value as a filled one.
public struct RangeStrip: Sendable, Hashable {
  public struct Style: Sendable, Hashable {
    let line, middle, median, other, own, paper: Color
    let middleHeight: Double
    /// Of the median, to either side of the line.
    let medianReach: Double
    let ownRadius: Double

    public init(
      line: Color, middle: Color, median: Color, other: Color, own: Color, paper: Color,
      middleHeight: Double, medianReach: Double, ownRadius: Double
    ) {
      (self.line, self.middle, self.median) = (line, middle, median)
      (self.other, self.own, self.paper) = (other, own, paper)
      (self.middleHeight, self.medianReach) = (middleHeight, medianReach)
      self.ownRadius = ownRadius
    }
  }

  private let others: [Double]
  private let own: Double
  private let middle: ClosedRange<Double>
  private let median: Double

  private static let otherRadius = 1.9
  private static let (rim, leastMiddle) = (1.0, 1.5)

  /// - Parameter others: In any order.
  public init(own: Double, others: [Double], middle: ClosedRange<Double>, median: Double) {
    (self.own, self.others, self.middle, self.median) = (own, others, middle, median)
  }

  public func scene(size: Size, style: Style) -> Scene {
    var drawing = Drawing()
    let y = size.height / 2
    let (least, most) = ((others + [own]).min()!, (others + [own]).max()!)
    let inset = style.ownRadius + Self.rim
    // Values that are all alike stand in the middle.
    let x =
      least == most
      ? LinearScale(domain: 0...0, from: size.width / 2, to: size.width / 2)
      : LinearScale(domain: least...most, from: inset, to: size.width - inset)
    drawing.line(Point(inset, y), Point(size.width - inset, y), style.line, width: 0.75)
    let (start, end) = (x(middle.lowerBound), x(middle.upperBound))
    let width = max(Self.leastMiddle, end - start)
    drawing.fill(
      .rect(
        Rect(
          x: (start + end - width) / 2, y: y - style.middleHeight / 2, width: width,
          height: style.middleHeight)), style.middle)
    addOthers(at: x, y: y, style, to: &drawing)
    let medianX = x(median)
    drawing.line(
      Point(medianX, y - style.medianReach), Point(medianX, y + style.medianReach), style.median,
      width: 1)
    let center = Point(x(own), y)
    drawing.fill(.path(.circle(center, style.ownRadius + Self.rim)), style.paper)
    drawing.fill(.path(.circle(center, style.ownRadius)), style.own)
    return Scene(size: size, nodes: drawing.nodes)
  }

  /// Those that would hide each other are drawn once.
  private func addOthers(
    at x: LinearScale, y: Double, _ style: Style, to drawing: inout Drawing
  ) {
    let places = Set(others.map { (x($0) * 10).rounded() / 10 }).sorted()
    var dots = Path()
    for place in places { dots.addCircle(center: Point(place, y), radius: Self.otherRadius) }
    drawing.fill(.path(dots), style.paper)
    drawing.nodes.append(
      .shape(Scene.Shape(.path(dots), stroke: Stroke(Paint(style.other), width: 0.9))))
  }
}

/// Marks without text, back to front.
private struct Drawing {
  var nodes: [Scene.Node] = []

  mutating func fill(_ outline: Scene.Shape.Outline, _ color: Color) {
    nodes.append(.shape(Scene.Shape(outline, fill: Paint(color))))
  }

  mutating func line(_ start: Point, _ end: Point, _ color: Color, width: Double) {
    nodes.append(
      .shape(Scene.Shape(.line(start, end), stroke: Stroke(Paint(color), width: width))))
  }
}

extension Path {
  fileprivate static func circle(_ center: Point, _ radius: Double) -> Path {
    var path = Path()
    path.addCircle(center: center, radius: radius)
    return path
  }
}
