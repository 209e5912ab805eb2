import RecapDrawing

/// A country's outline on the grid.
struct GridOutline {
  /// Closed, of three places or more; no place follows itself.
  let rings: [[GridPoint]]

  init(_ outline: Path, scale: Double) {
    var rings: [[GridPoint]] = []
    for segment in outline.segments {
      switch segment {
      case .move(let point): rings.append([Self.place(point, scale)])
      case .line(let point):
        let place = Self.place(point, scale)
        if rings[rings.count - 1].last != place { rings[rings.count - 1].append(place) }
      case .curve, .close: break
      }
    }
    self.rings = rings.map { $0.last == $0.first ? $0.dropLast() : $0 }.filter { $0.count > 2 }
  }

  private static func place(_ point: Point, _ scale: Double) -> GridPoint {
    GridPoint(nearest: Point(point.x * scale, point.y * scale))
  }

  var path: Path {
    var path = Path()
    for ring in rings { path.addRing(ring) }
    return path
  }
}
