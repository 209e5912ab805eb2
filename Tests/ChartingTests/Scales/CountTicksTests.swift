import RecapCharting
import Testing

@Suite struct CountTicksTests {
  @Test("five ticks hold the maximum with two per cent of headroom")
  func headroom() {
    for maximum in Array(0...5000) + [9_999, 98_039, 98_040, 1_234_567, 4_000_000_000_000] {
      let ticks = CountTicks(maximum: maximum)
      #expect(ticks.values.count == 5)
      #expect(ticks.values.first == 0)
      #expect(ticks.upperBound == ticks.values.last)
      #expect(Double(ticks.upperBound) >= 1.02 * Double(maximum), "\(maximum)")
    }
  }

  @Test("the step is the smallest of the design's that holds the maximum")
  func smallestStep() {
    let nice = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80]
    let steps = Set((0...8).flatMap { power in nice.map { $0 * Self.ten(to: power) } }).sorted()
    for maximum in Array(1...3000) + [12_345, 99_999, 100_000, 7_654_321, 49_000_000] {
      let expected = steps.first { Double(4 * $0) >= 1.02 * Double(maximum) }
      #expect(CountTicks(maximum: maximum).step == expected, "\(maximum)")
    }
  }

  @Test("each step of the design is used up to the largest maximum it holds")
  func eachStep() {
    for step in [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80] {
      let most = Int((Double(4 * step) / 1.02).rounded(.down))
      #expect(CountTicks(maximum: most).step == step)
      #expect(CountTicks(maximum: most + 1).step > step)
    }
  }

  @Test("nobody and one viewer have ticks from 0 to 4", arguments: [0, 1])
  func least(maximum: Int) {
    #expect(CountTicks(maximum: maximum).values == [0, 1, 2, 3, 4])
  }

  private static func ten(to power: Int) -> Int {
    (0..<power).reduce(1) { result, _ in result * 10 }
  }
}
