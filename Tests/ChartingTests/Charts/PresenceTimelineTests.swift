import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite("A timeline without engagement stands over arrivals and departures")
struct PresenceTimelineTests {
  private func chart(
    _ arrivals: [Int], _ departures: [Int], polls: [Int] = []
  ) -> TimelineChart {
    var there = 0
    let samples = zip(arrivals, departures).map { arrived, left in
      there += arrived
      defer { there -= left }
      return TimelineChart.Sample(viewers: there, rate: nil)
    }
    return ChartFixture.chart(
      samples,
      movements: TimelineChart.Movements(
        arrivals: arrivals, departures: departures, arrivalsLabel: "Arrivals",
        departuresLabel: "Departures"),
      polls: ChartFixture.polls(polls))
  }

  private func scene(_ chart: TimelineChart, size: Size = Size(516, 225)) throws -> Scene {
    chart.scene(size: size, measure: try TestFonts.typesetter())
  }

  @Test("a small room is drawn as it was")
  func golden() throws {
    let chart = chart([40, 12, 6, 3, 1, 0, 0, 1, 0, 0], [0, 0, 1, 0, 2, 5, 3, 0, 8, 2])
    let difference = Golden.difference(of: try scene(chart).dump, from: "presence-timeline")
    #expect(difference == nil)
  }

  @Test("the plot has the measures of the design, and no right axis")
  func measures() throws {
    let chart = chart([5, 1, 0], [0, 1, 2])
    let geometry = TimelineGeometry(
      chart, size: Size(516, 225), textSize: 7.5, measure: try TestFonts.typesetter())
    #expect(geometry.plot == Rect(x: 26, y: 16, width: 490, height: 118))
    #expect(geometry.movementsBase == 172)
    let texts = try scene(chart).texts.map(\.string)
    #expect(!texts.contains { $0.hasSuffix("%") || $0.contains("ngagement") })
  }

  @Test("no text leaves the figure or covers another, whatever the session", arguments: 0..<40)
  func random(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let minutes = [1, 5, 30, 60, 90, 300].randomElement(using: &random)!
    let scale = [1, 20, 3000].randomElement(using: &random)!
    let arrivals = (0..<minutes).map {
      $0 == 0 ? 9 * scale : Int.random(in: 0...scale, using: &random)
    }
    let departures = (0..<minutes).map { _ in Int.random(in: 0...scale, using: &random) }
    let scene = try scene(
      chart(arrivals, departures, polls: minutes > 20 ? [300, 900] : []))
    let whole = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    #expect(scene.texts.outside(whole, tolerance: 0.5).isEmpty)
    #expect(scene.texts.overlaps().isEmpty)
  }
}
