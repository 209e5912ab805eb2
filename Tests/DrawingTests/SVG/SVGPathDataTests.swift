import RecapDrawing
import Testing

@Suite struct SVGPathDataTests {
  @Test("lines go by distances, level and upright ones by one number")
  func lines() {
    let path = Path([
      .move(Point(10, 20)), .line(Point(15, 20)), .line(Point(15, 18.5)), .line(Point(14.5, 19)),
      .close,
    ])
    #expect(SVGPathData(path).text == "M10 20h5v-1.5l-.5 .5z")
  }

  @Test("a second part starts from where the first one began, if that is closed")
  func parts() {
    var path = Path()
    path.addRect(Rect(x: 1, y: 1, width: 2, height: 2))
    path.addRect(Rect(x: 5, y: 1, width: 2, height: 2))
    #expect(SVGPathData(path).text == "M1 1h2v2h-2zm4 0h2v2h-2z")
  }

  @Test("rounding does not add up: each place is right to a twentieth")
  func rounding() throws {
    let points = (0...400).map { Point(Double($0) * 1.237, 50 + 40 * Double($0 % 7) / 3) }
    let path = Path([.move(points[0])] + points.dropFirst().map { .line($0) })
    let back = try #require(Path(svg: SVGPathData(path).text))
    #expect(back.segments.count == path.segments.count)
    for (segment, point) in zip(back.segments, points) {
      switch segment {
      case .move(let place), .line(let place):
        #expect(abs(place.x - point.x) < 0.051 && abs(place.y - point.y) < 0.051)
      default: Issue.record("a curve came of lines")
      }
    }
  }

  @Test("curves come back as they were")
  func curves() {
    let path = Path([.move(Point(1, 2)), .curve(Point(1, 3), Point(2.5, 4), Point(3, 4)), .close])
    #expect(Path(svg: SVGPathData(path).text) == path)
  }

  @Test(
    "numbers have no needless digits",
    arguments: [
      (0.0, "0"), (0.5, ".5"), (-0.25, "-.25"), (12, "12"), (3.05, "3.05"),
      (-7.1, "-7.1"), (0.004, "0"),
    ])
  func numbers(value: Double, text: String) {
    #expect(SVGNumber.text(value) == text)
  }
}
