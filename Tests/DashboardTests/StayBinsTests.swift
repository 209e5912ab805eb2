import Testing

@testable import RecapDashboard

@Suite("Stays fall into at most twelve bins of round minutes")
struct StayBinsTests {
  @Test(
    "the bins of a session",
    arguments: [
      (600, 1, 10, "9–10"), (720, 1, 12, "11–12"), (2700, 5, 9, "40–45"), (3600, 5, 12, "55–60"),
      (3660, 10, 7, "60–61"), (7200, 10, 12, "110–120"), (10_800, 15, 12, "165–180"),
      (21_600, 30, 12, "330–360"), (30, 1, 1, "0–1"),
    ])
  func bins(duration: Int, minutes: Int, count: Int, last: String) {
    let bins = StayBins(stays: [], duration: duration)
    #expect(bins.minutes == minutes)
    #expect(bins.counts.count == count)
    #expect(bins.label(of: count - 1) == last)
  }

  @Test("a stay at an edge is of the bin that begins there, all of the session of the last")
  func edges() {
    let bins = StayBins(stays: [1, 299, 300, 3299, 3300, 3600], duration: 3600)
    #expect(bins.counts == [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2])
  }
}
