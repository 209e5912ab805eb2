import RecapAnalytics
import Testing

@Suite struct AudienceGroupsTests {
  /// Live viewers of roles, so many of each; nil for those who told none.
  private func activity(_ roles: [(String?, Int)]) -> SessionActivity {
    var room = RoomFixture(seconds: 600)
    for (index, role) in roles.flatMap({ Array(repeating: $0.0, count: $0.1) }).enumerated() {
      room.add(index + 1, 0..<600, role: role)
    }
    return room.activity
  }

  private func roles(
    _ roles: [(String?, Int)], smallestGroup: Int? = nil
  ) throws -> AudienceGroups {
    let anonymity = smallestGroup.map {
      Anonymity(smallestGroup: $0, people: [], pseudonym: { Pseudonym($0 + 100 * $1) })
    }
    return try #require(
      AudienceGroups.list(of: activity(roles), anonymity: anonymity).first { $0.kind == .role })
  }

  private func shown(_ groups: AudienceGroups) -> [String] {
    groups.groups.map { "\($0.name) \($0.viewers)" }
  }

  @Test("everybody is in one row, the largest first, and those who told nothing apart")
  func rows() throws {
    let groups = try roles([("Design", 2), ("Engineering", 5), (nil, 4), ("  ", 1)])
    #expect(shown(groups) == ["Engineering 5", "Design 2"])
    #expect(groups.untold == 5)
    #expect(groups.others.viewers == 0 && groups.others.groups == 0)
  }

  @Test("beyond the most rows are others, of two groups at least")
  func most() throws {
    let groups = try roles((0..<10).map { ("Role \($0)", 20 - $0) })
    #expect(groups.groups.count == 8)
    #expect(groups.others.groups == 2 && groups.others.viewers == 12 + 11)
    let fewer = groups.folded(toMost: 3)
    #expect(fewer.groups.count == 3 && fewer.others.groups == 7)
    #expect(fewer.groups.reduce(0) { $0 + $1.viewers } + fewer.others.viewers == 155)
  }

  @Test(
    "no row is of fewer people than the smallest group",
    arguments: [
      // One small group would be told by the others: the smallest shown one joins it.
      ([("A", 9), ("B", 6), ("C", 3)], ["A 9"], 9, 0),
      ([("A", 9), ("B", 6), ("C", 3), ("D", 2)], ["A 9", "B 6"], 5, 0),
      // Too few who told nothing are among the others.
      ([("A", 9), ("B", 6), (nil, 2)], ["A 9"], 8, 0),
      ([("A", 9), ("B", 6), (nil, 5)], ["A 9", "B 6"], 0, 5),
      ([("A", 4), (nil, 2)], [], 6, 0),
    ] as [([(String?, Int)], [String], Int, Int)])
  func anonymous(
    given: [(String?, Int)], rows: [String], others: Int, untold: Int
  ) throws {
    let groups = try roles(given, smallestGroup: 5)
    #expect(shown(groups) == rows)
    #expect(groups.others.viewers == others && groups.untold == untold)
  }
}
