import RecapAnalytics
import SessionFixtures
import Testing

@testable import RecapDashboard

@Suite struct EnglishLeadTests {
  private func person(live: Int, recording: Int = 0, engaged: Bool = true) -> SessionFixture.Person
  {
    var person = SessionFixture.Person(
      "Ada", nil, live: live > 0 ? [.init(0..<live, sound: engaged)] : [])
    if recording > 0 { person.plays = [.init(at: 1_772_800_000, seconds: recording)] }
    return person
  }

  private func lead(
    _ people: [SessionFixture.Person], duration: Int = 3600,
    change: (inout SessionFixture) -> Void = { _ in }
  ) throws -> String {
    var session = SessionFixture()
    session.duration = duration
    session.people = people
    change(&session)
    return English().lead(try session.metrics().summary, duration: duration).map(\.text).joined()
  }

  @Test("nobody")
  func nobody() throws { #expect(try lead([]) == "Nobody watched.") }

  @Test("one person live")
  func oneLive() throws {
    #expect(
      try lead([person(live: 1800)])
        == "1 person watched live. The live viewer stayed 30.0 of 60 minutes and was engaged for "
        + "100% of that time.")
  }

  @Test("one person with the recording")
  func oneRecording() throws {
    #expect(try lead([person(live: 0, recording: 60)]) == "1 person watched the recording.")
  }

  @Test("several live, none of the recording")
  func live() throws {
    #expect(
      try lead([person(live: 3600), person(live: 1800, engaged: false)])
        == "2 people watched live. Live viewers stayed 45.0 of 60 minutes on average and were "
        + "engaged for 67% of that time.")
  }

  @Test("several of the recording only")
  func recording() throws {
    #expect(
      try lead([person(live: 0, recording: 60), person(live: 0, recording: 60)])
        == "2 people watched the recording.")
  }

  @Test("who watched both, in the words of their number")
  func both() throws {
    let (live, both) = (person(live: 3600), person(live: 3600, recording: 60))
    let recording = person(live: 0, recording: 60)
    func start(_ people: SessionFixture.Person...) throws -> String {
      String(try lead(people).split(separator: ". ")[0])
    }
    #expect(
      try start(live, both, recording) == "3 people watched: 2 live, 2 the recording, 1 both")
    #expect(
      try start(live, both, both, recording)
        == "4 people watched: 3 live, 3 the recording, 2 both")
    #expect(
      try start(both, both, recording) == "3 people watched the recording; 2 live too")
    #expect(try start(both, recording) == "2 people watched the recording; 1 live too")
    #expect(try start(live, live, both) == "3 people watched live; 1 the recording too")
    #expect(try start(both, both, both) == "3 people watched live, and all the recording too")
    #expect(try start(both, both) == "2 people watched live, and both the recording too")
    #expect(try start(both) == "1 person watched live and the recording too")
  }

  @Test("live and recording, nobody both")
  func apart() throws {
    #expect(
      try lead([person(live: 3600), person(live: 0, recording: 60)])
        .hasPrefix("2 people watched: 1 live, 1 the recording. The live viewer stayed "))
  }

  @Test("nobody engaged: the clause falls away")
  func notEngaged() throws {
    #expect(
      try lead([person(live: 3600, engaged: false), person(live: 3600, engaged: false)])
        == "2 people watched live. Live viewers stayed 60.0 of 60 minutes on average.")
  }

  @Test("reactions and answers have a clause each, together one sentence")
  func participation() throws {
    let people = [person(live: 3600), person(live: 3600)]
    let reaction = SessionFixture.Interaction(.reaction, at: 60, detail: "clap")
    let poll = SessionFixture.Poll("Ready?", at: 60, answeredBy: [0, 1])
    #expect(
      try lead(people) { $0.people[0].interactions = [reaction] }
        .hasSuffix(" 50% sent a reaction."))
    #expect(try lead(people) { $0.polls = [poll] }.hasSuffix(" Both answered a poll."))
    #expect(
      try lead(people) {
        $0.people[0].interactions = [reaction]
        $0.polls = [poll]
      }.hasSuffix(" 50% sent a reaction, and both answered a poll."))
  }

  @Test("everybody is said in words, and nearly everybody is not everybody")
  func nearlyEverybody() throws {
    let people = Array(repeating: person(live: 3600), count: 300)
    func lead(reacting: Int, answering: Int) throws -> String {
      try self.lead(people) {
        for index in 0..<reacting {
          $0.people[index].interactions = [.init(.reaction, at: 60, detail: "clap")]
        }
        $0.polls = [.init("Ready?", at: 60, answeredBy: Array(0..<answering))]
      }
    }
    #expect(
      try lead(reacting: 300, answering: 299)
        .hasSuffix(" All 300 sent a reaction, and over 99% answered a poll."))
    #expect(
      try lead(reacting: 300, answering: 300)
        .hasSuffix(" All 300 sent a reaction and answered a poll."))
    #expect(
      try lead(reacting: 0, answering: 299).hasSuffix(" Over 99% answered a poll."))
  }

  @Test("what one live viewer did has no share")
  func participationOfOne() throws {
    let reaction = SessionFixture.Interaction(.reaction, at: 60, detail: "clap")
    let poll = SessionFixture.Poll("Ready?", at: 60, answeredBy: [0])
    func lead(reacts: Bool, answers: Bool) throws -> String {
      try self.lead([person(live: 3600)]) {
        $0.people[0].interactions = reacts ? [reaction] : []
        $0.polls = answers ? [poll] : []
      }
    }
    #expect(
      try lead(reacts: true, answers: true)
        .hasSuffix(" That viewer sent a reaction and answered a poll."))
    #expect(try lead(reacts: true, answers: false).hasSuffix(" That viewer sent a reaction."))
    #expect(try lead(reacts: false, answers: true).hasSuffix(" That viewer answered a poll."))
    #expect(try lead(reacts: false, answers: false).hasSuffix("100% of that time."))
  }

  @Test("a share that rounds to nothing falls away")
  func fewOfMany() throws {
    let people = Array(repeating: person(live: 60), count: 201)
    let lead = try lead(people) {
      $0.people[0].interactions = [.init(.reaction, at: 60)]
      $0.polls = [.init("Ready?", at: 60, answeredBy: [0, 1])]
    }
    #expect(lead.hasSuffix(" of that time. 1% answered a poll."))
  }

  @Test("short sessions say their own length")
  func short() throws {
    #expect(try lead([person(live: 30)], duration: 45).contains("stayed 30.0 of 45 seconds"))
    #expect(try lead([person(live: 1)], duration: 1).contains("stayed 1.0 of 1 second "))
    #expect(try lead([person(live: 60)], duration: 60).contains("stayed 1.0 of 1 minute "))
    #expect(try lead([person(live: 60)], duration: 90).contains("stayed 1.0 of 1.5 minutes "))
  }

  @Test("figures are emphasised, words are not")
  func emphasis() throws {
    let summary = try SessionFixture(names: ["Ada", "Grace"]).metrics().summary
    let pieces = English().lead(summary, duration: 3600)
    #expect(
      pieces.filter(\.isEmphasized).map(\.text) == [
        "2 people", "60.0 of 60 minutes", "100% of that time",
      ])
  }

  @Test("every figure names the part of the report with more on it")
  func destinations() throws {
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.people[0].plays = [.init(at: 1_772_800_000, seconds: 60)]
    session.polls = [.init("Ready?", at: 60, answeredBy: [0])]
    let pieces = English().lead(try session.metrics().summary, duration: 3600)
    #expect(pieces.allSatisfy { $0.isEmphasized == ($0.destination != nil) })
    #expect(
      pieces.compactMap(\.destination) == [
        .attendees, .recording, .attendees, .attendees, .polls,
      ])
    session.people[0].live = []
    session.people[1].live = []
    let recording = English().lead(try session.metrics().summary, duration: 3600)
    #expect(recording.compactMap(\.destination) == [.recording])
  }
}
