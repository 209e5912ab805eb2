import RecapAnalytics
import Testing

@testable import RecapDashboard

@Suite struct EnglishTests {
  private let words = English()

  @Test(
    "durations",
    arguments: [
      (1, "1 second"), (45, "45 seconds"), (60, "1 minute"), (61, "1 minute 1 second"),
      (90, "1 minute 30 seconds"), (3600, "60 minutes"), (3630, "60 minutes 30 seconds"),
      (7200, "120 minutes"), (10_740, "179 minutes"), (10_800, "3 hours"),
      (10_860, "3 hours 1 minute"), (10_861, "3 hours 1 minute 1 second"),
      (10_805, "3 hours 5 seconds"), (86_400, "24 hours"), (604_800, "168 hours"),
    ])
  func duration(seconds: Int, text: String) { #expect(words.duration(seconds) == text) }

  @Test(
    "the time since the start under a tick",
    arguments: [
      (0, 3600, "start"), (600, 3600, "10 min"), (3600, 3600, "60 min"), (30, 30, "30 s"),
      (90, 90, "1 min 30 s"), (7200, 14_400, "2 h"), (7260, 14_400, "2 h 1 min"),
      (1800, 14_400, "30 min"), (14_405, 14_405, "4 h 5 s"),
    ])
  func offset(second: Int, duration: Int, text: String) {
    #expect(words.offset(second, of: duration) == text)
  }

  @Test(
    "the minute of a moment",
    arguments: [
      (0, "start"), (1, "1 min in"), (59, "59 min in"), (179, "179 min in"), (180, "3:00 h in"),
      (999, "16:39 h in"), (1000, "16:40 h in"),
      (1445, "24:05 h in"),
    ])
  func minuteOffset(minute: Int, text: String) { #expect(words.minuteOffset(minute) == text) }

  @Test(
    "a rate in a sentence is 0% and 100% only where it is exactly that",
    arguments: [
      (0, 300, "0%"), (1, 300, "under 1%"), (2, 300, "1%"), (150, 300, "50%"), (298, 300, "99%"),
      (299, 300, "over 99%"), (300, 300, "100%"),
    ])
  func rate(part: Int, all: Int, text: String) { #expect(words.rate(Ratio(part, all)) == text) }

  @Test(
    "brief durations",
    arguments: [
      (0, "0 s"), (59, "59 s"), (60, "1 min"), (725, "12 min 5 s"), (3600, "1 h"),
      (13_833, "3 h 51 min"), (3_600_000, "1,000 h"),
    ])
  func briefDuration(seconds: Int, text: String) { #expect(words.briefDuration(seconds) == text) }

  @Test("one is singular, nothing and more are plural")
  func counted() {
    #expect(words.counted(0, "viewer") == "0 viewers")
    #expect(words.counted(1, "viewer") == "1 viewer")
    #expect(words.counted(1234, "person", "people") == "1,234 people")
    #expect(words.counted(1, "person", "people") == "1 person")
  }

  @Test("dates")
  func dates() {
    let date = CalendarDate(year: 2026, month: 3, day: 4)
    #expect(words.date(date) == "4 March 2026")
    #expect(words.longDate(date) == "Wednesday 4 March 2026")
    #expect(words.shortDate(date) == "4 Mar")
    #expect(words.dayAndMonth(date) == "4 March")
  }

  @Test("every day of a week and every month has its name")
  func names() {
    let week = (2...8).map { words.longDate(CalendarDate(year: 2026, month: 3, day: $0)) }
    #expect(
      week.map { $0.prefix { $0 != " " } } == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ])
    let months = (1...12).map { words.shortDate(CalendarDate(year: 2026, month: $0, day: 1)) }
    #expect(
      months == [
        "1 Jan", "1 Feb", "1 Mar", "1 Apr", "1 May", "1 Jun", "1 Jul", "1 Aug", "1 Sep", "1 Oct",
        "1 Nov", "1 Dec",
      ])
  }

  // MARK: The line under the title

  private func meta(
    _ startedAt: Int, _ duration: Int, zone: String, kind: Session.Kind = .live
  ) throws -> String {
    let zone = try #require(ZoneRules(zone))
    let session = Session(
      id: "a", title: "A", event: "B", kind: kind, startedAt: startedAt,
      durationSeconds: duration, zone: zone)
    let clock = SessionClock(
      startedAt: startedAt, zone: zone, duration: duration, weekday: words.shortWeekday)
    return words.meta(of: session, clock: clock)
  }

  @Test("the date line names kind, date, times with zone, duration")
  func metaLine() throws {
    #expect(
      try meta(1_772_636_400, 3600, zone: "Europe/Berlin")
        == "Live webcast · Wednesday 4 March 2026, 16:00–17:00 CET (Europe/Berlin) · 60 minutes")
    #expect(try meta(1_772_636_400, 60, zone: "UTC", kind: .room).hasPrefix("Room · "))
    #expect(try meta(1_772_636_400, 60, zone: "UTC", kind: .simulive).hasPrefix("Simulive webcast"))
  }

  @Test("UTC is not said twice")
  func utc() throws {
    #expect(
      try meta(1_772_636_400, 1800, zone: "UTC")
        == "Live webcast · Wednesday 4 March 2026, 15:00–15:30 UTC · 30 minutes")
  }

  @Test("a session over midnight names both dates")
  func midnight() throws {
    #expect(
      try meta(1_772_661_600, 7200, zone: "Europe/Berlin")
        == "Live webcast · Wednesday 4 March 2026, 23:00 – Thursday 5 March 2026, 01:00 CET "
        + "(Europe/Berlin) · 120 minutes")
  }

  @Test("a session over a change of the clock names both zones")
  func clockChange() throws {
    // 29 March 2026, 01:30 CET to 03:30 CEST: an hour.
    #expect(
      try meta(1_774_744_200, 3600, zone: "Europe/Berlin")
        == "Live webcast · Sunday 29 March 2026, 01:30 CET–03:30 CEST (Europe/Berlin) · 60 minutes")
  }

  @Test("ranges of attendees")
  func ranges() {
    #expect(words.attendeeRange(19..<44, of: 356) == "Attendees 20–44 of 356")
    #expect(words.attendeeRange(355..<356, of: 356) == "Attendee 356 of 356")
    #expect(words.attendeeRange(250..<500, of: nil) == "Attendees 251–500")
    #expect(words.attendeeRange(0..<1000, of: 12_345) == "Attendees 1–1,000 of 12,345")
    #expect(
      words.endOfList(1, listed: 1, others: 0, attached: false)
        == "End of list: the only live viewer.")
    #expect(
      words.endOfList(1356, listed: 1356, others: 0, attached: false)
        == "End of list: all 1,356 live viewers.")
    #expect(
      words.endOfList(2, listed: 2, others: 1, attached: false)
        == "End of list: all 2 live viewers. 1 interaction of people who never watched live is in"
        + " the totals on page 1 and not in this list.")
    #expect(
      words.endOfList(1356, listed: 20, others: 0, attached: false)
        == "20 of 1,356 live viewers listed. The others are left out of this edition; they are in the"
        + " CSV and JSON exports.")
    #expect(words.stripHead(minutesPerCell: 1) == "Engagement by minute")
    #expect(words.stripHead(minutesPerCell: 3) == "Engagement by 3 minutes")
  }

  @Test("the key names what the chart has")
  func key() {
    func key(
      _ viewers: Bool, _ peaks: Bool, _ minutes: Int, _ polls: [Int], pale: Bool = false
    ) -> String {
      words.timelineKey(
        hasViewers: viewers, hasPaleMinutes: pale, hasPeaks: peaks, minutes: minutes, polls: polls)
    }
    #expect(
      key(true, false, 60, [], pale: true)
        == "Viewers: solid, left axis. Engagement rate: dashed, right axis. "
        + "Pale: under half the peak audience.")
    #expect(
      key(true, true, 60, [1, 2, 5])
        == "Viewers: solid, left axis. Engagement rate: dashed, right axis. "
        + "Icons mark the busiest reaction minutes (shaded). P1–P5: polls.")
    #expect(key(false, true, 1, [3]) == "Icons mark the reactions. P3: poll.")
    #expect(key(false, false, 60, []) == "")
    #expect(key(true, false, 1, []) == "Viewers: left axis. Engagement rate: right axis.")
    #expect(key(false, false, 60, Array(1...41)) == "Ticks: 41 polls.")
  }
}
