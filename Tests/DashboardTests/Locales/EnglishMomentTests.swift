import SessionFixtures
import Testing

@testable import RecapAnalytics
@testable import RecapDashboard

@Suite struct EnglishMomentTests {
  private let words = English()

  /// Forty people, of whom ten leave in minute 30; a burst of claps; a poll; a quiet stretch.
  private var story: SessionFixture {
    var session = SessionFixture()
    session.people = (0..<40).map { index in
      let end = index < 10 ? 1800 : 3600
      return SessionFixture.Person(
        "Person \(index)", nil,
        live: [.init(0..<600), .init(600..<900, sound: false), .init(900..<end)])
    }
    session.people[0].interactions = (0..<7).map {
      .init(.reaction, at: 1000 + $0, detail: "clap")
    }
    session.polls = [
      .init("Before?", at: nil, answeredBy: [0]),
      .init("Ready?", at: 1200, answeredBy: [0, 1, 2, 3]),
    ]
    return session
  }

  private func sentences(_ session: SessionFixture) throws -> [String: String] {
    let metrics = try session.metrics()
    return Dictionary(
      uniqueKeysWithValues: metrics.moments.map {
        (words.headline($0.kind), words.sentence($0, of: metrics))
      })
  }

  @Test("each moment has its sentence")
  func all() throws {
    let sentences = try sentences(story)
    #expect(sentences.count == 6)
    #expect(sentences["Fullest room"] == "40 viewers at once, 100% of all who came live.")
    #expect(
      sentences["Most engaged minute"] == "100% of viewing time with sound on and tab in focus.")
    #expect(
      sentences["Biggest burst of reactions"] == "7 within 3 minutes, most often “clap”.")
    #expect(
      sentences["Quietest five minutes"] == "0% engaged, the lowest five-minute average.")
    #expect(
      sentences["Steepest loss"] == "10 fewer viewers within five minutes (40 to 30).")
    #expect(
      sentences["Most answered poll"] == "P2: 4 participants, 10% of live viewers.")
  }

  @Test("one of each is singular")
  func singular() throws {
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.duration = 600
    session.people[0].live = [.init(0..<300)]
    session.people[1].live = [.init(300..<600)]
    session.people[0].interactions = [.init(.reaction, at: 60)]
    session.polls = [.init("Ready?", at: 120, answeredBy: [1])]
    let sentences = try sentences(session)
    #expect(sentences["Fullest room"] == "1 viewer at once, 50% of all who came live.")
    #expect(sentences["Biggest burst of reactions"] == "1 reaction.")
    #expect(sentences["Most answered poll"] == "P1: 1 participant, 50% of live viewers.")
  }

  @Test("everybody answered one poll")
  func everybody() throws {
    var session = SessionFixture(names: ["Ada", "Grace", "Mary"])
    session.polls = [
      .init("Sure?", at: 60, answeredBy: [0]), .init("Ready?", at: 120, answeredBy: [0, 1, 2]),
    ]
    #expect(
      try sentences(session)["Most answered poll"] == "P2: 3 participants, 100% of live viewers.")
    session.people[1].live = []
    session.people[2].live = []
    session.polls[1].answeredBy = [0]
    session.polls[0].answeredBy = []
    #expect(
      try sentences(session)["Most answered poll"] == "P2: 1 participant, the only live viewer.")
    session.polls[1].answeredBy = [1]
    #expect(try sentences(session)["Most answered poll"] == "P2: 1 participant.")
  }

  /// What was on at the most engaged minute, in its longest and its shortest words.
  private func context(minute: Int, polls: [Int?]) throws -> [String] {
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.polls = polls.map { .init("Ready?", at: $0, answeredBy: [0]) }
    let moment = Moment(kind: .mostEngagedMinute, minute: minute, value: .count(1))
    return words.context(of: moment, in: try session.metrics())
  }

  @Test("what was on is the latest poll of the minute or of the five before")
  func whatWasOn() throws {
    #expect(try context(minute: 20, polls: [1219]) == ["when P1 was asked"])
    #expect(try context(minute: 20, polls: [1260]) == [])
    #expect(
      try context(minute: 20, polls: [1199])
        == ["1 minute after P1 was asked", "1 minute after P1"])
    #expect(
      try context(minute: 20, polls: [60, nil, 900])
        == ["5 minutes after P3 was asked", "5 minutes after P3"])
    #expect(try context(minute: 20, polls: [899]) == [])
    #expect(try context(minute: 20, polls: [1210, 1205]) == ["when P1 was asked"])
    #expect(try context(minute: 20, polls: [1210, 1210]) == ["when P2 was asked"])
    #expect(try context(minute: 0, polls: [-30]) == [])
    #expect(try context(minute: 20, polls: [nil]) == [])
    #expect(try context(minute: 20, polls: []) == [])
  }

  @Test("only high points say what was on: a poll before a loss explains nothing")
  func highPoints() throws {
    let metrics = try story.metrics()
    for kind in Moment.Kind.allCases {
      let moment = Moment(kind: kind, minute: 20, value: .count(1))
      let isHigh = [.fullestRoom, .mostEngagedMinute, .biggestReactionBurst].contains(kind)
      #expect(words.context(of: moment, in: metrics).isEmpty == !isHigh)
    }
  }

  @Test("more participants than live viewers have no share")
  func participantsBeyondViewers() throws {
    var session = SessionFixture(names: ["Ada", "Grace", "Mary"])
    session.people[1].live = []
    session.people[2].live = []
    session.polls = [.init("Ready?", at: 60, answeredBy: [0, 1, 2])]
    #expect(try sentences(session)["Most answered poll"] == "P1: 3 participants.")
  }

  @Test("the chart in words has its numbers")
  func alternative() throws {
    let text = words.timelineAlternative(try story.metrics(), title: "Title")
    #expect(
      text.hasPrefix("Title. Line chart, 60 minutes. Viewers 30 to 40. Engagement 0% to 100%."))
    #expect(text.hasSuffix("7 reactions in minutes 15–18, most often clap."))
  }

  @Test("a reaction's name can't turn or break its sentence")
  func reactionName() throws {
    var session = SessionFixture(names: ["Ada"])
    session.people[0].interactions = [.init(.reaction, at: 60, detail: "a\u{202E}b\nc")]
    #expect(try sentences(session)["Biggest burst of reactions"] == "1 reaction: “ab c”.")
    session.people[0].interactions.append(.init(.reaction, at: 61, detail: "a\u{202E}b\nc"))
    #expect(
      try sentences(session)["Biggest burst of reactions"]
        == "2 within 3 minutes, most often “ab c”.")
  }
}
