import RecapCharting
import RecapDrawing
import SceneInspection
import Testing

@Suite struct HeatStripTests {
  private let style = HeatStrip.Style(
    ramp: [Color(0), Color(1), Color(2), Color(3), Color(4)], paintOrder: [3, 4, 2, 1, 0],
    absent: Color(9), absentWidth: 0.75)

  private func strip(_ cells: [Int?], width: Double = 180) -> [Scene.Node] {
    HeatStrip(levels: cells, style: style).scene(size: Size(width, 10)).nodes
  }

  /// From and to of each stretch, by colour.
  private func stretches(_ nodes: [Scene.Node]) -> [Color: [(Point, Point)]] {
    Dictionary(grouping: painted(nodes), by: \.color).mapValues { $0.map { ($0.from, $0.to) } }
  }

  /// All stretches in the order they are painted.
  private func painted(_ nodes: [Scene.Node]) -> [(color: Color, from: Point, to: Point)] {
    var result: [(Color, Point, Point)] = []
    for case .shape(let shape) in nodes {
      guard case .path(let path) = shape.outline, let stroke = shape.stroke else { continue }
      var start = Point.zero
      for segment in path.segments {
        if case .move(let point) = segment { start = point }
        if case .line(let end) = segment { result.append((stroke.paint.color, start, end)) }
      }
    }
    return result
  }

  @Test("a stretch runs on under those painted later, and ends with a cell of its own")
  func merge() {
    let found = stretches(strip([3, 3, 3, 4, 4, 3, 4], width: 70))
    #expect(found[Color(3)]?.map { $1.x - $0.x } == [60])
    #expect(found[Color(4)]?.map { $1.x - $0.x } == [20, 10])
  }

  @Test("no stretch passes under one painted earlier or under an absence")
  func ends() {
    let found = stretches(strip([4, 3, 4, nil, 4], width: 50))
    #expect(found[Color(4)]?.count == 3)
    #expect(found[Color(9)]?.map { $1.x - $0.x } == [10])
  }

  @Test("each cell shows its own level once all is painted", arguments: [1, 7, 60, 90, 120])
  func visible(count: Int) {
    for seed in 1...20 {
      var random = SeededRandom(UInt64(seed * 1000 + count))
      let cells = (0..<count).map { _ in
        [nil, 0, 1, 2, 3, 3, 3, 4, 4].randomElement(using: &random)!
      }
      let pitch = 180 / Double(count)
      let all = painted(strip(cells))
      for (index, level) in cells.enumerated() {
        let x = (Double(index) + 0.5) * pitch
        let top = all.last { $0.from.x < x && x < $0.to.x }
        #expect(top?.color == level.map { Color(UInt32($0)) } ?? Color(9))
      }
    }
  }

  @Test("absence is a thin line at mid-height")
  func absent() throws {
    let nodes = strip([nil, nil, 2])
    guard case .shape(let shape) = try #require(nodes.first) else { return }
    #expect(shape.stroke?.width == 0.75)
    #expect(shape.stroke?.paint.color == Color(9))
    let line = try #require(stretches(nodes)[Color(9)]?.first)
    #expect(line.0 == Point(0, 5))
    #expect(line.1 == Point(120, 5))
  }

  @Test("each level is one stroke, as high as the strip")
  func gathered() {
    let nodes = strip([0, 1, 2, 3, 4, 3, 2, 1, 0])
    #expect(nodes.count == 5)
    for case .shape(let shape) in nodes { #expect(shape.stroke?.width == 10) }
  }

  @Test("no cells draw nothing")
  func nothing() { #expect(strip([]).isEmpty) }
}
