import RecapCharting
import RecapDrawing
import SceneInspection

/// Charts with the page's words and colours.
enum ChartFixture {
  static let size = Size(516, 236)
  static let plotStart = 26.0
  static let plotEnd = 486.0
  static let ink = Color(0x2E3744)
  static let paper = Color(0xFFFFFF)

  static func chart(
    _ samples: [TimelineChart.Sample], seconds: Int? = nil,
    movements: TimelineChart.Movements? = nil, peaks: [TimelineChart.Peak] = [],
    polls: [TimelineChart.Poll] = []
  ) -> TimelineChart {
    let duration = seconds ?? samples.count * 60
    let best = samples.compactMap(\.rate).max()
    let highlighted = samples.firstIndex { $0.rate != nil && $0.rate == best }
    let labels = TimelineChart.Labels(
      viewersAxis: "Viewers", rateAxis: "Engagement rate", viewersAxisWithForm: "Viewers, solid",
      rateAxisWithForm: "Engagement rate, dashed", viewersLine: "Live unique viewers",
      rateLine: "Live engagement rate", polls: "Polls", nobody: "Nobody watched live.",
      highlightedRate: best.map { "\(Int(($0 * 100).rounded()))%" } ?? "–", count: grouped,
      percent: { "\($0)%" },
      clock: { "\(10 + $0 / 36_000 % 10):\(10 + $0 / 60 % 50)" },
      offset: { $0 == 0 ? "start" : duration >= 10_800 ? "\($0 / 3600) h" : "\($0 / 60) min" })
    return TimelineChart(
      samples: samples, duration: duration, highlightedRate: highlighted,
      measuresRates: movements == nil, movements: movements, peaks: peaks,
      polls: polls, labels: labels,
      colors: TimelineChart.Colors(
        viewers: Color(0x1F52BE), viewersText: Color(0x1B4FB8), rate: Color(0x15906A),
        rateText: Color(0x0B6B49), paper: paper, band: Color(0xEEF1F4), grid: Color(0xE1E6EB),
        axis: Color(0xBFC7D0), pollLine: Color(0x7C8796), ink: ink, quietInk: Color(0x55616F)))
  }

  @Sendable private static func grouped(_ value: Int) -> String {
    value < 1000
      ? "\(value)" : grouped(value / 1000) + "," + String("\(1000 + value % 1000)".dropFirst())
  }

  static let icon = Path(svg: "M0 0 L16 0 L16 16 Z")!

  static func peaks(_ buckets: [Int], minutes: Int, seconds: Int? = nil) -> [TimelineChart.Peak] {
    let perBucket = max(1, (minutes + 19) / 20)
    return buckets.map { bucket in
      let start = bucket * perBucket * 60
      let end = min(start + perBucket * 60, seconds ?? minutes * 60)
      return TimelineChart.Peak(seconds: start..<end, count: "12.4k", icon: icon)
    }
  }

  static func polls(_ seconds: [Int]) -> [TimelineChart.Poll] {
    seconds.sorted().enumerated().map { TimelineChart.Poll(second: $1, number: $0 + 1) }
  }

  /// A session as seeds make them: walks, gaps, peaks and polls.
  static func random(_ seed: UInt64) -> TimelineChart {
    var random = SeededRandom(seed)
    let minutes = [3, 15, 20, 39, 45, 60, 61, 90, 120, 180, 300, 470, 1440].randomElement(
      using: &random)!
    let scale = [1, 3, 40, 300, 20_000, 1_500_000].randomElement(using: &random)!
    var level = Double.random(in: 0...1, using: &random)
    var rate = Double.random(in: 0...1, using: &random)
    let roughness = Double.random(in: 0.01...0.3, using: &random)
    let samples = (0..<minutes).map { _ -> TimelineChart.Sample in
      level = min(1, max(0, level + Double.random(in: -roughness...roughness, using: &random)))
      rate = min(1, max(0, rate + Double.random(in: -roughness...roughness, using: &random)))
      let viewers = Int(level * Double(scale))
      return TimelineChart.Sample(viewers: viewers, rate: viewers == 0 ? nil : rate)
    }
    let seconds = minutes * 60 - Int.random(in: 0...59, using: &random)
    let buckets = (minutes + max(1, (minutes + 19) / 20) - 1) / max(1, (minutes + 19) / 20)
    let chosen = Array((0..<buckets).shuffled(using: &random).prefix(5)).sorted()
    let pollCount = Int.random(in: 0...45, using: &random)
    let polls = (0..<pollCount).map { _ in Int.random(in: 0..<seconds, using: &random) }
    return chart(
      samples, seconds: seconds,
      peaks: peaks(chosen, minutes: minutes, seconds: seconds), polls: self.polls(polls))
  }
}
