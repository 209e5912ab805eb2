import Drawing
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
      "1 2", "M1", "M1 x", "L", "M0 0 L1", "M0 0 Q1 1 2 2", "M0 0 A1 1 0 0 0 2 2", "M0 0 Z 1 1",
      "M1e3 0", "M- 1", "M0 0 C1 1 2 2 3", "M0 0 L1 1;", "Mé 1",
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
}
