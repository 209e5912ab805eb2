import RecapAnalytics
import Testing

@Suite("Reaction peaks")
struct ReactionTallyTests {
  @Test("keeps the five fullest buckets, the earlier of equals, in time order")
  func fullest() {
    var tally = ReactionTally(sessionMinutes: 40)
    for (minute, count) in [(1, 1), (5, 3), (9, 2), (20, 2), (30, 2), (33, 2), (39, 2)] {
      for _ in 0..<count { tally.add(minute: minute, name: "clap") }
    }
    #expect(tally.peaks.map(\.startMinute) == [4, 8, 20, 30, 32])
    #expect(tally.peaks.map(\.endMinute) == [6, 10, 22, 32, 34])
    #expect(tally.peaks.map(\.count) == [3, 2, 2, 2, 2])
  }

  @Test("the last bucket ends with the session")
  func lastBucket() {
    var tally = ReactionTally(sessionMinutes: 41)
    tally.add(minute: 40, name: nil)
    #expect(tally.peaks.map(\.startMinute) == [39])
    #expect(tally.peaks.map(\.endMinute) == [41])
    #expect(tally.peaks.map(\.topReaction) == [nil])
  }

  @Test("names are told apart by code point, and equal counts ordered by it")
  func names() {
    var tally = ReactionTally(sessionMinutes: 1)
    for name in ["\u{E9}", "e\u{301}", "e\u{301}", "z", "z", nil, nil, nil] {
      tally.add(minute: 0, name: name)
    }
    #expect(tally.peaks.map(\.count) == [8])
    #expect(tally.peaks[0].topReaction?.utf8.elementsEqual("e\u{301}".utf8) == true)
  }
}
