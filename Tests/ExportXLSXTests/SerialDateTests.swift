import RecapAnalytics
import Testing

@testable import RecapExportXLSX

@Suite struct SerialDateTests {
  @Test("a day is counted from the end of 1899, as spreadsheets do")
  func days() {
    #expect(SerialDate(CalendarDate(year: 1900, month: 3, day: 1))?.number == 61)
    #expect(SerialDate(CalendarDate(year: 2026, month: 3, day: 4))?.number == 46_085)
    #expect(SerialDate(CalendarDate(year: 9999, month: 12, day: 31))?.number == 2_958_465)
  }

  @Test("a time of day is a part of the day")
  func times() {
    #expect(SerialDate(CivilTime(localSeconds: 18 * 3600))?.number == 25_569.75)
    #expect(SerialDate(CivilTime(localSeconds: -1))?.number == 25_568 + 86_399 / 86_400.0)
  }

  @Test("what spreadsheets do not have is none")
  func outside() {
    #expect(SerialDate(CalendarDate(year: 1900, month: 2, day: 28)) == nil)
    #expect(SerialDate(CalendarDate(year: 10_000, month: 1, day: 1)) == nil)
  }
}
