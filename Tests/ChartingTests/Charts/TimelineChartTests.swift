import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite struct TimelineChartTests {
  private func scene(_ chart: TimelineChart, size: Size = ChartFixture.size) throws -> Scene {
    chart.scene(size: size, measure: try TestFonts.typesetter())
  }

  private func geometry(_ chart: TimelineChart) throws -> TimelineGeometry {
    TimelineGeometry(
      chart, size: ChartFixture.size, textSize: 7.5, measure: try TestFonts.typesetter())
  }

  private func samples(_ count: Int, viewers: Int = 200) -> [TimelineChart.Sample] {
    (0..<count).map {
      TimelineChart.Sample(viewers: viewers - $0 % 37, rate: 0.4 + Double($0 % 29) / 100)
    }
  }

  /// What must hold for any chart.
  private func expectSound(_ scene: Scene, _ name: String) {
    let whole = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    let outside = scene.texts.outside(whole, tolerance: 0.5)
    #expect(outside.isEmpty, "\(name): \(outside)")
    let overlaps = scene.texts.overlaps()
    #expect(overlaps.isEmpty, "\(name): \(overlaps)")
  }

  @Test("a small session is drawn as it was")
  func golden() throws {
    let samples = [3, 5, 8, 8, 7, 0, 4, 2].enumerated().map { index, viewers in
      TimelineChart.Sample(viewers: viewers, rate: viewers == 0 ? nil : 0.5 + Double(index) / 20)
    }
    let chart = ChartFixture.chart(
      samples, seconds: 465, peaks: ChartFixture.peaks([2, 6], minutes: 8),
      polls: ChartFixture.polls([120, 130, 400]))
    let difference = Golden.difference(of: try scene(chart).dump, from: "small-session")
    #expect(difference == nil)
  }

  @Test("no text leaves the figure or covers another, whatever the session", arguments: 0..<80)
  func random(seed: UInt64) throws {
    let chart = ChartFixture.random(seed)
    let scene = try scene(chart)
    expectSound(scene, "seed \(seed)")
    let drawn = chips(scene)
    #expect(zip(drawn, drawn.dropFirst()).allSatisfy { $0.maxX <= $1.minX + 0.01 })
    let centers = markers(scene)
    #expect(zip(centers, centers.dropFirst()).allSatisfy { $1 - $0 > 21.99 }, "\(centers)")
  }

  @Test("the values of the dots stay at them, whatever the session", arguments: 0..<80)
  func values(seed: UInt64) throws {
    let chart = ChartFixture.random(seed)
    let scene = try scene(chart)
    let geometry = try geometry(chart)
    let most = chart.samples.map(\.viewers).max() ?? 0
    for (label, dot) in [
      (chart.labels.count(most), geometry.viewersMaximum),
      (chart.labels.highlightedRate, geometry.highlightedRate),
    ] {
      guard let dot, most > 0 else { continue }
      let distances = scene.texts.filter { $0.string == label }.map { text in
        let (x, y) = (
          max(text.box.minX - dot.x, 0, dot.x - text.box.maxX),
          max(text.box.minY - dot.y, 0, dot.y - text.box.maxY)
        )
        return (x * x + y * y).squareRoot()
      }
      #expect((distances.min() ?? .infinity) < 18, "\(label): \(distances)")
    }
  }

  @Test("a shorter figure is as sound", arguments: 100..<140)
  func low(seed: UInt64) throws {
    expectSound(
      try scene(ChartFixture.random(seed), size: Size(516, 178)), "seed \(seed)")
  }

  @Test("none, one and two minutes are drawn", arguments: [0, 1, 2])
  func few(count: Int) throws {
    let scene = try scene(ChartFixture.chart(samples(count), seconds: max(1, count) * 60))
    expectSound(scene, "\(count) samples")
    #expect(scene.texts.contains { $0.string == "Viewers" || $0.string == "Viewers, solid" })
    if count == 1 {
      #expect(scene.shapes.contains { $0.shape.fill?.color == Color(0x1F52BE) })
      #expect(!scene.shapes.contains { $0.shape.stroke?.paint.color == Color(0x1F52BE) })
    }
  }

  @Test("one second is a session too")
  func oneSecond() throws {
    expectSound(try scene(ChartFixture.chart(samples(1), seconds: 1)), "one second")
  }

  @Test("a chart of nobody keeps its frame and polls and says so")
  func nobody() throws {
    let empty = Array(repeating: TimelineChart.Sample(viewers: 0, rate: nil), count: 60)
    let scene = try scene(ChartFixture.chart(empty, polls: ChartFixture.polls([600])))
    expectSound(scene, "nobody")
    let strings = scene.texts.map(\.string)
    #expect(strings.contains("Nobody watched live."))
    #expect(strings.contains("P1"))
    #expect(strings.contains("100%"))
    #expect(!strings.contains("Live unique viewers"))
  }

  @Test("days are drawn with few points", arguments: [1440, 10_080])
  func days(minutes: Int) throws {
    let scene = try scene(ChartFixture.chart(samples(minutes)))
    expectSound(scene, "\(minutes) minutes")
    let longest = scene.shapes.map { shape -> Int in
      if case .path(let path) = shape.shape.outline { return path.segments.count }
      return 0
    }.max()
    #expect(try #require(longest) <= 2 * 460 + 4)
  }

  @Test("the extremes of a long session survive the thinning")
  func extremes() throws {
    var samples = samples(10_080)
    samples[5003] = TimelineChart.Sample(viewers: 950, rate: 0.5)
    let chart = ChartFixture.chart(samples)
    let geometry = try geometry(chart)
    #expect(geometry.viewersMaximum?.y == geometry.left(950))
    #expect(try scene(chart).texts.contains { $0.string == "950" })
  }

  @Test("the most viewers are named at their earliest minute, the rate at the minute it is given")
  func maxima() throws {
    let samples = [1, 9, 9, 4].map { TimelineChart.Sample(viewers: $0, rate: 0.25) }
    let geometry = try geometry(ChartFixture.chart(samples))
    #expect(geometry.viewersMaximum?.x == geometry.x(90))
    #expect(geometry.highlightedRate?.x == geometry.x(30))
  }

  @Test("minutes without viewers are a gap in the rate, not a zero")
  func gap() throws {
    let samples = [4, 0, 4, 4].map {
      TimelineChart.Sample(viewers: $0, rate: $0 == 0 ? nil : 0.5)
    }
    let geometry = try geometry(ChartFixture.chart(samples))
    #expect(geometry.rate.segments.map(\.count) == [1, 2])
    #expect(geometry.viewers.segments.map(\.count) == [4])
  }

  // MARK: Markers and chips

  /// The centres of the counts over the plot.
  private func markers(_ scene: Scene) -> [Double] {
    scene.texts.filter { $0.string == "12.4k" }.map(\.box.midX)
  }

  /// The chips under the axis.
  private func chips(_ scene: Scene) -> [Rect] {
    scene.shapes.compactMap { shape -> Rect? in
      guard shape.shape.fill?.color == ChartFixture.ink,
        case .path(let path) = shape.shape.outline, path.segments.count == 10,
        case .move(let start) = path.segments[0], case .line(let end) = path.segments[1]
      else { return nil }
      return Rect(x: start.x - 2, y: start.y, width: end.x - start.x + 4, height: 10)
    }
  }

  @Test(
    "adjacent peaks keep 22 points, also in a short last stretch",
    arguments: [(20, [15, 16, 17, 18, 19]), (39, [15, 16, 17, 18, 19]), (39, [0, 1, 2, 3, 4])])
  func adjacentPeaks(minutes: Int, buckets: [Int]) throws {
    let chart = ChartFixture.chart(
      samples(minutes), peaks: ChartFixture.peaks(buckets, minutes: minutes))
    let scene = try scene(chart)
    expectSound(scene, "adjacent peaks")
    let centers = markers(scene)
    #expect(centers.count == 5)
    #expect(zip(centers, centers.dropFirst()).allSatisfy { $1 - $0 > 21.99 })
    #expect(try #require(centers.last) <= ChartFixture.plotEnd + 8)
  }

  @Test("neighbouring peak bands stay apart; a session of a minute has none")
  func bands() throws {
    func bands(_ chart: TimelineChart) throws -> [Rect] {
      try scene(chart).shapes.compactMap { shape in
        guard shape.shape.fill?.color == Color(0xEEF1F4), case .rect(let rect) = shape.shape.outline
        else { return nil }
        return rect
      }
    }
    let two = try bands(
      ChartFixture.chart(samples(20), peaks: ChartFixture.peaks([4, 5], minutes: 20)))
    #expect(two.count == 2)
    #expect(abs(two[1].minX - two[0].maxX - 1) < 1e-9)
    let one = try bands(
      ChartFixture.chart(samples(1), peaks: ChartFixture.peaks([0], minutes: 1)))
    #expect(one.isEmpty)
  }

  @Test("chips never overlap, on one spot or at either end", arguments: [1, 2, 20, 21, 40])
  func chipsApart(count: Int) throws {
    for second in [0, 1800, 3599] {
      let polls = ChartFixture.polls(Array(repeating: second, count: count))
      let scene = try scene(ChartFixture.chart(samples(60), polls: polls))
      expectSound(scene, "\(count) polls at \(second)")
      let chips = chips(scene)
      #expect(chips.count == count)
      #expect(zip(chips, chips.dropFirst()).allSatisfy { $0.maxX <= $1.minX + 0.01 })
      #expect(chips.allSatisfy { $0.maxX <= ChartFixture.size.width })
    }
  }

  @Test("up to 20 polls are named, up to 40 numbered, more are ticks")
  func chipLabels() throws {
    func labels(_ count: Int) throws -> [String] {
      let polls = ChartFixture.polls((0..<count).map { $0 * 3600 / count })
      return try scene(ChartFixture.chart(samples(60), polls: polls)).texts
        .filter { $0.text.paint.color == ChartFixture.paper }.map(\.string)
    }
    #expect(try labels(20) == (1...20).map { "P\($0)" })
    #expect(try labels(40) == (1...40).map { "\($0)" })
    #expect(try labels(41).isEmpty)
  }

  @Test("a poll's line keeps its minute where the chip moved away")
  func elbow() throws {
    let chart = ChartFixture.chart(samples(60), polls: ChartFixture.polls([1800, 1810]))
    let path = try #require(
      try scene(chart).shapes.compactMap { shape -> Path? in
        guard shape.shape.stroke?.paint.color == Color(0x7C8796),
          case .path(let path) = shape.shape.outline
        else { return nil }
        return path
      }.first)
    guard case .move(let top) = path.segments[0], case .line(let foot) = path.segments[1],
      case .line(let elbow) = path.segments[2]
    else {
      Issue.record("no elbow in \(path)")
      return
    }
    #expect(top.x == 256 && foot.x == 256)
    #expect(elbow.x < 256)
  }

  @Test("larger text scales the marks with it")
  func textSize() throws {
    let chart = ChartFixture.chart(
      samples(60), peaks: ChartFixture.peaks([3], minutes: 60), polls: ChartFixture.polls([900]))
    let scene = chart.scene(
      size: Size(760, 320), textSize: 10, measure: try TestFonts.typesetter())
    expectSound(scene, "10 points")
    #expect(scene.texts.map(\.size).min() == 9)
  }
}
