import RecapAnalytics
import Testing

@testable import RecapDashboard

@Suite("The clock of a session")
struct SessionClockTests {
  private func clock(_ startedAt: Int, _ duration: Int, _ zone: String) throws -> SessionClock {
    SessionClock(
      startedAt: startedAt, zone: try #require(ZoneRules(zone)), duration: duration,
      weekday: English().shortWeekday)
  }

  @Test("times that occur once are times of day")
  func once() throws {
    let clock = try clock(1_772_661_600, 7200, "Europe/Berlin")
    #expect(clock.time(at: 0) == "23:00")
    #expect(clock.time(at: 7200) == "01:00")
    #expect(clock.time(at: 1_000_000) == "12:46")
  }

  @Test("from a day on, times have their weekday")
  func days() throws {
    let clock = try clock(1_772_636_400, 72 * 3600, "Europe/Berlin")
    #expect(clock.time(at: 0) == "Wed 16:00")
    #expect(clock.time(at: 28 * 3600) == "Thu 20:00")
    #expect(try self.clock(1_772_636_400, 86_400, "UTC").time(at: 86_400) == "Thu 15:00")
    #expect(try self.clock(1_772_636_400, 86_399, "UTC").time(at: 86_399) == "14:59")
  }

  @Test("where the clock is set back, the hour that comes twice has its zone")
  func setBack() throws {
    // 25 October 2026, 02:00 CEST to 03:00 CET.
    let clock = try clock(1_792_886_400, 7200, "Europe/Berlin")
    #expect(clock.time(at: 1800) == "02:30 CEST")
    #expect(clock.time(at: 5400) == "02:30 CET")
    #expect(clock.time(at: 7200) == "03:00")
    // Only half of that hour is in the session twice.
    let short = try self.clock(1_792_886_400 + 1800, 3600 + 900, "Europe/Berlin")
    #expect(short.time(at: 0) == "02:30 CEST")
    #expect(short.time(at: 1800) == "02:00")
    #expect(short.time(at: 3600 + 900) == "02:45 CET")
  }

  @Test("a zone without letters is named by its distance from UTC")
  func numbers() throws {
    #expect(try clock(1_772_636_400, 3600, "Europe/Istanbul").abbreviation(at: 0) == "UTC+3")
    #expect(try clock(1_772_636_400, 3600, "Asia/Kathmandu").abbreviation(at: 0) == "UTC+5:45")
    #expect(
      try clock(1_772_636_400, 3600, "America/Sao_Paulo").abbreviation(at: 0) == "UTC−3")
    #expect(try clock(1_772_636_400, 3600, "Europe/Berlin").abbreviation(at: 0) == "CET")
  }
}
