import RecapAnalytics
import RecapPipeline
import Testing

@testable import RecapServer

/// What is one report, and what another.
struct ReportKeyTests {
  private func key(
    _ session: String?, _ settings: ReportSettings = ReportSettings(), now: Int = 7200
  ) -> ReportKey {
    ReportKey(event: "summit", session: session, format: .pdf, settings: settings, now: now)
  }

  @Test("the report of an event is that of no session, whatever its name")
  func anEventIsNoSession() {
    #expect(key(nil) == key(nil) && key(nil).digest == key(nil).digest)
    #expect(key(nil) != key("") && key(nil).digest != key("").digest)
  }

  @Test("a comparison is another one in the next hour, for then more recordings may count")
  func comparisonsAreOfAnHour() {
    let compared = ReportSettings(comparison: ComparisonOptions(.all))
    #expect(key("a", compared) == key("a", compared, now: 10_799))
    #expect(key("a", compared) != key("a", compared, now: 10_800))
    #expect(key("a", compared).digest != key("a", compared, now: 10_800).digest)
    #expect(key("a") == key("a", now: 10_800) && key("a").digest == key("a", now: 10_800).digest)
  }
}
