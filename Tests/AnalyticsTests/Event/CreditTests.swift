import RecapAnalytics
import Testing

@Suite("Credit")
struct CreditTests {
  @Test(
    "the fewest seconds are exact, however many decimals are written",
    arguments: [
      ("80%", 3601, 2881), ("100%", 3601, 3601), ("0%", 3601, 0), ("0.1%", 1, 1),
      ("33.33333333333333333333333333333333333333%", 3, 1),
      ("50.0000000000000000000000000001%", 2, 2),
      ("45m", 3601, 2700), ("0.5m", 10, 30), ("0.01m", 10, 1), ("007m", 10, 420),
      ("100.000%", 7, 7), ("0.000000000000000000001%", 604_800, 1),
    ])
  func seconds(text: String, duration: Int, least: Int) throws {
    #expect(try #require(Credit(text)).leastSeconds(of: duration) == least)
  }

  @Test(
    "what is more than all of a session, or of another form, is none",
    arguments: [
      "100.01%", "101%", "80", "%", "m", ".5m", "5.m", "1.2.3m", "-1m", "+1m", "80 %", "4 5m",
      "1e1m",
      "٣m", "",
    ])
  func refused(text: String) { #expect(Credit(text) == nil) }

  @Test("more minutes than a session can have are never reached")
  func beyond() throws {
    let credit = try #require(Credit("99999999999999999999999999m"))
    #expect(credit.leastSeconds(of: 60) == .max)
  }
}
