import RecapCharting
import Testing

@Suite struct MinuteTicksTests {
  private static let steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440]

  /// 28 points of the page's plot of 460.
  private func clearance(_ duration: Int) -> Double { 28 / 460 * Double(duration) }

  @Test("a session of 4 minutes to 7 days has 4 to 8 intervals")
  func intervals() {
    let durations =
      Array(stride(from: 240, through: 14_400, by: 1))
      + Array(stride(from: 14_400, through: 604_800, by: 61)) + [604_800]
    for duration in durations {
      let ticks = MinuteTicks(duration: duration, clearance: clearance(duration))
      #expect((4...8).contains(ticks.seconds.count - 1), "\(duration) s")
    }
  }

  @Test("the first tick is the start, the last the end, all others whole steps")
  func ends() {
    for duration in [1, 59, 60, 61, 240, 241, 3600, 3601, 5400, 86_400, 604_800] {
      let seconds = MinuteTicks(duration: duration, clearance: clearance(duration)).seconds
      #expect(seconds.first == 0)
      #expect(seconds.last == duration)
      #expect(seconds == Array(Set(seconds)).sorted())
      let regular = seconds.dropLast()
      guard regular.count > 1 else { continue }
      let step = regular[1] - regular[0]
      #expect(Self.steps.contains(step / 60) && step.isMultiple(of: 60))
      #expect(zip(regular, regular.dropFirst()).allSatisfy { $1 - $0 == step })
    }
  }

  @Test("a regular tick too near the end is dropped")
  func clearanceOfEnd() {
    #expect(MinuteTicks(duration: 3660, clearance: 0).seconds.suffix(2) == [3600, 3660])
    #expect(MinuteTicks(duration: 3660, clearance: 61).seconds.suffix(2) == [3000, 3660])
    #expect(MinuteTicks(duration: 3660, clearance: 60).seconds.suffix(2) == [3600, 3660])
  }

  @Test("an hour has a tick every ten minutes")
  func hour() {
    let ticks = MinuteTicks(duration: 3600, clearance: clearance(3600))
    #expect(ticks.seconds == [0, 600, 1200, 1800, 2400, 3000, 3600])
  }

  @Test("the start stays however large the clearance")
  func startStays() {
    #expect(MinuteTicks(duration: 30, clearance: 1000).seconds == [0, 30])
  }
}
