public import RecapDrawing

/// The outlines of glyphs for the pen of a halo, which is so wide that neither the insides of
/// letters nor their finer turns can be seen. Told in full they would be most of a first page's bytes.
public enum HaloOutline {
  /// Coordinates are whole multiples of it, which are short to write.
  private static let step = 0.2

  /// What a pen must follow and the area it encloses.
  /// - Parameters:
  ///   - origin: Of the text on the baseline.
  ///   - width: Of the pen, in points.
  public static func path(of run: ShapedText.Run, at origin: Point, width: Double) -> Path {
    var outline = Path()
    let rings = GlyphOutline(of: run, at: origin).rings.map { (points: $0, area: area(of: $0)) }
    // The insides of letters turn the other way.
    let largest = rings.map(\.area).max { abs($0) < abs($1) } ?? 0
    for ring in rings where ring.area * largest > 0 {
      let points = coarse(ring.points, tolerance: width / 16).map {
        Point(snapped($0.x), snapped($0.y))
      }
      guard let first = points.first else { continue }
      outline.move(to: first)
      for point in points.dropFirst() { outline.line(to: point) }
      outline.close()
    }
    return outline
  }

  /// With a sign: outer rings turn one way, inner ones the other.
  private static func area(of ring: [Point]) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { area, side in
      area + side.0.x * side.1.y - side.1.x * side.0.y
    }
  }

  /// A ring between its first point and the one farthest from it.
  private static func coarse(_ ring: [Point], tolerance: Double) -> [Point] {
    let first = ring[0]
    let far = ring.indices.max { distance(ring[$0], first) < distance(ring[$1], first) }!
    return simplified(ring[...far], tolerance).dropLast()
      + simplified(ring[far...] + [first], tolerance).dropLast()
  }

  /// A line without the turns nearer than the tolerance to the rest, by Douglas and Peucker's rule.
  private static func simplified(_ line: ArraySlice<Point>, _ tolerance: Double) -> [Point] {
    guard let first = line.first, let last = line.last, line.count > 2 else { return Array(line) }
    func error(_ index: Int) -> Double { distance(line[index], first, last) }
    let inner = line.indices.dropFirst().dropLast()
    let far = inner.max { error($0) < error($1) }!
    guard error(far) > tolerance else { return [first, last] }
    return simplified(line[...far], tolerance).dropLast() + simplified(line[far...], tolerance)
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// From a point to the stretch from `a` to `b`.
  private static func distance(_ p: Point, _ a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    guard square > 0 else { return distance(p, a) }
    let along = min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square))
    return distance(p, Point(a.x + along * dx, a.y + along * dy))
  }

  private static func snapped(_ value: Double) -> Double { (value / step).rounded() * step }
}
