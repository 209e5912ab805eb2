/// Positions moved apart until none is nearer than a distance to the next, each as little as
/// possible and groups symmetrically about where they were.
public struct SpreadPositions: Sendable {
  public let positions: [Double]

  /// - Parameter positions: Ascending. Those that cannot fit in `bounds` fill it evenly.
  public init(_ positions: [Double], distance: Double, bounds: ClosedRange<Double>) {
    guard positions.count > 1 else {
      self.positions = positions.map { min(max($0, bounds.lowerBound), bounds.upperBound) }
      return
    }
    let room = (bounds.upperBound - bounds.lowerBound) / Double(positions.count - 1)
    let pitch = min(distance, room)
    // Groups of neighbours that touch, each with the mean of where its members want to start.
    var groups: [(start: Double, count: Int)] = []
    for position in positions {
      groups.append((min(max(position, bounds.lowerBound), bounds.upperBound), 1))
      while groups.count > 1 {
        let (a, b) = (groups[groups.count - 2], groups[groups.count - 1])
        guard b.start < a.start + Double(a.count) * pitch else { break }
        groups.removeLast(2)
        let wanted = b.start - Double(a.count) * pitch
        let count = a.count + b.count
        let start = (a.start * Double(a.count) + wanted * Double(b.count)) / Double(count)
        let last = bounds.upperBound - Double(count - 1) * pitch
        groups.append((min(max(start, bounds.lowerBound), last), count))
      }
    }
    self.positions = groups.flatMap { group in
      (0..<group.count).map { group.start + Double($0) * pitch }
    }
  }
}
