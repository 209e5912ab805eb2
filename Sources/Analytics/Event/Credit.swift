/// How much of a session has to be watched live for it to be credited.
///
///     Credit("80%")?.leastSeconds(of: 3601)  // 2881
///     Credit("45m")?.leastSeconds(of: 3601)  // 2700
public struct Credit: Sendable, Codable, Hashable {
  /// As it was written: digits, perhaps a point and digits, then "%" or "m".
  public let text: String

  /// Nil for another form, and for more than all of a session.
  public init?(_ text: String) {
    self.text = text
    guard let unit = text.utf8.last, [Self.percent, Self.minutes].contains(unit) else { return nil }
    let parts = text.utf8.dropLast()
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    if isShare, leastSeconds(of: 1) > 1 { return nil }
  }

  /// The fewest live seconds of a session of so many that are enough; exact.
  public func leastSeconds(of duration: Int) -> Int {
    let parts = text.utf8.dropLast().split(separator: UInt8(ascii: "."))
    let decimals = parts.count > 1 ? Array(parts[1]) : []
    // Digit by digit from behind, as one multiplies by hand: however many were written.
    let factor = isShare ? duration : 60
    var (carry, digits) = (0, [] as [Int])
    for digit in (Array(parts[0]) + decimals).reversed() {
      let (product, overflows) = (Int(digit) - 0x30).multipliedReportingOverflow(by: factor)
      guard !overflows else { return .max }
      carry += product
      digits.append(carry % 10)
      carry /= 10
    }
    // Lowest digit first; behind the point stand the decimals, and of a share two more.
    let places = decimals.count + (isShare ? 2 : 0)
    let rest = digits.prefix(places).contains { $0 > 0 }
    var (seconds, isBeyond) = (carry, false)
    // A carry is beyond the highest digit.
    if places > digits.count {
      let divisor = (digits.count..<places).reduce(1) { power, _ in 10 * power }
      return carry / divisor + (rest || carry % divisor > 0 ? 1 : 0)
    }
    for digit in digits.dropFirst(places).reversed() {
      let (tenfold, overflows) = seconds.multipliedReportingOverflow(by: 10)
      isBeyond = isBeyond || overflows
      seconds = tenfold &+ digit
    }
    return isBeyond || seconds == .max ? .max : seconds + (rest ? 1 : 0)
  }

  private var isShare: Bool { text.utf8.last == Self.percent }
  private static let percent = UInt8(ascii: "%")
  private static let minutes = UInt8(ascii: "m")
}
