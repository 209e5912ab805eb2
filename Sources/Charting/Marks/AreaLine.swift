public import RecapDrawing

/// A line over a filled area, of values that may be missing.
public struct AreaLine: Sendable {
  /// Unbroken stretches of points, in points from left to right.
  public let segments: [[Point]]
  /// Of the dash that stands for a lone point, in points.
  private let loneWidth: Double

  public init(_ points: [Point?], loneWidth: Double = 1.5) {
    segments = points.split(separator: nil).map { $0.compactMap { $0 } }
    self.loneWidth = loneWidth
  }

  /// The stretches as lines; a lone point becomes a short dash, so that it is not lost.
  public var line: Path {
    var path = Path()
    for segment in segments {
      if segment.count == 1 {
        path.move(to: Point(segment[0].x - loneWidth / 2, segment[0].y))
        path.line(to: Point(segment[0].x + loneWidth / 2, segment[0].y))
      } else {
        path.move(to: segment[0])
        for point in segment.dropFirst() { path.line(to: point) }
      }
    }
    return path
  }

  /// The stretches down to a base line.
  public func area(base y: Double) -> Path {
    var path = Path()
    for segment in segments where segment.count > 1 {
      path.move(to: Point(segment[0].x, y))
      for point in segment { path.line(to: point) }
      path.line(to: Point(segment[segment.count - 1].x, y))
      path.close()
    }
    return path
  }

  /// The highest and the lowest y of the line between two x; nil where it has a gap.
  func extent(from left: Double, to right: Double) -> ClosedRange<Double>? {
    guard
      let segment = segments.first(where: { $0[0].x <= left && right <= $0[$0.count - 1].x })
    else { return nil }
    var ys = segment.filter { $0.x >= left && $0.x <= right }.map(\.y)
    ys.append(Self.y(of: segment, at: left))
    ys.append(Self.y(of: segment, at: right))
    return ys.min()!...ys.max()!
  }

  /// Whether any of the line passes through a rectangle.
  public func passes(through rect: Rect) -> Bool {
    segments.contains { segment in
      let left = max(rect.minX, segment[0].x)
      let right = min(rect.maxX, segment[segment.count - 1].x)
      guard left <= right, let extent = extent(from: left, to: right) else { return false }
      return extent.lowerBound < rect.maxY && extent.upperBound > rect.minY
    }
  }

  private static func y(of segment: [Point], at x: Double) -> Double {
    guard let next = segment.firstIndex(where: { $0.x >= x }), next > 0 else { return segment[0].y }
    let (a, b) = (segment[next - 1], segment[next])
    guard b.x > a.x else { return b.y }
    return a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y)
  }
}
