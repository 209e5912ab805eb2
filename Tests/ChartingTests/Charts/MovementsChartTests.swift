import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite("A chart of movements has arrivals above its line and departures below")
struct MovementsChartTests {
  private func scene(
    _ arrivals: [Int], _ departures: [Int], windows: [MovementsChart.Window] = [],
    polls: [TimelineChart.Poll] = [], width: Double = 516, height: Double? = nil,
    textSize: Double = 7.5
  ) throws -> Scene {
    MovementsChart(
      arrivals: arrivals, departures: departures, duration: arrivals.count * 60, windows: windows,
      polls: polls,
      labels: MovementsChart.Labels(
        arrivals: "Arrivals", departures: "Departures", polls: "Polls", count: { "\($0)" },
        clock: { "16:\($0 / 600)\($0 / 60 % 10)" }),
      colors: ChartFixture.chart([]).colors
    ).scene(width: width, height: height, textSize: textSize, measure: try TestFonts.typesetter())
  }

  private func strings(_ scene: Scene) -> [String] { scene.texts.map(\.string) }

  @Test("more height is the bars' alone, two thirds of it those of arrivals")
  func height() throws {
    func bars(_ height: Double?) throws -> [Rect] {
      try scene([10, 5], [2, 5], height: height).shapes.compactMap { shape in
        if case .path(let path) = shape.shape.outline { path.bounds } else { nil }
      }
    }
    let (usual, high) = (try bars(nil), try bars(218))
    #expect(try scene([10, 5], [2, 5], height: 100).size.height == 128)
    #expect(try scene([10, 5], [2, 5], height: 218).size.height == 218)
    let zero = (usual: usual[0].maxY, high: high[0].maxY)
    #expect(abs(zero.high - zero.usual - 60) < 0.001)
    #expect(high[0].height > usual[0].height * 1.5)
  }

  @Test("the first minute is cut where it would make all others vanish, and says its number")
  func cut() throws {
    let cut = try scene(
      [185, 29, 3] + Array(repeating: 0, count: 57), [4] + Array(repeating: 0, count: 59))
    #expect(strings(cut).contains("185"))
    let whole = try scene([23, 29, 3], [0, 4, 1])
    #expect(!strings(whole).contains("23"))
    let alone = try scene([73, 0, 0], [0, 1, 0])
    #expect(!strings(alone).contains("73"))
  }

  @Test("windows have their sums, and polls their chips")
  func marks() throws {
    let scene = try scene(
      Array(repeating: 2, count: 60), Array(repeating: 1, count: 60),
      windows: [.init(seconds: 600..<900, figure: "5 left")], polls: [.init(second: 700, number: 3)]
    )
    #expect(strings(scene).contains("5 left"))
    #expect(strings(scene).contains("P3") && strings(scene).contains("Polls"))
    #expect(scene.texts.overlaps().isEmpty)
  }

  @Test(
    "nothing touches anything else or leaves the chart, at any width and length",
    arguments: [1, 5, 60, 241, 1560])
  func room(minutes: Int) throws {
    let arrivals = (0..<minutes).map { $0 == 0 ? 1234 : $0 * 7 % 31 }
    let departures = (0..<minutes).map { $0 * 11 % 23 }
    for (width, size) in [(516.0, 7.5), (760, 8.5), (560, 10), (300, 10.5)] {
      let scene = try scene(arrivals, departures, width: width, textSize: size)
      #expect(scene.texts.overlaps().isEmpty, "\(width): \(scene.texts.overlaps())")
      let frame = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
      let outside = scene.texts.outside(frame, tolerance: 1)
      #expect(outside.isEmpty, "\(width): \(outside)")
    }
  }
}
