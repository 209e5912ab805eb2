/// The middle of some values, and the ends of their middle half.
///
/// Source: quantiles of type 7 (Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566).
public struct Quartiles: Sendable {
  public let lower: Fraction
  public let median: Fraction
  public let upper: Fraction

  /// - Parameter values: At least one, in any order.
  init(_ values: [Fraction]) {
    let sorted = values.sorted()
    /// The quantile of so many quarters.
    func quantile(_ quarters: Int) -> Fraction {
      let position = (sorted.count - 1) * quarters
      let (index, rest) = (position / 4, position % 4)
      if rest == 0 { return sorted[index] }
      return sorted[index] + (sorted[index + 1] - sorted[index]) * Fraction(Int128(rest), 4)
    }
    (lower, median, upper) = (quantile(1), quantile(2), quantile(3))
  }
}
