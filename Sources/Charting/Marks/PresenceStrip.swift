public import RecapDrawing

/// When somebody was there, to the second: thick lines on a thin one that is as long as the session.
public struct PresenceStrip: Sendable {
  /// Seconds of the session, in order.
  private let stretches: [Range<Int>]
  /// Seconds.
  private let duration: Int
  private let color: Color
  private let ground: Color

  /// What is shorter would not be seen.
  private static let leastWidth = 0.75

  public init(stretches: [Range<Int>], duration: Int, color: Color, ground: Color) {
    (self.stretches, self.duration) = (stretches, duration)
    (self.color, self.ground) = (color, ground)
  }

  public func scene(size: Size) -> Scene {
    let middle = size.height / 2
    var base = Path()
    base.move(to: Point(0, middle))
    base.line(to: Point(size.width, middle))
    let stroke = Stroke(Paint(ground), width: 0.75)
    var nodes: [Scene.Node] = [.shape(Scene.Shape(.path(base), stroke: stroke))]
    let x = LinearScale(domain: 0...Double(max(1, duration)), from: 0, to: size.width)
    let least = min(Self.leastWidth, size.width)
    var path = Path()
    for stretch in stretches {
      let (start, end) = (x(Double(stretch.lowerBound)), x(Double(stretch.upperBound)))
      // The last second is seen within the strip, too.
      let left = min(start, size.width - least)
      path.move(to: Point(left, middle))
      path.line(to: Point(max(end, left + least), middle))
    }
    guard !path.isEmpty else { return Scene(size: size, nodes: nodes) }
    nodes.append(
      .shape(Scene.Shape(.path(path), stroke: Stroke(Paint(color), width: size.height))))
    return Scene(size: size, nodes: nodes)
  }
}
