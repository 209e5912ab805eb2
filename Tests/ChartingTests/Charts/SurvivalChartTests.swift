import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite("A survival curve is read off where there is room")
struct SurvivalChartTests {
  private func scene(_ shares: [Double], marks: [Int], minutes: Int? = nil) throws -> Scene {
    SurvivalChart(
      points: shares.map { SurvivalChart.Point(share: $0, isThin: $0 < 0.3) },
      minutes: minutes ?? shares.count, marks: marks.map { .init(minute: $0, figure: "at \($0)") },
      unit: "min", percent: { "\($0)%" }, count: { "\($0)" },
      colors: ChartFixture.chart([]).colors
    ).scene(size: Size(252, 120), measure: try TestFonts.typesetter())
  }

  @Test("of two marks that would touch, the earlier named stands")
  func marks() throws {
    let shares = (0..<60).map { 1 - Double($0) / 80 }
    let scene = try scene(shares, marks: [5, 15, 30, 16])
    let strings = scene.texts.map(\.string)
    #expect(strings.contains("at 5") && strings.contains("at 15") && strings.contains("at 30"))
    #expect(!strings.contains("at 16"))
    #expect(scene.texts.overlaps().isEmpty)
  }

  @Test("where nobody has left, figures stand below the line, and nothing above the chart")
  func everybody() throws {
    let shares = Array(repeating: 1.0, count: 40) + Array(repeating: 0.6, count: 20)
    let scene = try scene(shares, marks: [5, 15, 30, 45])
    let figures = scene.texts.filter { $0.string.hasPrefix("at ") }
    #expect(figures.map(\.string) == ["at 5", "at 15", "at 30", "at 45"])
    #expect(figures.allSatisfy { $0.box.minY >= 0 })
    #expect(scene.texts.overlaps().isEmpty)
  }

  @Test(
    "the axis ends with the session, whose last number has the unit", arguments: [1, 7, 60, 600])
  func axis(minutes: Int) throws {
    let scene = try scene(Array(repeating: 0.5, count: minutes + 1), marks: [], minutes: minutes)
    #expect(scene.texts.map(\.string).contains("\(minutes) min"))
    #expect(scene.texts.overlaps().isEmpty)
    let frame = Rect(x: 0, y: 0, width: 252, height: 120)
    #expect(scene.texts.outside(frame, tolerance: 0.5).isEmpty)
  }
}
