import RecapAnalytics
import Testing

@testable import RecapServer

struct WordsTests {
  @Test(
    "halves are rounded up where a Double is a little less",
    arguments: [
      (0.0, "0.0"), (0.05, "0.1"), (1.005 * 10, "10.1"), (49.2086, "49.2"), (1234.95, "1,235.0"),
    ])
  func decimals(value: Double, text: String) { #expect(Words.decimal(value) == text) }

  @Test("days are as short as they can be said")
  func days() {
    func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
      CalendarDate(year: year, month: month, day: day)
    }
    let fourth = date(2026, 3, 4)
    #expect(Words.days(fourth, fourth) == "4 March 2026")
    #expect(Words.days(fourth, fourth, isShort: true) == "4 Mar 2026")
    #expect(Words.days(fourth, date(2026, 3, 5)) == "4–5 March 2026")
    #expect(Words.days(date(2026, 2, 28), date(2026, 3, 1)) == "28 February – 1 March 2026")
    #expect(
      Words.days(date(2026, 12, 31), date(2027, 1, 1), isShort: true) == "31 Dec 2026 – 1 Jan 2027")
  }

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
