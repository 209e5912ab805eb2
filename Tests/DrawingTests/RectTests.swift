import RecapDrawing
import Testing

@Suite struct RectTests {
  private let rect = Rect(x: 10, y: 20, width: 30, height: 40)

  @Test("edges and middles")
  func edges() {
    #expect([rect.minX, rect.midX, rect.maxX] == [10, 25, 40])
    #expect([rect.minY, rect.midY, rect.maxY] == [20, 40, 60])
  }

  @Test("an inset shrinks each side, a negative one grows it")
  func inset() {
    #expect(rect.insetBy(5) == Rect(x: 15, y: 25, width: 20, height: 30))
    #expect(rect.insetBy(-1) == Rect(x: 9, y: 19, width: 32, height: 42))
  }

  @Test("rectangles that only touch don't intersect")
  func intersects() {
    #expect(rect.intersects(Rect(x: 39, y: 59, width: 5, height: 5)))
    #expect(rect.intersects(Rect(x: 15, y: 25, width: 1, height: 1)))
    #expect(!rect.intersects(Rect(x: 40, y: 20, width: 5, height: 5)))
    #expect(!rect.intersects(Rect(x: 10, y: 60, width: 5, height: 5)))
    #expect(!rect.intersects(Rect(x: 50, y: 30, width: 5, height: 5)))
  }
}
