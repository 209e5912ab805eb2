import RecapAnalytics
import RecapDashboard
import Testing

@Suite struct EnglishDateTests {
  @Test("days are as short as they can be said")
  func days() {
    func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
      CalendarDate(year: year, month: month, day: day)
    }
    let fourth = date(2026, 3, 4)
    #expect(EnglishDate.range(fourth, fourth) == "4 March 2026")
    #expect(EnglishDate.range(fourth, fourth, isShort: true) == "4 Mar 2026")
    #expect(EnglishDate.range(fourth, date(2026, 3, 5)) == "4–5 March 2026")
    #expect(EnglishDate.range(date(2026, 2, 28), date(2026, 3, 1)) == "28 February – 1 March 2026")
    #expect(
      EnglishDate.range(date(2026, 12, 31), date(2027, 1, 1), isShort: true)
        == "31 Dec 2026 – 1 Jan 2027")
  }
}
