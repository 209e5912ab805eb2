/// The share of live viewers who are still there, by whole minutes since their own arrival.
///
/// Leaving is the event; those who stayed to the end are censored, since what they would have done
/// is not known. Source: the product-limit estimate (Kaplan and Meier 1958,
/// doi:10.1080/01621459.1958.10501452), of leavings before censorings in one minute.
public struct SurvivalCurve: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    /// Whole minutes since the arrival.
    public let minutes: Int
    /// People who stayed at least that long.
    public let atRisk: Int
    /// People who left in that minute.
    public let left: Int
    /// Of all, 0…1: the nearest double.
    public let share: Double
    /// The share in ten-thousandths, rounded half up from the exact value.
    public let tenThousandths: Int
  }

  /// One a minute from 0 on; none where nobody watched live.
  public let points: [Point]
  /// The first minute with a share below one half; nil where more than half stayed.
  public let halfLeftAfterMinutes: Int?

  init(_ stays: [Stay]) {
    let longest = stays.map(\.seconds).max().map { $0 / 60 } ?? -1
    var (leaving, censored) = (
      [Int](repeating: 0, count: longest + 1), [Int](repeating: 0, count: longest + 1)
    )
    for stay in stays {
      if stay.isToTheEnd {
        censored[stay.seconds / 60] += 1
      } else {
        leaving[stay.seconds / 60] += 1
      }
    }
    var product = SurvivalProduct()
    var (atRisk, half, points) = (stays.count, nil as Int?, [] as [Point])
    points.reserveCapacity(longest + 1)
    for minute in leaving.indices {
      if leaving[minute] > 0 { product.multiply(by: atRisk - leaving[minute], of: atRisk) }
      if half == nil, product.isBelowHalf { half = minute }
      points.append(
        Point(
          minutes: minute, atRisk: atRisk, left: leaving[minute], share: product.value,
          tenThousandths: product.tenThousandths))
      atRisk -= leaving[minute] + censored[minute]
    }
    (self.points, halfLeftAfterMinutes) = (points, half)
  }
}

/// An exact product of fractions from 0 to 1.
struct SurvivalProduct {
  private var dividend = BigNatural(1)
  private var divisor = BigNatural(1)
  /// A factor of the dividend that the next divisor most often is: then both fall away.
  private var last = 1
  private(set) var value = 1.0
  private(set) var tenThousandths = 10_000
  private(set) var isBelowHalf = false

  mutating func multiply(by part: Int, of whole: Int) {
    if whole != last {
      dividend.multiply(by: UInt64(last))
      divisor.multiply(by: UInt64(whole))
    }
    last = part
    let whole = dividend * UInt64(last)
    value = BigNatural.quotient(whole, divisor)
    isBelowHalf = value == 0.5 ? whole * 2 < divisor : value < 0.5
    tenThousandths = Self.rounded(whole, divisor, near: value)
  }

  /// The largest number of ten-thousandths that is at most half of one above the quotient.
  private static func rounded(
    _ dividend: BigNatural, _ divisor: BigNatural, near value: Double
  ) -> Int {
    var units = Int(value * 10_000)
    let twice = dividend * 20_000
    while units > 0, divisor * UInt64(2 * units - 1) > twice { units -= 1 }
    while divisor * UInt64(2 * units + 1) <= twice { units += 1 }
    return units
  }
}
