import RecapDrawing
import Testing

@testable import RecapCharting

@Suite struct AreaLineTests {
  private let line = AreaLine([
    Point(0, 10), Point(10, 20), nil, Point(30, 40), nil, nil, Point(60, 0), Point(70, 50),
    Point(80, 30),
  ])

  @Test("missing values break the line into stretches")
  func gaps() {
    #expect(line.segments.map(\.count) == [2, 1, 3])
    #expect(line.line.segments.count { if case .move = $0 { true } else { false } } == 3)
  }

  @Test("a lone point becomes a short dash at its place")
  func lonePoint() {
    let path = AreaLine([nil, Point(30, 40), nil]).line
    #expect(path.segments == [.move(Point(29.25, 40)), .line(Point(30.75, 40))])
  }

  @Test("the area of each stretch closes on the base line, a lone point has none")
  func area() {
    let path = line.area(base: 100)
    let closes = path.segments.count { $0 == .close }
    #expect(closes == 2)
    #expect(path.segments.first == .move(Point(0, 100)))
    #expect(path.segments[3] == .line(Point(10, 100)))
  }

  @Test("nothing draws nothing")
  func nothing() {
    #expect(AreaLine([]).line.isEmpty)
    #expect(AreaLine([nil, nil]).area(base: 0).isEmpty)
  }

  @Test("the extent reaches over the line between two x, cut at both")
  func extent() {
    #expect(line.extent(from: 2, to: 5) == 12...15)
    #expect(line.extent(from: 62, to: 80) == 10...50)
    #expect(line.extent(from: 65, to: 75) == 25...50)
  }

  @Test("there is no extent over a gap or beyond the line")
  func noExtent() {
    #expect(line.extent(from: 5, to: 35) == nil)
    #expect(line.extent(from: 12, to: 20) == nil)
    #expect(line.extent(from: -1, to: 5) == nil)
  }

  @Test("the line passes through what it crosses and nothing else")
  func passes() {
    #expect(line.passes(through: Rect(x: 4, y: 12, width: 2, height: 4)))
    #expect(!line.passes(through: Rect(x: 4, y: 20, width: 2, height: 4)))
    // Between two points: both lie outside.
    #expect(line.passes(through: Rect(x: 63, y: 20, width: 4, height: 5)))
    // In a gap.
    #expect(!line.passes(through: Rect(x: 40, y: 0, width: 10, height: 100)))
    // Wider than a stretch.
    #expect(line.passes(through: Rect(x: -50, y: 0, width: 200, height: 100)))
  }

  @Test("a vertical stretch has the extent of both ends")
  func vertical() {
    let line = AreaLine([Point(0, 5), Point(10, 5), Point(10, 25), Point(20, 25)])
    #expect(line.extent(from: 5, to: 15) == 5...25)
  }
}
