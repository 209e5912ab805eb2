import RecapDrawing

/// Countries of one colour as one land, in which a border between two of them is drawn once and
/// not as a part of either's outline.
struct JoinedLand {
  private struct Edge: Hashable {
    let start, end: GridPoint
    var reversed: Edge { Edge(start: end, end: start) }
  }

  /// What encloses the land.
  private(set) var outline = Path()
  private(set) var borders = Path()

  init(_ countries: [GridOutline]) {
    // Neighbours go along their border in opposite ways.
    var open: [Edge: Int] = [:]
    var (edges, inner): ([Edge], [Edge]) = ([], [])
    for ring in countries.lazy.flatMap(\.rings) {
      for (start, end) in zip(ring, ring.dropFirst() + [ring[0]]) {
        let edge = Edge(start: start, end: end)
        if let count = open[edge.reversed], count > 0 {
          open[edge.reversed] = count - 1
          inner.append(edge)
        } else {
          open[edge, default: 0] += 1
          edges.append(edge)
        }
      }
    }
    let outer = edges.filter { edge in
      guard let count = open[edge], count > 0 else { return false }
      open[edge] = count - 1
      return true
    }
    addOutline(outer)
    addBorders(inner)
  }

  /// As many edges leave a place as come to it, so that every way leads back to where it began.
  private mutating func addOutline(_ edges: [Edge]) {
    var ways: [GridPoint: [GridPoint]] = [:]
    for edge in edges { ways[edge.start, default: []].append(edge.end) }
    for edge in edges {
      var ring: [GridPoint] = []
      var place = edge.start
      while let next = ways[place]?.popLast() {
        ring.append(place)
        place = next
      }
      if !ring.isEmpty { outline.addRing(ring) }
    }
  }

  private mutating func addBorders(_ edges: [Edge]) {
    var ways: [GridPoint: [GridPoint]] = [:]
    for edge in edges {
      ways[edge.start, default: []].append(edge.end)
      ways[edge.end, default: []].append(edge.start)
    }
    // A line that does not begin where one must end would leave two.
    let ends = edges.flatMap { [$0.start, $0.end] }.filter { ways[$0]!.count % 2 == 1 }
    for start in ends + edges.map(\.start) {
      var line = [start]
      while let next = ways[line[line.count - 1]]?.popLast() {
        ways[next]!.remove(at: ways[next]!.firstIndex(of: line[line.count - 1])!)
        line.append(next)
      }
      if line.count > 1 { borders.add(line) }
    }
  }
}
