import RecapAnalytics
import ReportInspection
import SessionFixtures
import Testing

@testable import RecapDashboard

@Suite("A session on one page says what the sections of the full report say, in brief")
struct BriefReportTests {
  private func session(people count: Int = 20) -> SessionFixture {
    var session = SessionFixture()
    session.people = (0..<count).map { number in
      var person = SessionFixture.Person("Person \(number)", live: [.init(0..<1800)])
      person.role = number < 8 ? "Engineering" : number < 12 ? "Design" : nil
      if number < 5 {
        person.interactions = [.init(.reaction, at: 61 + number, detail: "clap")]
        person.plays = [.init(at: session.startedAt + 90_000 * (1 + number % 2), seconds: 600)]
      }
      return person
    }
    session.polls = (0..<6).map { number in
      .init("Question \(number)?", at: 60 * number, answeredBy: Array(0..<min(count, 4 + number)))
    }
    return session
  }

  private func report(
    _ session: SessionFixture, _ edition: Edition = .summary, pages: Int? = 23
  ) throws -> Report {
    var options = ReportOptions(generatedAt: 1_773_000_000)
    options.pagesOfFullReport = pages
    return ReportComposer(try session.metrics(), options: options)
      .report(edition)
  }

  private func lead(_ report: Report) -> String { report.header.lead.map(\.span.string).joined() }

  @Test("its parts are figures, the timeline and two rows of digests, and lead nowhere")
  func parts() throws {
    let report = try report(session())
    #expect(report.sections.count == 1)
    #expect(
      try report.openingParts.map(\.name) == ["brief figures", "timeline", "digests", "digests"])
    #expect(
      try report.digests.map(\.title) == [
        "What happened", "What they said", "Who was there", "The recording",
      ])
    #expect(report.header.lead.allSatisfy { $0.destination == nil })
    #expect(report.furniture.note == "The session report has 23 pages; it defines every figure")
    #expect(try self.report(session(), pages: nil).furniture.note == nil)
  }

  @Test("the lead is two sentences or three")
  func leads() throws {
    #expect(
      try lead(report(session()))
        == "20 people watched: 20 live, 5 the recording, 5 both. Live viewers stayed 30.0 of 60 "
        + "minutes, engaged for 100% of that time. 45% answered a poll, 25% sent a reaction.")
    #expect(try lead(report(SessionFixture())) == "Nobody watched.")
    #expect(
      try lead(report(session(people: 1))).hasPrefix("1 person watched live and the recording"))
  }

  @Test("the key figures are of what is told, four at most")
  func figures() throws {
    let figures = try report(session()).briefFigures
    #expect(
      figures.map(\.label) == [
        "Unique viewers", "Average live minutes", "Live engagement", "Answered a poll",
      ])
    #expect(figures.map(\.figure) == ["20", "30.0", "100.0%", "45.0%"])
    #expect(
      figures.map(\.note) == [
        "20 live · 5 recording", "50% of the session", "sound on and tab in focus",
        "9 of 20 live viewers",
      ])
    var quiet = session()
    quiet.polls = []
    #expect(try report(quiet).briefFigures.last?.label == "Sent a reaction")
  }

  @Test("the polls with most participants are told in launch order, with what most people said")
  func polls() throws {
    let digest = try #require(try report(session()).digests.first { $0.title == "What they said" })
    guard case .answers(let answers) = digest.content else {
      Issue.record("no answers")
      return
    }
    #expect(answers.map(\.number) == ["P3", "P4", "P5", "P6"])
    #expect(answers.map(\.rate) == ["100%", "100%", "100%", "100%"])
    var unanswered = session()
    unanswered.polls = [.init("Anybody?", at: 60)]
    #expect(try report(unanswered).digests.map(\.title).contains("How they took part"))
  }

  @Test("a role that everybody has is none")
  func roles() throws {
    func shares(_ session: SessionFixture) throws -> [[String]]? {
      guard
        case .shares(let lists)? =
          try report(session).digests.first(where: { $0.title == "Who was there" })?.content
      else { return nil }
      return lists.map { $0.map { "\($0.name) \($0.figure)" } }
    }
    #expect(try shares(session())?.first == ["Engineering 40%", "Design 20%"])
    var alike = session()
    for index in alike.people.indices { alike.people[index].role = "Attendee" }
    #expect(try shares(alike)?.first != ["Attendee 100%"])
  }

  // MARK: For sponsors and speakers

  @Test("for sponsors it begins with who came, and lists nobody")
  func sponsor() throws {
    let metrics = try session().metrics(smallestGroup: 4)
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_000_000))
      .report(.sponsor)
    #expect(
      report.sections.map(\.part) == [
        .summary, .course, .polls, .recording, .countries, .devices, .definitions,
      ])
    #expect(try report.recording.table == nil)
    // Of two roles there is no list.
    #expect(try report.openingParts.map(\.name) == ["brief figures", "remark"])
    #expect(report.header.meta.hasPrefix("Nobody is named · "))
    let definitions = try report.definitions.groups.flatMap(\.entries).map(\.text)
    #expect(!definitions.contains { $0.contains("pseudonym") })
  }

  @Test("for sponsors no number is of fewer people than the smallest group")
  func few() throws {
    let metrics = try session().metrics(smallestGroup: 6)
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_000_000))
      .report(.sponsor)
    // Five people watched the recording, and reacted.
    #expect(!report.sections.contains { if case .recording = $0 { true } else { false } })
    #expect(try report.briefFigures.map(\.label).contains("Sent a reaction") == false)
    let polls = try report.polls.polls
    #expect(polls.map(\.participants.text) == ["<6", "<6", "6", "7", "8", "9"])
    #expect(polls.map(\.hasCard) == [false, false, true, true, true, true])
    #expect(polls.map(\.share).prefix(2) == [nil, nil])
    #expect(try report.definitions.dataNotes.isEmpty)
    guard case .course(let course)? = report.sections.first(where: { $0.part == .course }) else {
      Issue.record("it does not tell how the session went")
      return
    }
    for case .engagement(let engagement) in course.parts {
      #expect(!engagement.rows.map(\.label).contains("Sent live reactions"))
    }
  }

  @Test("of fewer people than the smallest group nothing is told to sponsors", arguments: [1, 4])
  func nobodyToTellOf(people: Int) throws {
    let metrics = try session(people: people).metrics(smallestGroup: 5)
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_000_000))
      .report(.sponsor)
    #expect(report.sections.map(\.part) == [.summary])
    #expect(try report.openingParts.isEmpty)
    #expect(lead(report).hasPrefix("Fewer than 5 people watched."))
  }

  @Test("few live viewers are not said to be all who watched where many saw the recording")
  func fewLive() throws {
    var session = session(people: 3)
    session.people += (0..<6).map { number in
      var person = SessionFixture.Person("Viewer \(number)")
      person.plays = [.init(at: session.startedAt + 90_000, seconds: 600)]
      return person
    }
    let metrics = try session.metrics(smallestGroup: 5)
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_000_000))
      .report(.sponsor)
    #expect(report.sections.map(\.part) == [.summary])
    #expect(lead(report).hasPrefix("Fewer than 5 people watched live."))
  }

  @Test("each list has everybody once, whatever has no row among the others")
  func groups() throws {
    var session = session()
    for (index, person) in session.people.indices.enumerated() {
      session.people[person].role = ["Design", "Sales", "Law", "Press", "Care"][index / 4]
    }
    let metrics = try session.metrics(smallestGroup: 4)
    let lists = try ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_000_000))
      .report(.sponsor).groupLists
    for most in [nil, 4, 3, 2] {
      let rows = lists.rows(of: lists.lists, atMost: most)[0]
      #expect(rows.compactMap { Int($0.people) }.reduce(0, +) == 20)
      #expect(rows.allSatisfy { Int($0.people)! >= 4 })
      #expect(rows.last?.isRest == (most != nil))
    }
  }

  @Test("for speakers there are no people, unless they are asked for")
  func speaker() throws {
    let parts = try report(session(), .speaker).sections.map(\.part)
    #expect(parts.contains(.attendees))
    var options = ReportOptions(attendeeLimit: 0, generatedAt: 1_773_000_000)
    options.followUpLimit = 0
    let report = ReportComposer(try session().metrics(), options: options).report(.speaker)
    #expect(report.sections.map(\.part) == [.summary, .polls, .reactions, .definitions])
  }
}
