import RecapAnalytics
import Testing

@Suite("Time zones")
struct ZoneRulesTests {
  @Test(
    "offsets and abbreviations over time",
    arguments: [
      ("Europe/Berlin", 1_772_636_400, 3600, "CET"),
      ("Europe/Berlin", 1_774_745_999, 3600, "CET"),  // the second before summer time
      ("Europe/Berlin", 1_774_746_000, 7200, "CEST"),
      ("Europe/Berlin", 1_792_889_999, 7200, "CEST"),
      ("Europe/Berlin", 1_792_890_000, 3600, "CET"),
      ("Europe/Berlin", 2_540_070_000, 7200, "CEST"),  // 2050, by the rule
      ("Europe/Berlin", -2_840_140_801, 3600, "CET"),  // 1879, before the first transition is LMT
      ("America/New_York", 4_102_444_800, -18_000, "EST"),  // 2100
      ("America/New_York", 4_118_000_000, -14_400, "EDT"),
      ("Australia/Lord_Howe", 1_772_636_400, 39_600, "+11"),
      ("Australia/Lord_Howe", 1_783_000_000, 37_800, "+1030"),
      ("Australia/Sydney", 4_102_444_800, 39_600, "AEDT"),  // summer over new year
      ("Asia/Kathmandu", 1_772_636_400, 20_700, "+0545"),
      ("Asia/Kolkata", 1_772_636_400, 19_800, "IST"),
      ("Asia/Calcutta", 1_772_636_400, 19_800, "IST"),
      ("US/Pacific", 1_772_636_400, -28_800, "PST"),
      ("Etc/GMT+3", 1_772_636_400, -10_800, "-03"),
      ("Pacific/Chatham", 1_772_636_400, 49_500, "+1345"),
      ("Europe/Dublin", 4_118_000_000, 3600, "IST"),  // negative daylight saving
      ("UTC", 1_772_636_400, 0, "UTC"),
    ])
  func offsets(identifier: String, instant: Int, offset: Int, abbreviation: String) throws {
    let zone = try #require(ZoneRules(identifier))
    if instant < -2_000_000_000 {
      #expect(zone.abbreviation(at: instant) == "LMT")
    } else {
      #expect(zone.offset(at: instant) == offset)
      #expect(zone.abbreviation(at: instant) == abbreviation)
    }
  }

  @Test(
    "what is no exact IANA name is unknown",
    arguments: [
      "", "Mars/Olympus", "europe/berlin", "GMT+3", "Europe/Berlin ", "Europe//Berlin", "Europe",
      "../zoneinfo/UTC", "/UTC", "posix/UTC", "right/UTC", "localtime", "posixrules",
      "tzdata.zi", "UTC\0", "U\u{54}C\u{301}",
    ])
  func unknown(identifier: String) {
    #expect(ZoneRules(identifier) == nil)
  }

  @Test("a name written down earlier is its zone, or UTC where it is none")
  func orUTC() {
    #expect(ZoneRules(orUTC: "Europe/Berlin").offset(at: 1_772_636_400) == 3600)
    #expect(ZoneRules(orUTC: "Europe/Berlin") == ZoneRules("Europe/Berlin"))
    #expect(ZoneRules(orUTC: "Europe/Berln") == .utc)
    #expect(ZoneRules(orUTC: nil) == .utc)
  }

  @Test("civil time names the day in the zone")
  func civilTime() throws {
    let auckland = try #require(ZoneRules("Pacific/Auckland"))
    let time = auckland.civilTime(at: 1_772_636_400)
    #expect(time.iso8601 == "2026-03-05T04:00:00")
    #expect(time.weekday == 4)
    #expect(CivilTime(localSeconds: -1).iso8601 == "1969-12-31T23:59:59")
  }

  @Test("days and dates agree over two thousand years")
  func days() {
    var expected = CalendarDate(year: 0, month: 1, day: 1)
    var failures = 0
    for number in expected.dayNumber..<CalendarDate(year: 2400, month: 1, day: 1).dayNumber {
      if CalendarDate(dayNumber: number) != expected || expected.dayNumber != number {
        failures += 1
      }
      let leap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if expected.day < lengths[expected.month - 1] {
        expected = CalendarDate(year: expected.year, month: expected.month, day: expected.day + 1)
      } else if expected.month < 12 {
        expected = CalendarDate(year: expected.year, month: expected.month + 1, day: 1)
      } else {
        expected = CalendarDate(year: expected.year + 1, month: 1, day: 1)
      }
    }
    #expect(failures == 0)
    #expect(CalendarDate(dayNumber: 0).iso8601 == "1970-01-01")
  }
}
