public import RecapAnalytics

/// Numbers as they are written in a report: rounded half up from exact values, grouped by
/// thousands, without a locale of the machine.
public struct NumberFormat: Sendable, Hashable {
  public let groupSeparator: String
  public let decimalSeparator: String
  /// What stands for a rate or an average that does not exist.
  public let missing = "–"

  public static let english = NumberFormat(groupSeparator: ",", decimalSeparator: ".")

  public func count(_ value: Int) -> String {
    if 0..<1000 ~= value { return String(value) }
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupSeparator }
      text.append(digit)
    }
    return text
  }

  /// A ratio with a fixed number of decimals.
  public func decimal(_ ratio: Ratio?, places: Int = 1) -> String {
    guard let ratio else { return missing }
    return decimal(ratio.rounded(scale: Self.power(places)), places: places)
  }

  /// A rate in per cent. It is 0% and 100% only where it is exactly that: 2,099 of 2,100 are 99.9%.
  public func percent(_ rate: Ratio?, places: Int = 1) -> String {
    guard let rate else { return missing }
    let all = 100 * Self.power(places)
    var scaled = rate.rounded(scale: all)
    if scaled == 0, rate.numerator > 0 { scaled = 1 }
    if scaled == all, rate.numerator < rate.denominator { scaled = all - 1 }
    return decimal(scaled, places: places) + "%"
  }

  /// A whole number of units of the last decimal.
  func decimal(_ scaled: Int, places: Int) -> String {
    guard places > 0 else { return count(scaled) }
    let scale = Self.power(places).magnitude
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: scale)
    let fraction = String(rest)
    let padding = String(repeating: "0", count: places - fraction.utf8.count)
    return (scaled < 0 ? "−" : "") + count(Int(whole)) + decimalSeparator + padding + fraction
  }

  static func power(_ places: Int) -> Int {
    (0..<places).reduce(1) { result, _ in result * 10 }
  }

  /// A count that must stay narrow: from 10,000 on in thousands, as "12.4k", and in millions, as
  /// "1.3M"; from three digits before the point on without decimals.
  public func compactCount(_ value: Int) -> String {
    guard value >= 10_000 else { return count(value) }
    // From here on the thousands would round to 1,000.
    let isMillions = value >= 999_500
    let ratio = Ratio(value, isMillions ? 1_000_000 : 1000)!
    let isWide = ratio.rounded(scale: 10) >= 1000
    return decimal(ratio, places: isWide ? 0 : 1) + (isMillions ? "M" : "k")
  }
}
