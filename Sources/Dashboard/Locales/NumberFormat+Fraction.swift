import RecapAnalytics

extension NumberFormat {
  /// A fraction with a fixed number of decimals.
  func decimal(_ value: Fraction, places: Int) -> String {
    decimal(value.rounded(scale: Self.power(places)), places: places)
  }

  /// A rate without its sign; 0 and 100 only where it is exactly that.
  func hundredths(_ rate: Fraction, places: Int) -> String {
    let all = 100 * Self.power(places)
    var scaled = rate.rounded(scale: all)
    if scaled == 0, Fraction(0) < rate { scaled = 1 }
    if scaled == all, rate < Fraction(1) { scaled = all - 1 }
    return decimal(scaled, places: places)
  }
}
