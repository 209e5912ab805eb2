import Foundation

/// A part of an ellipse's edge between two points, as SVG gives it.
///
/// Source: SVG 1.1, F.6 (from the ends to the centre; radii that are too small).
struct EllipticalArc {
  /// Cubic curves of at most a quarter turn each; a line where the ellipse has no width, or
  /// measures that no number holds.
  let segments: [Path.Segment]

  init(
    from start: Point, to end: Point, radiusX: Double, radiusY: Double, degrees: Double,
    isLarge: Bool, isClockwise: Bool
  ) {
    guard start != end else {
      segments = []
      return
    }
    guard radiusX != 0, radiusY != 0 else {
      segments = [.line(end)]
      return
    }
    let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    let (dx, dy) = ((start.x - end.x) / 2, (start.y - end.y) / 2)
    let (x, y) = (cosine * dx + sine * dy, cosine * dy - sine * dx)
    var (rx, ry) = (abs(radiusX), abs(radiusY))
    let excess = (x * x) / (rx * rx) + (y * y) / (ry * ry)
    if excess > 1 { (rx, ry) = (rx * excess.squareRoot(), ry * excess.squareRoot()) }
    let nearness = max(0, 1 / min(1, max(excess, .leastNormalMagnitude)) - 1).squareRoot()
    let side = isLarge == isClockwise ? -nearness : nearness
    let (centerX, centerY) = (side * rx * y / ry, -side * ry * x / rx)
    let first = atan2((y - centerY) / ry, (x - centerX) / rx)
    let last = atan2((-y - centerY) / ry, (-x - centerX) / rx)
    var sweep = last - first
    if isClockwise, sweep < 0 { sweep += 2 * .pi }
    if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
    guard sweep.isFinite, rx.isFinite, ry.isFinite, centerX.isFinite, centerY.isFinite else {
      segments = [.line(end)]
      return
    }
    let middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    let place = Affine(
      rx * cosine, rx * sine, -ry * sine, ry * cosine,
      cosine * centerX - sine * centerY + middle.x, sine * centerX + cosine * centerY + middle.y)
    segments = Self.unitArc(from: first, sweep: sweep, placed: place, end: end)
  }

  private static func unitArc(
    from first: Double, sweep: Double, placed map: Affine, end: Point
  ) -> [Path.Segment] {
    let count = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let step = sweep / Double(count)
    let pull = 4 / 3 * tan(step / 4)
    return (0..<count).map { index in
      let (a, b) = (first + step * Double(index), first + step * Double(index + 1))
      return .curve(
        map.applied(to: Point(cos(a) - pull * sin(a), sin(a) + pull * cos(a))),
        map.applied(to: Point(cos(b) + pull * sin(b), sin(b) - pull * cos(b))),
        // The end is where it was asked for, not where the sines put it.
        index + 1 == count ? end : map.applied(to: Point(cos(b), sin(b))))
    }
  }
}
