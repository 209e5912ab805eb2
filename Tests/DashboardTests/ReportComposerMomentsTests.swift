import RecapAnalytics
import ReportInspection
import SessionFixtures
import Testing

@testable import RecapDashboard

@Suite("Moments that stand out")
struct ReportComposerMomentsTests {
  private func report(_ session: SessionFixture) throws -> Report {
    ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: 1_773_000_000, creator: "Recap")
    ).report()
  }

  private func headlines(_ session: SessionFixture) throws -> [String] {
    try report(session).momentEntries.map(\.headline)
  }

  private func audience(_ count: Int, _ live: [SessionFixture.Stretch]) -> [SessionFixture.Person] {
    (0..<count).map { SessionFixture.Person("Person \($0)", nil, live: live) }
  }

  @Test("a most engaged minute of 0% is none")
  func nobodyEngaged() throws {
    var session = SessionFixture()
    // One engaged viewer for twenty minutes, and in one of them 250 who are not.
    session.people =
      audience(1, [.init(0..<1200)]) + audience(250, [.init(600..<660, sound: false)])
    let report = try report(session)
    #expect(try report.timeline.title == "Fullest at 16:10 with 251 viewers")
    #expect(!report.momentEntries.contains { $0.headline == "Most engaged minute" })
  }

  @Test("a rate that never changes is neither the most engaged nor the quietest")
  func constantRate() throws {
    var session = SessionFixture()
    session.people = audience(50, [.init(0..<3600)])
    let report = try report(session)
    #expect(report.momentEntries.isEmpty)
    #expect(try report.timeline.title == "50 viewers throughout")
  }

  @Test("a burst has five reactions at least")
  func burst() throws {
    var session = SessionFixture()
    session.people = audience(10, [.init(0..<3600)])
    for (count, isShown) in [(1, false), (4, false), (5, true)] {
      session.people[0].interactions = (0..<count).map {
        .init(.reaction, at: 1000 + $0, detail: "clap")
      }
      #expect(
        try headlines(session).contains("Biggest burst of reactions") == isShown, "\(count)")
    }
  }

  @Test("a room of three loses nobody to speak of")
  func smallLoss() throws {
    for (people, isShown) in [(3, false), (5, true)] {
      var session = SessionFixture()
      session.people = audience(people, [.init(0..<1800)])
      #expect(try headlines(session).contains("Steepest loss") == isShown, "\(people)")
    }
  }

  @Test("two polls may be the most answered together, three are not")
  func ties() throws {
    var session = SessionFixture()
    session.people = audience(10, [.init(0..<3600)])
    session.polls = (0..<2).map { .init("Ready?", at: 60 * $0, answeredBy: [0, 1]) }
    let sentences = try report(session).momentEntries.map(\.sentence)
    #expect(sentences == ["P1 and P2: 2 participants each, 20% of live viewers."])
    session.polls.append(.init("Sure?", at: 180, answeredBy: [3, 4]))
    #expect(try headlines(session).isEmpty)
  }

  @Test("a fuller room is named where an emptier one was more engaged")
  func fullerRoom() throws {
    var session = SessionFixture()
    session.people =
      audience(8, [.init(0..<600), .init(600..<3000, sound: false)])
      + audience(2, [.init(0..<600, sound: false), .init(600..<3600)])
    #expect(
      try report(session).timeline.title
        == "Fullest at 16:00 with 10 viewers, most engaged at 16:00 with 80% while at least half full"
    )
    #expect(try report(session).timeline.key.contains("Pale: under half the peak audience."))
  }

  @Test("nobody, and one who was never engaged, make no title")
  func plainTitle() throws {
    #expect(try report(SessionFixture()).timeline.title == "Viewers and engagement over time")
    var session = SessionFixture(names: ["Ada"])
    session.people[0].live = [.init(60..<3600, sound: false)]
    #expect(try report(session).timeline.title == "Viewers and engagement over time")
  }
}
