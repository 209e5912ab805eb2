import RecapDrawing
import Testing

@Suite struct PathSVGTests {
  @Test("absolute commands")
  func absolute() {
    #expect(
      Path(svg: "M1 2 L3 4 H5 V6 C1 2 3 4 5 6 Z")?.segments == [
        .move(Point(1, 2)), .line(Point(3, 4)), .line(Point(5, 4)), .line(Point(5, 6)),
        .curve(Point(1, 2), Point(3, 4), Point(5, 6)), .close,
      ])
  }

  @Test("relative commands count from the current point")
  func relative() {
    #expect(
      Path(svg: "m1 2 l3 4 h5 v-6 c1 1 2 2 3 3 z")?.segments == [
        .move(Point(1, 2)), .line(Point(4, 6)), .line(Point(9, 6)), .line(Point(9, 0)),
        .curve(Point(10, 1), Point(11, 2), Point(12, 3)), .close,
      ])
  }

  @Test("after a close the current point is the outline's start")
  func afterClose() {
    #expect(
      Path(svg: "M1 1 L9 9 Z l1 0")?.segments == [
        .move(Point(1, 1)), .line(Point(9, 9)), .close, .line(Point(2, 1)),
      ])
  }

  @Test("a command holds for the coordinates that follow; those after a move are lines")
  func implicit() {
    #expect(
      Path(svg: "M0 0 1 1 2 2 L3 3 4 4")?.segments == [
        .move(.zero), .line(Point(1, 1)), .line(Point(2, 2)), .line(Point(3, 3)),
        .line(Point(4, 4)),
      ])
    #expect(
      Path(svg: "m1 1 1 1 1 1")?.segments == [
        .move(Point(1, 1)), .line(Point(2, 2)), .line(Point(3, 3)),
      ])
    #expect(
      Path(svg: "M0 0 H1 2 3")?.segments == [
        .move(.zero), .line(Point(1, 0)), .line(Point(2, 0)), .line(Point(3, 0)),
      ])
  }

  @Test("numbers need no separator where a sign or a point begins the next")
  func tight() {
    #expect(
      Path(svg: "M.5.5-1-2,3 ,4")?.segments == [
        .move(Point(0.5, 0.5)), .line(Point(-1, -2)), .line(Point(3, 4)),
      ])
  }

  @Test("nothing is an empty path")
  func nothing() {
    #expect(Path(svg: "")?.isEmpty == true)
    #expect(Path(svg: " \n ")?.isEmpty == true)
  }

  @Test(
    "anything else is nil",
    arguments: [
      "1 2", "M1", "M1 x", "L", "M0 0 L1", "M0 0 Q1 1 2", "M0 0 A1 1 0 0 2 2 2", "M0 0 Z 1 1",
      "M1e3", "M- 1", "M1 e", "M0 0 C1 1 2 2 3", "M0 0 L1 1;", "Mé 1",
    ])
  func malformed(text: String) { #expect(Path(svg: text) == nil) }

  @Test("scaling moves every point of every segment")
  func scaled() {
    let path = Path(svg: "M1 2 C1 2 3 4 5 6 Z")?.scaled(by: 2, offset: Point(10, 20))
    #expect(
      path?.segments == [
        .move(Point(12, 24)), .curve(Point(12, 24), Point(16, 28), Point(20, 32)), .close,
      ])
  }

  @Test("a curve of the second degree becomes one of the third that is the same")
  func quadratic() {
    #expect(
      Path(svg: "M0 0 Q3 6 6 0 T12 0")?.segments == [
        .move(.zero), .curve(Point(2, 4), Point(4, 4), Point(6, 0)),
        .curve(Point(8, -4), Point(10, -4), Point(12, 0)),
      ])
  }

  @Test("a smooth curve goes on from the control before it, else from the point")
  func smooth() {
    #expect(
      Path(svg: "M0 0 C0 1 2 3 4 4 S8 8 9 9 L10 10 S12 12 13 13")?.segments == [
        .move(.zero), .curve(Point(0, 1), Point(2, 3), Point(4, 4)),
        .curve(Point(6, 5), Point(8, 8), Point(9, 9)), .line(Point(10, 10)),
        .curve(Point(10, 10), Point(12, 12), Point(13, 13)),
      ])
  }

  @Test("an arc runs from point to point on the side it says, within its ellipse")
  func arc() throws {
    for (flags, bulge) in [("0 1", -5.0), ("0 0", 5), ("1 1", -5), ("1 0", 5)] {
      let path = try #require(Path(svg: "M0 0 A5 5 0 \(flags) 10 0"))
      guard case .curve(_, _, let end)? = path.segments.last else { throw NoArc() }
      #expect(end == Point(10, 0))
      let bounds = try #require(path.bounds)
      #expect(abs((bulge < 0 ? bounds.minY : bounds.maxY) - bulge) < 0.01)
      #expect(abs(bounds.width - 10) < 0.01)
    }
  }

  @Test("flags need no separators, radii that are too small grow, none at all are a line")
  func arcNotation() throws {
    #expect(Path(svg: "M0 0a5 5 0 0110 0") == Path(svg: "M0 0 A 5 5 0 0 1 10 0"))
    #expect(
      try #require(Path(svg: "M0 0 A1 1 0 0 1 10 0")).bounds
        == #require(Path(svg: "M0 0 A5 5 0 0 1 10 0")).bounds)
    #expect(Path(svg: "M0 0 A0 5 0 0 1 10 0")?.segments == [.move(.zero), .line(Point(10, 0))])
    #expect(Path(svg: "M0 0 A5 5 0 2 1 10 0") == nil)
  }

  @Test("numbers may have signs and exponents")
  func exponents() {
    #expect(Path(svg: "M+1e1-2E-1L1.5e+0.5") == Path(svg: "M10 -0.2 L1.5 0.5"))
    #expect(Path(svg: "M1e999 0") == nil)
    #expect(Path(svg: "M. 0") == nil)
  }

  private struct NoArc: Error {}
}
