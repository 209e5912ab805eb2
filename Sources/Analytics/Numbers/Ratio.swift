/// An exact fraction of two counts, such as a rate or an average.
///
/// Kept as two integers so that ordering is exact and every rounding is half up from the
/// exact value. There is no ratio without a positive denominator: a rate of nothing is `nil`.
public struct Ratio: Sendable, Hashable {
  public let numerator: Int
  public let denominator: Int

  /// Nil where `denominator` is 0.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  public var value: Double { Double(numerator) / Double(denominator) }

  /// The ratio times `scale`, rounded half up: 2/3 at scale 1000 is 667.
  public func rounded(scale: Int) -> Int {
    // Nearly all fit the machine's integers, which divide several times faster.
    let (scaled, overflows) = numerator.multipliedReportingOverflow(by: 2 * scale)
    if !overflows, scaled.magnitude < 1 << 62, denominator < 1 << 61 {
      return Self.floor(scaled + denominator, 2 * denominator)
    }
    let doubled = Int128(numerator) * Int128(scale) * 2 + Int128(denominator)
    return Int(Self.floor(doubled, 2 * Int128(denominator)))
  }

  /// The quotient rounded down, also below 0.
  private static func floor<Integer: SignedInteger & FixedWidthInteger>(
    _ dividend: Integer, _ divisor: Integer
  ) -> Integer {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Ratio: Comparable {
  public static func < (a: Ratio, b: Ratio) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }

  public static func == (a: Ratio, b: Ratio) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) == Int128(b.numerator) * Int128(a.denominator)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
