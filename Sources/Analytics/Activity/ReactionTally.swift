/// The reactions of a session, counted by minute and by name.
public struct ReactionTally: Sendable {
  private static let mostBuckets = 20
  private static let mostPeaks = 5
  private static let familiarNames = ["clap", "heart", "smile", "think", "wow"]

  /// Reactions in each minute.
  public private(set) var minutes: [Int]
  private let minutesPerBucket: Int
  private var namesByBucket: [[CodePointString: Int]]
  /// A name that is none of the usual ones may be a text that somebody wrote: then none is shown.
  var hidesUnfamiliarNames = false

  public init(sessionMinutes: Int) {
    minutes = Array(repeating: 0, count: sessionMinutes)
    minutesPerBucket = Self.minutesPerBucket(sessionMinutes: sessionMinutes)
    let buckets = (sessionMinutes + minutesPerBucket - 1) / minutesPerBucket
    namesByBucket = Array(repeating: [:], count: buckets)
  }

  /// Minutes of the stretches that are compared: a twentieth of a session, at least 1.
  public static func minutesPerBucket(sessionMinutes: Int) -> Int {
    max(1, (sessionMinutes + mostBuckets - 1) / mostBuckets)
  }

  /// Counts a reaction; without a name it is never the top one.
  public mutating func add(minute: Int, name: String?) {
    minutes[minute] += 1
    if let name { namesByBucket[minute / minutesPerBucket][CodePointString(name), default: 0] += 1 }
  }

  /// The stretches with the most reactions, in time order.
  public var peaks: [ReactionPeak] {
    let counts = namesByBucket.indices.map { minutes[span(ofBucket: $0)].reduce(0, +) }
    return counts.indices
      .filter { counts[$0] > 0 }
      .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      .prefix(Self.mostPeaks)
      .sorted()
      .map { bucket in
        let span = span(ofBucket: bucket)
        return ReactionPeak(
          startMinute: span.lowerBound, endMinute: span.upperBound, count: counts[bucket],
          topReaction: topName(inBucket: bucket))
      }
  }

  private func span(ofBucket bucket: Int) -> Range<Int> {
    let start = bucket * minutesPerBucket
    return start..<min(start + minutesPerBucket, minutes.count)
  }

  private func topName(inBucket bucket: Int) -> String? {
    let name = namesByBucket[bucket].min { ($1.value, $0.key) < ($0.value, $1.key) }?.key.text
    return hidesUnfamiliarNames ? name.flatMap { Self.familiarNames.contains($0) ? $0 : nil } : name
  }
}
