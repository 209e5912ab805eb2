public import Analytics

/// Numbers as they are written in a report: rounded half up from exact values, grouped by
/// thousands, without a locale of the machine.
public struct NumberFormat: Sendable, Hashable {
  public let groupSeparator: String
  public let decimalSeparator: String
  /// What stands for a rate or an average that does not exist.
  public let missing = "–"

  public static let english = NumberFormat(groupSeparator: ",", decimalSeparator: ".")

  public func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    guard digits.count > 3 else { return (value < 0 ? "−" : "") + String(digits) }
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
    let scale = (0..<places).reduce(1) { result, _ in result * 10 }
    let scaled = ratio.rounded(scale: scale)
    guard places > 0 else { return count(scaled) }
    let fraction = String(scaled.magnitude % scale.magnitude)
    let padding = String(repeating: "0", count: places - fraction.count)
    let whole = count(Int(scaled.magnitude / scale.magnitude))
    return (scaled < 0 ? "−" : "") + whole + decimalSeparator + padding + fraction
  }

  /// A rate in per cent.
  public func percent(_ rate: Ratio?, places: Int = 1) -> String {
    guard let rate, let percent = Ratio(rate.numerator * 100, rate.denominator) else {
      return missing
    }
    return decimal(percent, places: places) + "%"
  }

  /// A count that must stay narrow: from 10,000 on in thousands, as "12.4k".
  public func compactCount(_ value: Int) -> String {
    guard value >= 10_000 else { return count(value) }
    if value >= 1_000_000 { return decimal(Ratio(value, 1_000_000)) + "M" }
    return decimal(Ratio(value, 1000)) + "k"
  }
}
