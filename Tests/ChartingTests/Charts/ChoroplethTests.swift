import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite struct ChoroplethTests {
  private func outlines(_ codes: [String], width: Double, textSize: Double) throws -> [String: Path]
  {
    let chart = Choropleth(
      values: Dictionary(uniqueKeysWithValues: codes.map { ($0, 1) }),
      labels: Choropleth.Labels(
        legend: "Viewers", none: "none", range: { "\($0)" }, place: { code, _ in code }),
      colors: Choropleth.Colors(
        ramp: (1...5).map { Color($0 * 0x10) }, none: Color(0xEFF2F4), border: Color(0xFFFFFF),
        ink: Color(0), quietInk: Color(0)))
    let scene = chart.scene(
      width: width, textSize: textSize, hasLegend: false, measure: try TestFonts.typesetter())
    var outlines: [String: Path] = [:]
    for case .group(let group) in scene.nodes {
      guard let label = group.label, case .shape(let shape) = group.nodes.first,
        case .path(let path) = shape.outline
      else { continue }
      outlines[label] = path
    }
    return outlines
  }

  @Test(
    "no country is smaller than the mark of the smallest ones",
    arguments: [(300.0, 4.2), (516.0, 7.5)])
  func specks(width: Double, textSize: Double) throws {
    let codes = WorldMap.shared.places.map(\.code)
    let outlines = try outlines(codes, width: width, textSize: textSize)
    #expect(outlines.count == codes.count)
    let mark = 4.4 * textSize / 7.5
    for (code, outline) in outlines {
      let bounds = try #require(outline.bounds)
      #expect(max(bounds.width, bounds.height) > mark - 1, "\(code): \(bounds)")
    }
    // Its islands lie on both edges of the map: the mark is on the largest.
    let fiji = try #require(outlines["FJ"]?.bounds)
    #expect(fiji.width < 2 * mark && fiji.midX > 0.95 * width)
    let germany = try #require(outlines["DE"])
    #expect(germany.segments.count > 9)
  }
}
