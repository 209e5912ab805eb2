import Testing

@testable import RecapServer

struct WordsTests {
  @Test(
    "halves are rounded up where a Double is a little less",
    arguments: [
      (0.0, "0.0"), (0.05, "0.1"), (1.005 * 10, "10.1"), (49.2086, "49.2"), (1234.95, "1,235.0"),
    ])
  func decimals(value: Double, text: String) { #expect(Words.decimal(value) == text) }

  @Test("a number that is none is a dash") func numbers() {
    #expect(Words.number(nil) == "–" && Words.number(1234 as Int?) == "1,234")
  }

  @Test("a rate that is none is a dash")
  func rates() {
    #expect(Words.percent(nil) == "–")
    #expect(Words.percent(0.6681109) == "66.8%")
    #expect(Words.percent(1) == "100.0%")
  }
}
