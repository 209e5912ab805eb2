import RecapAnalytics
import RecapDashboardLayout
import RecapDrawing
import SessionFixtures
import Testing

/// What the design asks of a session beside others.
extension DesignConstraintsTests {
  @Test(
    "beside others a session of any size keeps the design", arguments: [0, 1, 19, 20, 412, 3000],
    [Paper.a4, .letter])
  func compared(viewers: Int, paper: Paper) throws {
    var session = SessionFixture(names: (0..<viewers).map { "Ada \($0)" })
    session.polls =
      viewers == 19 ? [] : [.init("Ready?", at: 900, answeredBy: viewers > 0 ? [0] : [])]
    for count in [1, 2, 8, 14] {
      try expectDesign(
        of: try session.metrics(comparedWith: SessionFixture.series(count)), on: paper,
        pages: 4, "\(viewers) viewers beside \(count) sessions")
    }
  }

  @Test(
    "long titles and wide numbers of other sessions keep the design",
    arguments: [Paper.a4, .letter])
  func comparedWithLongTitles(paper: Paper) throws {
    let others = SessionFixture.series(13).enumerated().map { index, session in
      var session = session
      let script = HardFixtures.scripts[index % HardFixtures.scripts.count]
      session.title = HardFixtures.long(script.text, 300)
      return session
    }
    try expectDesign(
      of: try HardFixtures.everything.metrics(comparedWith: others), on: paper, "long titles")
  }

  @Test("the longest sentence under the title keeps the design")
  func comparedSub() throws {
    func session(at start: Int) -> SessionFixture {
      var session = SessionFixture(names: ["Ada"])
      session.kind = .simulive
      session.duration = 39 * 60 + 59
      session.startedAt = start
      return session
    }
    // From 30 September to 23 September.
    let others = [1_790_755_200, 1_790_841_600, 1_821_600_000].map(session)
    try expectDesign(
      of: try session(at: 1_822_000_000).metrics(comparedWith: others), "a long sentence")
  }

  @Test("others that are all alike keep the design")
  func comparedWithAlike() throws {
    let others = (0..<9).map { number in
      var session = SessionFixture(names: ["Ada", "Grace"])
      session.startedAt -= 86_400 * (number + 1)
      return session
    }
    try expectDesign(
      of: try SessionFixture(names: ["Ada", "Grace"]).metrics(comparedWith: others), "alike")
    try expectDesign(
      of: try SessionFixture(names: []).metrics(comparedWith: others, isOfChosen: true), "nobody")
  }

  @Test("a session of a second is compared")
  func comparedSecond() throws {
    func session(_ seconds: Int) -> SessionFixture {
      var session = SessionFixture()
      session.duration = seconds
      session.people = [.init("Ada", live: [.init(0..<1)])]
      return session
    }
    try expectDesign(
      of: try session(1).metrics(comparedWith: [session(1), session(2), session(2)]), "a second")
  }
}
