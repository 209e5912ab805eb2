import RecapDrawing
import Testing

@Suite struct AffineTests {
  @Test("of two maps, the inner is applied first")
  func order() {
    let map = Affine.translation(Point(10, 20)) * .scale(2, 3)
    #expect(map.applied(to: Point(1, 1)) == Point(12, 23))
    #expect((Affine.identity * map) == map)
  }

  @Test("turning and growing evenly has one scale, stretching and skewing none")
  func uniformScale() {
    #expect(Affine(0, 2, -2, 0, 5, 5).uniformScale == 2)
    #expect(Affine(-3, 0, 0, 3, 0, 0).uniformScale == 3)
    #expect(Affine.scale(2, 1).uniformScale == nil)
    #expect(Affine(1, 0, 0.5, 1, 0, 0).uniformScale == nil)
  }

  @Test("a path's bounds hold what its curves are pulled at")
  func bounds() {
    let path = Path(svg: "M0 0 C10 -5 20 5 30 0")!
    #expect(path.bounds == Rect(x: 0, y: -5, width: 30, height: 10))
    #expect(Path().bounds == nil)
  }
}
