/// A map of the plane that keeps parallels: x′ = ax + cy + e, y′ = bx + dy + f.
public struct Affine: Sendable, Hashable {
  public var a, b, c, d, e, f: Double

  public static let identity = Affine(1, 0, 0, 1, 0, 0)

  public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  public static func translation(_ offset: Point) -> Affine {
    Affine(1, 0, 0, 1, offset.x, offset.y)
  }

  public static func scale(_ x: Double, _ y: Double) -> Affine { Affine(x, 0, 0, y, 0, 0) }

  public func applied(to p: Point) -> Point {
    Point(a * p.x + c * p.y + e, b * p.x + d * p.y + f)
  }

  /// First the map on the right, then the one on the left, as SVG nests them.
  public static func * (outer: Affine, inner: Affine) -> Affine {
    Affine(
      outer.a * inner.a + outer.c * inner.b, outer.b * inner.a + outer.d * inner.b,
      outer.a * inner.c + outer.c * inner.d, outer.b * inner.c + outer.d * inner.d,
      outer.a * inner.e + outer.c * inner.f + outer.e,
      outer.b * inner.e + outer.d * inner.f + outer.f)
  }

  /// How much longer every length becomes; nil where that depends on the direction.
  public var uniformScale: Double? {
    let (x, y) = ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
    let isRight = abs(a * c + b * d) <= 1e-6 * x * y
    return isRight && abs(x - y) <= 1e-6 * max(x, y) ? x : nil
  }
}
