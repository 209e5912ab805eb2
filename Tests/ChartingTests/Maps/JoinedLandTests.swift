import RecapDrawing
import Testing

@testable import RecapCharting

@Suite("Countries of one colour, joined")
struct JoinedLandTests {
  @Test("a border between two countries is drawn once, and not round either")
  func border() {
    let land = JoinedLand([outline("M0 0l4 0 0 4 -4 0z"), outline("M4 0l4 0 0 4 -4 0z")])
    #expect(land.outline == Path(svg: "M0 0L8 0 8 4 0 4Z"))
    #expect(land.borders == Path(svg: "M4 4L4 0"))
  }

  @Test("a country within another lies on no hole")
  func enclave() {
    let land = JoinedLand([
      outline("M0 0l9 0 0 9 -9 0zM3 3l0 3 3 0 0 -3z"), outline("M3 3l3 0 0 3 -3 0z"),
    ])
    #expect(land.outline == Path(svg: "M0 0L9 0 9 9 0 9Z"))
    #expect(land.borders == Path(svg: "M3 3L3 6 6 6 6 3 3 3"))
  }

  @Test("the world has the area of its countries, whatever the width", arguments: [150, 516, 532])
  func area(width: Double) {
    let countries = world(width: width)
    let land = JoinedLand(countries)
    let apart = countries.map { area(of: $0.path) }.reduce(0, +)
    #expect(abs(area(of: land.outline) - apart) < 1e-6 * apart)
  }

  @Test("on a page every country is large enough for the grid")
  func smallCountries() {
    let lost = world(width: 516).filter { $0.rings.isEmpty }
    #expect(lost.isEmpty)
  }

  @Test("places passed on a straight way are left out, turning points are kept")
  func turns() {
    let line = [(0, 0), (1, 1), (2, 2), (4, 4), (3, 3), (3, 0)].map {
      GridPoint(nearest: Point(Double($0.0) * GridPoint.step, Double($0.1) * GridPoint.step))
    }
    #expect(line.turns == [line[0], line[3], line[4], line[5]])
  }

  private func outline(_ svg: String) -> GridOutline { GridOutline(Path(svg: svg)!, scale: 1) }

  private func world(width: Double) -> [GridOutline] {
    WorldMap.shared.places.compactMap { _, place in
      guard case .outline(let path) = place else { return nil }
      return GridOutline(path, scale: width / WorldMap.size.width)
    }
  }

  /// With a sign: what encloses counts one way, holes the other.
  private func area(of path: Path) -> Double {
    var (area, start, last) = (0.0, Point.zero, Point.zero)
    func add(_ point: Point) {
      area += (last.x * point.y - point.x * last.y) / 2
      last = point
    }
    for segment in path.segments {
      switch segment {
      case .move(let point): (start, last) = (point, point)
      case .line(let point): add(point)
      case .close: add(start)
      case .curve: break
      }
    }
    return area
  }
}
