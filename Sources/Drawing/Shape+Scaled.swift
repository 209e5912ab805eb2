extension Scene.Shape {
  /// The shape moved by `offset` after scaling about the origin, its stroke with it.
  public func scaled(by factor: Double, offset: Point) -> Scene.Shape {
    func place(_ p: Point) -> Point { Point(p.x * factor + offset.x, p.y * factor + offset.y) }
    var shape = self
    switch outline {
    case .line(let a, let b): shape.outline = .line(place(a), place(b))
    case .rect(let rect):
      let corner = place(Point(rect.x, rect.y))
      shape.outline = .rect(
        Rect(x: corner.x, y: corner.y, width: rect.width * factor, height: rect.height * factor))
    case .path(let path): shape.outline = .path(path.scaled(by: factor, offset: offset))
    }
    if var stroke {
      stroke.width *= factor
      stroke.dash = stroke.dash.map { $0 * factor }
      shape.stroke = stroke
    }
    return shape
  }

  /// A rectangle the outline does not leave, without its stroke; nil of an empty path.
  public var bounds: Rect? {
    switch outline {
    case .line(let a, let b): Path([.move(a), .line(b)]).bounds
    case .rect(let rect): rect
    case .path(let path): path.bounds
    }
  }

  /// The colours it is painted in.
  public var colors: [Color] { [fill?.color, stroke?.paint.color].compactMap { $0 } }
}
