import RecapCharting
import RecapDrawing
import Testing

@Suite("A strip of a value among others")
struct RangeStripTests {
  private let middle = Color(0xE6EAEE)
  private let own = Color(0x1F52BE)

  private func scene(
    own value: Double, _ others: [Double], middle: ClosedRange<Double>
  ) -> Scene {
    RangeStrip(own: value, others: others, middle: middle, median: middle.lowerBound).scene(
      size: Size(100, 13),
      style: RangeStrip.Style(
        line: Color(0), middle: self.middle, median: Color(1), other: Color(2), own: own,
        paper: Color(3), middleHeight: 8, medianReach: 5.5, ownRadius: 3))
  }

  private func shape(_ color: Color, in scene: Scene) -> Scene.Shape? {
    scene.nodes.compactMap { node in
      if case .shape(let shape) = node, shape.fill?.color == color { shape } else { nil }
    }.last
  }

  private func center(in scene: Scene) throws -> Double {
    let outline = try #require(shape(own, in: scene)?.outline)
    guard case .path(let path) = outline, case .move(let start) = path.segments.first else {
      throw Missing()
    }
    return start.x - 3
  }

  private struct Missing: Error {}

  @Test("it goes from the least to the greatest of all, the value's own dot within it")
  func ends() throws {
    #expect(try center(in: scene(own: 9, [1, 2, 3], middle: 1.5...2.5)) == 96)
    #expect(try center(in: scene(own: 0, [1, 2, 3], middle: 1.5...2.5)) == 4)
  }

  @Test("a middle half of no width is still seen")
  func narrow() {
    let shape = shape(middle, in: scene(own: 1, [2, 2, 3], middle: 2...2))
    guard case .rect(let rect) = shape?.outline else {
      Issue.record("there is no middle half")
      return
    }
    #expect(rect.width == 1.5 && rect.height == 8)
  }

  @Test("values that are all alike stand in the middle")
  func alike() throws {
    #expect(try center(in: scene(own: 2, [2, 2, 2], middle: 2...2)) == 50)
  }
}
