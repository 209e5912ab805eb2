import RecapAnalytics
import SessionFixtures
import Testing

@testable import RecapDashboard

@Suite("Worth a follow-up are people with points, by a formula in print")
struct FollowUpReportTests {
  private func list(
    _ session: SessionFixture, score: ScoreFormula = .usual
  ) throws -> FollowUpList {
    let metrics = try session.metrics(dynamics: DynamicsOptions(score: score))
    let composer = ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_400_000))
    return try #require(composer.dynamics()?.followUp)
  }

  private func formula(_ change: (inout ScoreFormula) -> Void) -> ScoreFormula {
    var formula = ScoreFormula.usual
    change(&formula)
    return formula
  }

  @Test("the formula is printed in full, with the most that is possible")
  func usualFormula() throws {
    let list = try list(SessionFixture(names: ["Ada"]))
    #expect(
      list.formula == """
        Points, at most 135: 30 × live time / length + 20 × engagement rate + 5 a poll (3) + 10 a \
        Q&A thread (2) + 10 a download (2) + 2 a message (5) + 1 a reaction (5) + 5 a raised hand \
        (1) + 5 a recording play (2). In brackets: how many count at most.
        """)
  }

  @Test("a signal without points is in neither legend nor formula")
  func zeroPoints() throws {
    let score = formula { formula in
      for index in formula.rules.indices
      where ![.stay, .polls, .handRaises].contains(formula.rules[index].signal) {
        formula.rules[index].points = .init(units: 0)
      }
      formula.rules[2].points = .init(units: 25, places: 1)
    }
    let list = try list(SessionFixture(names: ["Ada"]), score: score)
    #expect(list.legend.map(\.label) == ["stay", "polls", "hand"])
    #expect(
      list.formula == """
        Points, at most 42.5: 30 × live time / length + 2.5 a poll (3) + 5 a raised hand (1). In \
        brackets: how many count at most.
        """)
    #expect(list.rows.map(\.score) == ["30.0"])
    #expect(list.rows.map(\.alternative) == ["30.0 points: stay 30.0."])
  }

  @Test("the points of a row are its sum, on the scale of all that is possible")
  func rows() throws {
    var session = SessionFixture(names: ["Ada"])
    session.people[0].company = " Engines "
    session.people[0].interactions = [.init(.chatMessage, at: 5), .init(.handRaise, at: 9)]
    let list = try list(session)
    let row = try #require(list.rows.first)
    #expect(row.company == "Engines")
    #expect(row.points.map(\.figure) == ["30", "20", "7"])
    #expect(row.score == "57.0")
    #expect(abs(row.points.reduce(0) { $0 + $1.share } - 57.0 / 135) < 1e-12)
    #expect(
      row.alternative == "57.0 points: stay 30.0, engagement 20.0, chat, reactions, hand 7.0.")
  }

  @Test("a list that is cut says of how many, and who has as many points as the last")
  func cut() throws {
    let list = try list(SessionFixture(names: (0..<30).map { "Person \($0)" }))
    #expect(list.rows.count == 25)
    #expect(list.note(nil) == "the first 25 of 30 people; everybody is in the data")
    #expect(list.note(9) == "the first 9 of 25 that are listed; everybody is in the data")
    #expect(list.ties == "5 more have the same score as the last one.")
  }

  @Test("nobody with points is a sentence, and nobody is named in an anonymised edition")
  func nobody() throws {
    var session = SessionFixture()
    session.people = [.init("Ada")]
    let list = try list(session)
    #expect(list.rows.isEmpty)
    #expect(list.none == "Nobody has points.")
    let room = try SessionFixture.crowd(of: 30)
      .metrics(dynamics: DynamicsOptions(), isAnonymized: true)
    let composer = ReportComposer(room, options: ReportOptions(generatedAt: 0))
    let section = try #require(composer.dynamics())
    #expect(section.followUp == nil)
    #expect(composer.report().definitionTerms.contains("Still watching"))
    #expect(!composer.report().definitionTerms.contains("Points"))
  }
}

extension Report {
  fileprivate var definitionTerms: [String] {
    sections.flatMap { section in
      guard case .definitions(let definitions) = section else { return [String]() }
      return definitions.groups.flatMap(\.entries).map(\.term)
    }
  }
}
