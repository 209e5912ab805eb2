import RecapCharting
import SceneInspection
import Testing

@Suite struct SpreadPositionsTests {
  @Test("positions far enough apart stay where they are")
  func untouched() {
    let spread = SpreadPositions([10, 30, 90], distance: 16, bounds: 0...100)
    #expect(spread.positions == [10, 30, 90])
  }

  @Test("two neighbours move apart by the same amount")
  func symmetric() {
    let spread = SpreadPositions([48, 52], distance: 16, bounds: 0...100)
    #expect(spread.positions == [42, 58])
  }

  @Test("a group keeps its middle")
  func groupKeepsMiddle() {
    let wanted = [50.0, 50, 52, 56]
    let spread = SpreadPositions(wanted, distance: 10, bounds: 0...100).positions
    #expect(abs(spread.reduce(0, +) - wanted.reduce(0, +)) < 1e-9)
  }

  @Test(
    "one position outside the bounds comes to their edge", arguments: [(-5.0, 0.0), (105, 100)])
  func lone(wanted: Double, expected: Double) {
    #expect(SpreadPositions([wanted], distance: 16, bounds: 0...100).positions == [expected])
  }

  @Test("a position moved to the edge pushes its neighbour away")
  func edge() {
    let spread = SpreadPositions([-6, 12], distance: 16, bounds: 0...100)
    #expect(spread.positions == [0, 16])
    let end = SpreadPositions([88, 106], distance: 16, bounds: 0...100)
    #expect(end.positions == [84, 100])
  }

  @Test("more positions than fit fill the bounds evenly")
  func tooMany() {
    let spread = SpreadPositions(Array(repeating: 50, count: 11), distance: 16, bounds: 0...100)
    #expect(spread.positions == stride(from: 0.0, through: 100, by: 10).map { $0 })
  }

  @Test("nothing stays nothing")
  func empty() {
    #expect(SpreadPositions([], distance: 16, bounds: 0...100).positions.isEmpty)
  }

  @Test("distance, order and bounds are kept for any positions", arguments: 0..<40)
  func properties(seed: UInt64) {
    var random = SeededRandom(seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...30, using: &random)
      let wanted = (0..<count).map { _ in Double.random(in: -20...480, using: &random) }.sorted()
      let distance = Double.random(in: 0...40, using: &random)
      let spread = SpreadPositions(wanted, distance: distance, bounds: 0...460).positions
      #expect(spread.count == count)
      let pitch = count > 1 ? min(distance, 460 / Double(count - 1)) : 0
      #expect(zip(spread, spread.dropFirst()).allSatisfy { $1 - $0 >= pitch - 1e-6 })
      #expect(spread.allSatisfy { (-1e-6...460 + 1e-6).contains($0) })
    }
  }
}
