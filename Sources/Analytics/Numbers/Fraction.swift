/// An exact fraction with room for sums and products of ratios, such as a score or a median.
///
/// It is reduced only where its terms would grow beyond 128 bits.
public struct Fraction: Sendable {
  let numerator: Int128
  /// Above 0.
  let denominator: Int128

  /// - Parameter denominator: Above 0.
  init(_ numerator: Int128, _ denominator: Int128) {
    precondition(denominator > 0)
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  public init(_ ratio: Ratio) { self.init(Int128(ratio.numerator), Int128(ratio.denominator)) }

  public init(_ whole: Int) { self.init(Int128(whole), 1) }

  /// Nil where it has a part behind the point.
  public var whole: Int? {
    numerator % denominator == 0 ? Int(exactly: numerator / denominator) : nil
  }

  /// The nearest double.
  public var value: Double {
    let magnitude = Double.nearest(numerator.magnitude, denominator.magnitude)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// The fraction times `scale`, rounded half up where it is not negative, else half down: away
  /// from 0 both.
  public func rounded(scale: Int) -> Int {
    let magnitude = numerator.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let divisor = denominator.magnitude
    let part = (2 * rest * UInt128(scale) + divisor) / (2 * divisor)
    let rounded = Int(whole * UInt128(scale) + part)
    return numerator < 0 ? -rounded : rounded
  }

  var magnitude: Fraction { numerator < 0 ? Fraction(-numerator, denominator) : self }

  private var reduced: Fraction {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Fraction(numerator / Int128(a), denominator / Int128(a))
  }
}

extension Fraction: Comparable {
  public static func == (a: Fraction, b: Fraction) -> Bool { !(a < b) && !(b < a) }

  public static func < (a: Fraction, b: Fraction) -> Bool {
    let (left, leftOverflows) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, rightOverflows) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    if !leftOverflows, !rightOverflows { return left < right }
    let wideLeft = a.numerator.multipliedFullWidth(by: b.denominator)
    let wideRight = b.numerator.multipliedFullWidth(by: a.denominator)
    return (wideLeft.high, wideLeft.low) < (wideRight.high, wideRight.low)
  }
}

extension Fraction {
  public static func + (a: Fraction, b: Fraction) -> Fraction { exact(sum, a, b) }

  static func - (a: Fraction, b: Fraction) -> Fraction {
    a + Fraction(-b.numerator, b.denominator)
  }

  static func * (a: Fraction, b: Fraction) -> Fraction { exact(product, a, b) }

  /// Of the terms as they are, else of the least ones: counts of people and seconds fit those.
  private static func exact(
    _ operation: (Fraction, Fraction) -> Fraction?, _ a: Fraction, _ b: Fraction
  ) -> Fraction {
    if let result = operation(a, b) { return result }
    guard let result = operation(a.reduced, b.reduced) else {
      preconditionFailure("a fraction beyond 128 bits")
    }
    return result
  }

  private static func sum(_ a: Fraction, _ b: Fraction) -> Fraction? {
    if a.denominator == b.denominator {
      let (sum, overflows) = a.numerator.addingReportingOverflow(b.numerator)
      return overflows ? nil : Fraction(sum, a.denominator)
    }
    guard let left = times(a.numerator, b.denominator),
      let right = times(b.numerator, a.denominator),
      let denominator = times(a.denominator, b.denominator)
    else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : Fraction(sum, denominator)
  }

  private static func product(_ a: Fraction, _ b: Fraction) -> Fraction? {
    guard let numerator = times(a.numerator, b.numerator),
      let denominator = times(a.denominator, b.denominator)
    else { return nil }
    return Fraction(numerator, denominator)
  }

  private static func times(_ a: Int128, _ b: Int128) -> Int128? {
    let (product, overflows) = a.multipliedReportingOverflow(by: b)
    return overflows ? nil : product
  }
}

extension Double {
  /// The double nearest to a quotient; of two, the even one.
  static func nearest(_ dividend: UInt128, _ divisor: UInt128) -> Double {
    if dividend < 1 << 53, divisor < 1 << 53 { return Double(dividend) / Double(divisor) }
    // A quotient of 62 or 63 bits, whose last bit also stands for all that is left.
    let shift = 62 + dividend.leadingZeroBitCount - divisor.leadingZeroBitCount
    let (quotient, rest) =
      shift >= 0
      ? divisor.dividingFullWidth(
        (
          shift < 128 ? (shift == 0 ? 0 : dividend >> (128 - shift)) : dividend << (shift - 128),
          shift < 128 ? dividend << shift : 0
        ))
      : (dividend >> -shift).quotientAndRemainder(dividingBy: divisor)
    let isExact = rest == 0 && (shift >= 0 || dividend << (128 + shift) == 0)
    let bits = isExact ? quotient : quotient | 1
    return Double(sign: .plus, exponent: -shift, significand: Double(UInt64(bits)))
  }
}
