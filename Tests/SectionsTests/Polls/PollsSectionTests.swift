import RecapAnalytics
import RecapDashboard
import RecapDrawing
import ReportInspection
import Testing

@Suite("Words and numbers of polls")
struct PollsSectionTests {
  @Test("the sentence counts live viewers who answered")
  func sentence() throws {
    var session = PollSession(viewers: 8, others: 2)
    #expect(try sub(session) == "No polls were run in this session.")
    session.ask("First?", .singleAnswer, ["a", "b"], votes: [3])
    #expect(try sub(session) == "1 poll. 3 of 8 live viewers answered it (38%).")
    session.ask("Second?", .singleAnswer, ["a", "b"], votes: [7])
    #expect(try sub(session) == "2 polls. 7 of 8 live viewers answered at least one (88%).")
  }

  @Test("the sentence without a live audience, without answers, with one viewer")
  func sentenceOfFew() throws {
    var nobody = PollSession(viewers: 0, others: 3)
    nobody.ask("Ready?", .quiz, ["a"], votes: [2])
    #expect(try sub(nobody) == "1 poll. Nobody watched live.")
    #expect(try nobody.report.polls.polls[0].share == nil)
    var silent = PollSession(viewers: 3)
    silent.ask("Ready?", .quiz, ["a"])
    #expect(try sub(silent) == "1 poll. No live viewer answered it.")
    var one = PollSession(viewers: 1)
    one.ask("Ready?", .quiz, ["a"], votes: [1])
    #expect(try sub(one) == "1 poll. The only live viewer answered it.")
  }

  @Test("time, type, options and participants of a poll")
  func list() throws {
    var session = PollSession()
    session.ask("  Ready?\nNow? ", .quiz, at: 540, ["yes", "no"], votes: [4, 1])
    session.ask("Anything else?", texts: ["no"], at: nil)
    session.ask("", .multipleAnswer, at: -300, ["only"])
    let polls = try session.report.polls.polls
    #expect(polls.map(\.number) == ["P1", "P2", "P3"])
    #expect(polls.map(\.time.text) == ["15:09", "–", "14:55"])
    #expect(polls.map(\.time.isQuiet) == [false, true, false])
    #expect(polls.map(\.question) == ["Ready? Now?", "Anything else?", "(no question)"])
    #expect(polls.map(\.type) == ["Quiz", "Open-ended", "Multiple answer"])
    #expect(polls.map(\.options.text) == ["2", "–", "1"])
    #expect(polls.map(\.participants.text) == ["5", "1", "0"])
    #expect(
      polls.map(\.meta) == [
        "Quiz · 2 options · 5 unique participants", "Open-ended · 1 unique participant",
        "Multiple answer · 1 option · 0 unique participants",
      ])
    #expect(polls[0].share == 0.5)
  }

  @Test("answers by participants, a rating scale in its own order")
  func order() throws {
    var session = PollSession()
    session.ask("Which?", .crowdVote, ["few", "none", "most"], votes: [2, 0, 4])
    session.ask("How good?", .ratingScale, ["1", "2", "3"], votes: [1, 0, 5])
    let polls = try session.report.polls.polls
    #expect(polls[0].answers.map(\.label) == ["most", "few", "none"])
    #expect(polls[0].answers.map(\.rate.text) == ["66.7%", "33.3%", "0.0%"])
    #expect(polls[0].answers.map(\.rate.isQuiet) == [false, false, true])
    #expect(polls[1].answers.map(\.label) == ["1", "2", "3"])
  }

  @Test("nobody answered: zeros, and rates that do not exist")
  func unanswered() throws {
    var session = PollSession()
    session.ask("Ready?", .quiz, ["yes"])
    session.ask("Why?", texts: [])
    session.ask("Which?", .singleAnswer)
    let polls = try session.report.polls.polls
    #expect(polls[0].answers.map(\.participants.text) == ["0"])
    #expect(polls[0].answers.map(\.rate.text) == ["–"])
    #expect(polls[0].answers[0].share == nil)
    #expect(
      polls.map(\.note) == [nil, "Nobody wrote an answer.", "The poll has no options."])
  }

  @Test("only a quiz has correct answers")
  func correct() throws {
    var session = PollSession()
    session.ask("Which?", .quiz, ["right", "wrong", "right too"], correct: [0, 2])
    session.ask("Which?", .singleAnswer, ["right"], correct: [0])
    let polls = try session.report.polls.polls
    #expect(polls[0].answers.map(\.mark) == ["correct answer", nil, "correct answer"])
    #expect(polls[1].answers.map(\.mark) == [nil])
  }

  @Test("twelve texts, then the sum of the others")
  func rest() throws {
    #expect(try rest((1...12).map { "text \($0)" }, by: 12) == nil)
    let once = try rest((1...13).map { "text \($0)" }, by: 20)
    #expect(once == ["1 more text, given once", "1", "7.7%"])
    let twice = (1...14).flatMap { ["text \($0)"] + ($0 < 14 ? ["text \($0)"] : []) }
    #expect(try rest(twice, by: 40) == ["2 more texts, each given once or twice", "3", "11.1%"])
    let often = (1...14).flatMap { Array(repeating: "text \($0)", count: 3) }
    #expect(try rest(often, by: 50) == ["2 more texts, each given 3 times", "6", "14.3%"])
  }

  @Test("a sum of texts is none of people where somebody wrote several")
  func severalTexts() throws {
    #expect(
      try rest((1...20).map { "text \($0)" }, by: 10) == [
        "8 more texts, given 8 times in all", "–", "–",
      ])
  }

  @Test("a text without a visible character has words instead")
  func blank() throws {
    var session = PollSession()
    session.ask("Why?", texts: [" ", "so"])
    let answers = try session.report.polls.polls[0].answers
    #expect(answers.map(\.label) == ["(blank)", "so"])
    #expect(answers.map(\.isQuiet) == [true, false])
  }

  private func sub(_ session: PollSession) throws -> String {
    try session.report.polls.sub.map(\.string).joined()
  }

  private func rest(_ texts: [String], by people: Int) throws -> [String]? {
    var session = PollSession(viewers: people)
    session.ask("Why?", texts: texts)
    let poll = try session.report.polls.polls[0]
    #expect(poll.answers.count <= 12)
    return poll.rest.map { [$0.label, $0.participants.text, $0.rate.text] }
  }
}
