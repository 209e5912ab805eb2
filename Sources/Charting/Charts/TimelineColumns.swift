import RecapDrawing

/// The values a timeline draws: one a minute, or, where minutes are narrower than a point, the
/// lowest and highest viewers and the mean rate of each point's width.
struct TimelineColumns {
  let viewers: [(second: Double, value: Int)]
  /// Pale where few watched.
  let rates: [(second: Double, value: Double?, isPale: Bool)]

  /// The second in the middle of some minutes, of which the last may be short.
  static func center(of minutes: Range<Int>, in chart: TimelineChart) -> Double {
    let end = min(Double(minutes.upperBound) * 60, Double(chart.duration))
    return (Double(minutes.lowerBound) * 60 + end) / 2
  }

  init(_ chart: TimelineChart, width: Double) {
    let samples = chart.samples
    func center(_ minutes: Range<Int>) -> Double { Self.center(of: minutes, in: chart) }
    guard Double(samples.count) > width else {
      viewers = samples.indices.map { (center($0..<$0 + 1), samples[$0].viewers) }
      rates = samples.indices.map {
        (center($0..<$0 + 1), samples[$0].rate, chart.isPale(samples[$0]))
      }
      return
    }
    let count = max(1, Int(width))
    let columns = (0..<count).map { column in
      column * samples.count / count..<(column + 1) * samples.count / count
    }
    viewers = columns.flatMap { minutes -> [(Double, Int)] in
      let slice = samples[minutes]
      let lowest = slice.indices.min { samples[$0].viewers < samples[$1].viewers }!
      let highest = slice.indices.max { samples[$0].viewers < samples[$1].viewers }!
      let middle = center(minutes)
      return [min(lowest, highest), max(lowest, highest)].map { (middle, samples[$0].viewers) }
    }
    rates = columns.map { minutes in
      let known = samples[minutes].compactMap(\.rate)
      return (
        center(minutes), known.isEmpty ? nil : known.reduce(0, +) / Double(known.count),
        samples[minutes].allSatisfy(chart.isPale)
      )
    }
  }
}
