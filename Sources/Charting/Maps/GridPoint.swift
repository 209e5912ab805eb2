import RecapDrawing

/// A place on a grid of half points: finer than the map is true, and short to write.
struct GridPoint: Hashable {
  static let step = 0.5

  let x, y: Int32

  init(nearest point: Point) {
    x = Int32((point.x / Self.step).rounded())
    y = Int32((point.y / Self.step).rounded())
  }

  var point: Point { Point(Double(x) * Self.step, Double(y) * Self.step) }

  /// Whether this lies on the straight way from one place on to another.
  func isPassed(from a: GridPoint, to b: GridPoint) -> Bool {
    let (dx, dy) = (x - a.x, y - a.y)
    let (ex, ey) = (b.x - x, b.y - y)
    return dx * ey == dy * ex && dx * ex + dy * ey > 0
  }
}

extension [GridPoint] {
  /// Without the places passed on a straight way.
  var turns: [GridPoint] {
    var turns: [GridPoint] = []
    for (index, place) in enumerated() {
      if let last = turns.last, index + 1 < count, place.isPassed(from: last, to: self[index + 1]) {
        continue
      }
      turns.append(place)
    }
    return turns
  }
}

extension Path {
  mutating func add(_ places: [GridPoint]) {
    for (index, place) in places.turns.enumerated() {
      if index == 0 { move(to: place.point) } else { line(to: place.point) }
    }
  }

  mutating func addRing(_ places: [GridPoint]) {
    add(places)
    close()
  }
}
