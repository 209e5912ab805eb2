/// A sequence of straight and curved segments.
public struct Path: Sendable, Hashable {
  public enum Segment: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  public var segments: [Segment]

  public init(_ segments: [Segment] = []) { self.segments = segments }

  public var isEmpty: Bool { segments.isEmpty }

  public mutating func move(to point: Point) { segments.append(.move(point)) }
  public mutating func line(to point: Point) { segments.append(.line(point)) }
  public mutating func curve(to end: Point, _ first: Point, _ second: Point) {
    segments.append(.curve(first, second, end))
  }
  public mutating func close() { segments.append(.close) }

  public mutating func addRect(_ rect: Rect) {
    move(to: Point(rect.minX, rect.minY))
    line(to: Point(rect.maxX, rect.minY))
    line(to: Point(rect.maxX, rect.maxY))
    line(to: Point(rect.minX, rect.maxY))
    close()
  }

  /// A circle of four cubic arcs, off by less than 0.03 % of its radius.
  public mutating func addCircle(center c: Point, radius r: Double) {
    let k = r * 0.552_284_749_8
    move(to: Point(c.x + r, c.y))
    segments.append(.curve(Point(c.x + r, c.y + k), Point(c.x + k, c.y + r), Point(c.x, c.y + r)))
    segments.append(.curve(Point(c.x - k, c.y + r), Point(c.x - r, c.y + k), Point(c.x - r, c.y)))
    segments.append(.curve(Point(c.x - r, c.y - k), Point(c.x - k, c.y - r), Point(c.x, c.y - r)))
    segments.append(.curve(Point(c.x + k, c.y - r), Point(c.x + r, c.y - k), Point(c.x + r, c.y)))
    close()
  }

  /// A rectangle whose corners are quarter circles.
  public mutating func addRoundedRect(_ rect: Rect, radius r: Double) {
    let k = r * (1 - 0.552_284_749_8)
    let (l, t, e, b) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    move(to: Point(l + r, t))
    line(to: Point(e - r, t))
    segments.append(.curve(Point(e - k, t), Point(e, t + k), Point(e, t + r)))
    line(to: Point(e, b - r))
    segments.append(.curve(Point(e, b - k), Point(e - k, b), Point(e - r, b)))
    line(to: Point(l + r, b))
    segments.append(.curve(Point(l + k, b), Point(l, b - k), Point(l, b - r)))
    line(to: Point(l, t + r))
    segments.append(.curve(Point(l, t + k), Point(l + k, t), Point(l + r, t)))
    close()
  }

  /// An ellipse of four cubic arcs, off by less than 0.03 % of its radii.
  public mutating func addEllipse(center: Point, radiusX: Double, radiusY: Double) {
    var circle = Path()
    circle.addCircle(center: .zero, radius: 1)
    let place = Affine(radiusX, 0, 0, radiusY, center.x, center.y)
    segments += circle.transformed(by: place).segments
  }

  /// The path moved by `offset` after scaling about the origin.
  public func scaled(by factor: Double, offset: Point = .zero) -> Path {
    transformed(by: Affine(factor, 0, 0, factor, offset.x, offset.y))
  }

  public func transformed(by map: Affine) -> Path {
    Path(
      segments.map { segment in
        switch segment {
        case .move(let p): .move(map.applied(to: p))
        case .line(let p): .line(map.applied(to: p))
        case .curve(let a, let b, let c):
          .curve(map.applied(to: a), map.applied(to: b), map.applied(to: c))
        case .close: .close
        }
      })
  }

  /// All points, those that curves are pulled at too.
  public var points: [Point] {
    segments.flatMap { segment -> [Point] in
      switch segment {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let c): [a, b, c]
      case .close: []
      }
    }
  }

  /// A rectangle no part of the path leaves, round all points; nil of an empty path.
  public var bounds: Rect? {
    points.map { Rect(x: $0.x, y: $0.y, width: 0, height: 0) }
      .reduce(nil) { $0?.union($1) ?? $1 }
  }
}
