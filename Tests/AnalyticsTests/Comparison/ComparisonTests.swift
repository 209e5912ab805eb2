import Testing

@testable import RecapAnalytics

@Suite("A session beside earlier ones")
struct ComparisonTests {
  /// A session with so many live viewers, each for a minute.
  private func compared(_ viewers: Int) -> ComparedSession {
    var room = RoomFixture("\(viewers)", seconds: 600)
    for id in 0..<viewers { room.add(id, 0..<60) }
    return ComparedSession(room.activity, asOf: 0)
  }

  private func viewers(_ value: Int, among others: [Int]) throws -> Comparison.Row {
    let comparison = Comparison(
      of: compared(value), with: others.map(compared), leftOut: .init())
    return try #require(comparison.rows.first)
  }

  @Test("a session has no value of what it does not measure, and no curve without times")
  func unmeasured() throws {
    func session(_ unmeasured: Set<Signal>) -> ComparedSession {
      var room = RoomFixture(seconds: 600)
      for id in 0..<4 { room.add(id, 0..<60) }
      room.change {
        $0.leaveOut(unmeasured)
        $0.provenance.unmeasured = unmeasured
      }
      return ComparedSession(room.activity, asOf: 9_999_999)
    }
    let comparison = Comparison(
      of: session([.engagement]),
      with: [
        session([]), session([.timing]), session([.recording]), session([.attendance, .recording]),
      ],
      leftOut: .init())
    func known(_ figure: Comparison.Figure) -> [Bool] {
      comparison.rows.first { $0.figure == figure }?.values.map { $0 != nil } ?? []
    }
    #expect(known(.liveUniqueViewers) == [true, true, true, false])
    #expect(known(.reachInSevenDays) == [true, true, false, false])
    #expect(known(.playsInSevenDays) == [true, true, false, false])
    #expect(known(.reactionRate) == [true, true, true, false])
    #expect(comparison.rows.first { $0.figure == .averageLiveEngagementRate }?.value == nil)
    // Two of them have a curve, which is too few.
    #expect(comparison.curve.isEmpty)
    #expect(comparison.courses.map(\.viewers.isEmpty) == [false, true, false, true])
    #expect(comparison.courses.map { $0.uniqueViewers == nil } == [false, false, true, true])
  }

  @Test("quartiles are interpolated between neighbours")
  func quartiles() {
    let quartiles = Quartiles([4, 1, 3, 2].map { Fraction($0) })
    #expect(quartiles.lower == Fraction(7, 4))
    #expect(quartiles.median == Fraction(5, 2))
    #expect(quartiles.upper == Fraction(13, 4))
    #expect(Quartiles([Fraction(9)]).median == Fraction(9))
  }

  @Test("fewer than three others are told one by one")
  func few() throws {
    let row = try viewers(5, among: [4, 6])
    #expect(row.quartiles == nil && row.percentile == nil && row.delta == nil && row.word == nil)
    #expect(row.rank == 2 && row.count == 2)
    #expect(try viewers(5, among: []).rank == 1)
  }

  @Test(
    "a word is said of what is outside the middle half, and a strong one of what nobody reached",
    arguments: [
      (5, [1, 2, 3, 4, 5, 6, 7], Comparison.Word.usual), (7, [1, 2, 3, 4, 5, 6, 7], .upper),
      (8, [1, 2, 3, 4, 5, 6, 7], .more), (0, [1, 2, 3, 4, 5, 6, 7], .less),
      (1, [1, 2, 3, 4, 5, 6, 7], .lower), (9, [1, 2, 3, 4], .upper),
      // A twentieth of the median is 2.
      (41, [40, 40, 40, 40, 40], .upper), (42, [40, 40, 40, 40, 40], .more),
      (38, [40, 40, 40, 40, 40], .less), (1, [0, 0, 0, 0, 0], .more),
    ])
  func words(value: Int, others: [Int], word: Comparison.Word) throws {
    #expect(try viewers(value, among: others).word == word)
  }

  @Test("with twenty others, one may have reached it")
  func twenty() throws {
    let others = Array(1...20)
    #expect(try viewers(20, among: others).word == .more)
    #expect(try viewers(19, among: others).word == .upper)
    #expect(try viewers(20, among: others).percentile == Fraction(39, 40))
    #expect(try viewers(20, among: others).delta == Fraction(19, 2))
    #expect(try viewers(20, among: others).rank == 1)
  }

  @Test("the recording counts for seven days, once they are over")
  func sevenDays() {
    var room = RoomFixture(seconds: 600)
    let (ada, grace) = (room.add(1, 0..<1), room.add(2))
    let end = 600 + 604_800
    room.change { activity in
      for (person, second, seconds) in [(ada, 700, 5), (grace, end - 1, 1), (grace, end, 5)] {
        activity.addPlay(
          by: person, at: second, seconds: seconds, percentiles: 0, country: nil, device: nil)
      }
    }
    let before = ComparedSession(room.activity, asOf: end - 1)
    #expect(before.values[.playsInSevenDays] == nil && before.values[.reachInSevenDays] == nil)
    let after = ComparedSession(room.activity, asOf: end)
    #expect(after.values[.playsInSevenDays] == Fraction(2))
    #expect(after.values[.reachInSevenDays] == Fraction(2))
  }

  @Test("the curve has a share of each session's own peak at each hundredth")
  func curve() throws {
    var room = RoomFixture(seconds: 119)
    room.add(1, 0..<119)
    room.add(2, 70..<80)
    let compared = ComparedSession(room.activity, asOf: 0)
    #expect(try #require(compared.curve)[49] == Ratio(1, 2))
    #expect(try #require(compared.curve)[50] == Ratio(1, 1))
    let comparison = Comparison(
      of: compared, with: [compared, compared, compared], leftOut: .init())
    #expect(comparison.curve.count == 101)
    #expect(comparison.curve[10].quartiles.median == Fraction(1, 2))
    #expect(
      Comparison(of: compared, with: [compared, compared], leftOut: .init()).curve.isEmpty)
  }

  @Test("predecessors are earlier, of the same kind and about the same length, and were watched")
  func predecessors() {
    func candidate(
      _ id: String, at start: Int, seconds: Int = 600, kind: Session.Kind = .live, source: Int = 0
    ) -> ComparisonCandidate {
      ComparisonCandidate(
        Session(
          id: id, title: id, event: "Summit", kind: kind, startedAt: start,
          durationSeconds: seconds, zone: .utc), eventID: "e", source: source)
    }
    let own = candidate("x", at: 100)
    let all = [
      own, candidate("a", at: 10), candidate("b", at: 20, kind: .room),
      candidate("c", at: 30, seconds: 299), candidate("d", at: 40, seconds: 300),
      candidate("e", at: 50, seconds: 1201), candidate("f", at: 60), candidate("g", at: 100),
      candidate("x", at: 100, source: 1), candidate("a", at: 10, source: 1),
      candidate("a", at: 40, source: 1), candidate("a", at: 40, source: 2),
    ]
    let others = ComparisonCandidate.distinct(all, besides: own)
    #expect(others.count == 8)
    let (chosen, leftOut) = ComparisonCandidate.predecessors(
      of: own.session, among: others, atMost: 2
    ) { $0.session.id != "f" }
    // Of equal starts the smaller id is the nearer.
    #expect(chosen.map(\.session.id) == ["a", "d"])
    #expect(chosen.map(\.source) == [1, 0])
    #expect(
      [leftOut.otherKind, leftOut.otherLength, leftOut.nobodyLive, leftOut.older] == [1, 2, 1, 1])
  }
}
