import RecapAnalytics

/// The lengths of stays in equal bins, a round number of minutes each.
struct StayBins {
  /// Minutes of a bin.
  let minutes: Int
  /// From short to long.
  let counts: [Int]
  /// Where the last bin ends, in whole minutes.
  let end: Int

  private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440]
  private static let mostBins = 12

  /// - Parameters:
  ///   - stays: Live seconds, each at least 1.
  ///   - duration: Of the session, in seconds.
  init(stays: some Sequence<Int>, duration: Int) {
    end = (duration + 59) / 60
    let step = Self.steps.first { [end] in end <= $0 * Self.mostBins } ?? Self.steps.last!
    minutes = step
    var counts = Array(repeating: 0, count: max(1, (end + step - 1) / step))
    for stay in stays { counts[min(stay / (60 * step), counts.count - 1)] += 1 }
    self.counts = counts
  }

  /// "0–5"; the last ends with the session.
  func label(of bin: Int) -> String { "\(bin * minutes)–\(min((bin + 1) * minutes, end))" }
}
