import RecapDrawing

/// A time axis from which long pauses are left out.
///
///     FoldedTime(busy: [36_000..<43_200, 72_000..<79_200]).stretches  // 10:00–12:00, 20:00–22:00
public struct FoldedTime: Sendable, Hashable {
  /// What is shown, in whole hours: seconds, ascending; at least one.
  public let stretches: [ClosedRange<Int>]

  static let hour = 3600
  /// A shorter pause stays.
  private static let leastPause = 3 * hour
  /// Points between two stretches.
  static let gap = 8.0

  /// - Parameter busy: Seconds in which something is on, in any order; at least one.
  public init(busy: [Range<Int>]) {
    var stretches: [ClosedRange<Int>] = []
    for range in busy.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = Self.floor(range.lowerBound, Self.hour) * Self.hour
      let end = -Self.floor(-max(range.upperBound, range.lowerBound + 1), Self.hour) * Self.hour
      if let last = stretches.last, start - last.upperBound <= Self.leastPause {
        stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, end)
      } else {
        stretches.append(start...end)
      }
    }
    self.stretches = stretches
  }

  private var seconds: Int { stretches.reduce(0) { $0 + $1.upperBound - $1.lowerBound } }

  /// The place of a second between two edges; of one that is left out, that of the fold.
  func x(_ second: Int, from left: Double, to right: Double) -> Double {
    let scale = scale(from: left, to: right)
    var x = left
    for stretch in stretches {
      if second <= stretch.upperBound {
        return x + Double(max(0, second - stretch.lowerBound)) * scale
      }
      x += Double(stretch.upperBound - stretch.lowerBound) * scale + Self.gap
    }
    return right
  }

  /// Points a second.
  func scale(from left: Double, to right: Double) -> Double {
    (right - left - Double(stretches.count - 1) * Self.gap) / Double(max(1, seconds))
  }

  /// The hours to name: every so many that names have room, the ends of each stretch included.
  func ticks(from left: Double, to right: Double, leastPitch: Double) -> [Int] {
    let hourWidth = scale(from: left, to: right) * Double(Self.hour)
    let step = [1, 2, 3, 4, 6, 12, 24].first { Double($0) * hourWidth >= leastPitch } ?? 48
    return stretches.flatMap { stretch in
      let steps = Swift.stride(
        from: stretch.lowerBound, to: stretch.upperBound, by: step * Self.hour)
      // One too near the end gives way to it.
      let last = stretch.upperBound
      return steps.filter {
        $0 == stretch.lowerBound || Double(last - $0) / 3600 * hourWidth >= leastPitch
      } + [last]
    }
  }

  private static func floor(_ dividend: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
