import Testing

@testable import RecapAnalytics

struct PositionSetTests {
  private func expect(_ set: PositionSet, toBe positions: Set<Int>) {
    #expect(set.count == positions.count)
    for position in positions { #expect(set.contains(position)) }
    for position in 0..<3000 where !positions.contains(position) {
      #expect(!set.contains(position))
    }
  }

  @Test("holds what went in, near or far, in whatever order, alone and in a union")
  func holdsWhatWentIn() {
    let rows: [[Int]] = [
      [], [0, 63, 64], [1_000_000, 0, 1_000_001], Array(stride(from: 2900, to: 0, by: -7)),
      Array(0..<2500) + [1 << 40], [2999] + Array(0..<300) + [2999, 2998],
    ]
    let sets = rows.map { row in
      var set = PositionSet()
      var known: Set<Int> = []
      for position in row { #expect(set.insert(position) == known.insert(position).inserted) }
      return set
    }
    for (set, row) in zip(sets, rows) {
      expect(set, toBe: Set(row))
      for (other, otherRow) in zip(sets, rows) {
        var union = set
        union.formUnion(other)
        expect(union, toBe: Set(row).union(otherRow))
      }
    }
  }

  @Test("a poll of 100,000 options is counted as quickly as they are read", .timeLimit(.minutes(1)))
  func manyOptions() {
    let options = (0..<100_000).map {
      Poll.Option(id: $0, position: $0, label: "\($0)", isCorrect: false)
    }
    let poll = Poll(id: 1, position: 1, question: "?", type: .multipleAnswer, askedAtSecond: nil)
    var tally = PollTally(poll, options: options)
    for option in options { tally.add(option: option.id, by: 1_000_000 + option.id / 4) }
    #expect(tally.shownChoices.count == 100_000)
    let folded = tally.folded(below: 5)
    #expect(folded.shownChoices.isEmpty)
    #expect(folded.people(choosing: folded.foldedOptions).count == 25_000)
  }
}
