import RecapAnalytics
import RecapDashboard
import Testing

@Suite struct NumberFormatTests {
  private let format = NumberFormat.english

  @Test(
    "counts are grouped by thousands",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"),
      (123_456, "123,456"), (1_234_567, "1,234,567"), (-1, "−1"), (-1234, "−1,234"),
      (Int.max, "9,223,372,036,854,775,807"), (Int.min, "−9,223,372,036,854,775,808"),
    ])
  func count(value: Int, text: String) { #expect(format.count(value) == text) }

  @Test(
    "decimals are rounded half up from the exact value",
    arguments: [
      (1, 4, 1, "0.3"), (1, 20, 1, "0.1"), (1, 21, 1, "0.0"), (2, 3, 1, "0.7"), (5, 2, 0, "3"),
      (205, 100, 1, "2.1"), (12_345_678, 10, 1, "1,234,567.8"), (1, 400, 2, "0.00"),
      (1, 200, 2, "0.01"), (-1, 4, 1, "−0.2"), (-3, 4, 1, "−0.7"), (999_95, 1000, 1, "100.0"),
      (0, 5, 1, "0.0"),
    ])
  func decimal(numerator: Int, denominator: Int, places: Int, text: String) {
    #expect(format.decimal(Ratio(numerator, denominator), places: places) == text)
  }

  @Test(
    "rates are per cent without a space",
    arguments: [
      (1, 1, 1, "100.0%"), (1, 3, 1, "33.3%"), (2, 3, 0, "67%"), (1, 200, 0, "1%"),
      (1, 201, 0, "1%"), (0, 9, 1, "0.0%"), (1, 2000, 1, "0.1%"), (1, 2100, 1, "0.1%"),
      (2099, 2100, 1, "99.9%"), (299, 300, 0, "99%"), (1999, 2000, 1, "99.9%"),
    ])
  func percent(numerator: Int, denominator: Int, places: Int, text: String) {
    #expect(format.percent(Ratio(numerator, denominator), places: places) == text)
  }

  @Test("what does not exist is a dash, never a zero")
  func missing() {
    #expect(format.decimal(nil) == "–")
    #expect(format.percent(nil) == "–")
    #expect(format.percent(Ratio(1, 0)) == "–")
  }

  @Test(
    "compact counts stay within five characters",
    arguments: [
      (0, "0"), (9_999, "9,999"), (10_000, "10.0k"), (12_350, "12.4k"), (99_949, "99.9k"),
      (99_950, "100k"), (351_000, "351k"), (999_999, "1.0M"), (1_000_000, "1.0M"),
      (1_305_000, "1.3M"), (405_000_000, "405M"),
    ])
  func compact(value: Int, text: String) { #expect(format.compactCount(value) == text) }
}
