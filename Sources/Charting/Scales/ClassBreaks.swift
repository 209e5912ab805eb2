import Foundation

/// Classes of counts from 1 to a maximum, by round lower bounds about evenly apart by ratio.
///
///     ClassBreaks(maximum: 88).lowerBounds  // [1, 2, 5, 20, 50]
public struct ClassBreaks: Sendable, Hashable {
  /// Ascending from 1; empty for a maximum of 0.
  public let lowerBounds: [Int]
  public let maximum: Int

  /// Classes at most; a small maximum has fewer.
  public static let most = 5

  public init(maximum: Int) {
    self.maximum = maximum
    guard maximum > 0 else {
      lowerBounds = []
      return
    }
    var bounds = [1]
    for step in 1..<Self.most {
      let wanted = pow(Double(maximum), Double(step) / Double(Self.most))
      let bound = Self.roundNumber(nearest: wanted)
      if bound > bounds[bounds.count - 1], bound <= maximum { bounds.append(bound) }
    }
    lowerBounds = bounds
  }

  public var count: Int { lowerBounds.count }

  /// The class of a value; nil below 1.
  public func index(of value: Int) -> Int? { lowerBounds.lastIndex { $0 <= value } }

  /// The values of a class; the last ends at the maximum.
  public func values(ofClass index: Int) -> ClosedRange<Int> {
    lowerBounds[index]...(index + 1 < count ? lowerBounds[index + 1] - 1 : maximum)
  }

  /// The number of {1, 2, 5}·10ⁿ nearest by ratio to a value of at least 1; the lower of two.
  private static func roundNumber(nearest value: Double) -> Int {
    var power = 1
    while Double(power) * 10 <= value { power *= 10 }
    let candidates = [1, 2, 5, 10].map { $0 * power }
    return candidates.min { abs(log(Double($0) / value)) < abs(log(Double($1) / value)) }!
  }
}
