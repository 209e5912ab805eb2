import RecapCharting
import Testing

@testable import RecapAnalytics
@testable import RecapDashboard

@Suite("Plays by day, week and month")
struct PlayPeriodsTests {
  private func days(_ count: Int, from date: CalendarDate) -> [PlayCalendar.Day] {
    (0..<count).map {
      PlayCalendar.Day(date: CalendarDate(dayNumber: date.dayNumber + $0), plays: 1)
    }
  }

  private let start = CalendarDate(year: 2026, month: 12, day: 30)

  @Test(
    "days up to 120, weeks up to 840, then months",
    arguments: [
      (1, PlayPeriods.Unit.day, 1), (120, .day, 120), (121, .week, 18), (840, .week, 121),
      (841, .month, 29), (7305, .month, 241),
    ])
  func units(_ count: Int, _ unit: PlayPeriods.Unit, _ periods: Int) {
    let plays = PlayPeriods(days(count, from: start))
    #expect(plays.unit == unit)
    #expect(plays.periods.count == periods)
    #expect(plays.periods.reduce(0) { $0 + $1.plays } == count)
  }

  @Test("weeks begin on Monday, also over the new year")
  func weeks() {
    let periods = PlayPeriods(days(200, from: start)).periods
    #expect(periods[0] == .init(start: CalendarDate(year: 2026, month: 12, day: 28), plays: 5))
    #expect(periods[1] == .init(start: CalendarDate(year: 2027, month: 1, day: 4), plays: 7))
    #expect(periods.allSatisfy { $0.start.weekday == 1 })
  }

  @Test("months have their own lengths, also in a leap year")
  func months() {
    let periods = PlayPeriods(days(900, from: start)).periods
    #expect(periods[0].plays == 2)
    #expect(periods[2] == .init(start: CalendarDate(year: 2027, month: 2, day: 1), plays: 28))
    #expect(periods[14] == .init(start: CalendarDate(year: 2028, month: 2, day: 1), plays: 29))
  }

  @Test("a change of the clock neither loses nor repeats a day")
  func clockChange() {
    var session = RecordedSession()
    let ada = session.person("Ada")
    // Over the 29th, of which Berlin has 23 hours.
    for day in 20...30 { session.play(ada, day: day) }
    let periods = PlayPeriods(session.metrics().recording.playsByDay).periods
    #expect(periods.map(\.plays) == Array(repeating: 1, count: 11))
    #expect(periods[5].start == CalendarDate(year: 2026, month: 3, day: 29))
  }

  @Test("the note names the zone's clock, or the zone where the clock changes")
  func zone() throws {
    let berlin = try #require(ZoneRules("Europe/Berlin"))
    let (march, july) = (
      CalendarDate(year: 2026, month: 3, day: 4), CalendarDate(year: 2026, month: 7, day: 1)
    )
    #expect(English().zoneName(berlin, from: march, to: march) == "CET")
    #expect(English().zoneName(berlin, from: july, to: july) == "CEST")
    #expect(English().zoneName(berlin, from: march, to: july) == "Europe/Berlin")
    let later = CalendarDate(year: 2029, month: 3, day: 4)
    #expect(English().zoneName(berlin, from: march, to: later) == "Europe/Berlin")
  }

  @Test("each of few days has its date; of more every seventh and the last")
  func ticks() {
    func columns(_ count: Int) -> [Int] {
      PlayTicks(PlayPeriods(days(count, from: start)), words: English()).ticks.map(\.column)
        .sorted()
    }
    #expect(columns(1) == [0])
    #expect(columns(24) == Array(0..<24))
    #expect(columns(25) == [0, 7, 14, 21, 24])
    #expect(columns(120) == Array(stride(from: 0, to: 120, by: 7)))
  }
}
