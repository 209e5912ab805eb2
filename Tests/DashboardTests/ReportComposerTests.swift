import RecapAnalytics
import RecapCharting
import RecapDashboard
import RecapDrawing
import ReportInspection
import SceneInspection
import SessionFixtures
import Testing

@Suite struct ReportComposerTests {
  private func report(
    _ session: SessionFixture, zone: ZoneRules? = nil
  ) throws -> Report {
    ReportComposer(
      try session.metrics(), options: ReportOptions(timeZone: zone, generatedAt: 1_773_000_000)
    ).report()
  }

  private var session: SessionFixture {
    var session = SessionFixture(names: ["Ada", "Grace", "Mary"])
    session.people[1].live = [.init(0..<1800, sound: false), .init(1800..<3600)]
    session.people[2].live = []
    session.people[2].plays = [.init(at: session.startedAt + 90_000, seconds: 600)]
    session.people[0].interactions = [
      .init(.reaction, at: 60, detail: "heart"), .init(.chatMessage, at: 70),
      .init(.qaThread, at: 80), .init(.handRaise, at: 90),
      .init(.attachmentDownload, at: 100, detail: "slides.pdf"),
    ]
    session.polls = [.init("Ready?", at: 900, answeredBy: [0, 1])]
    return session
  }

  @Test("the header is the session's, in its own zone or the one asked for")
  func header() throws {
    let own = try report(session)
    #expect(own.header.title == "Opening keynote")
    #expect(own.header.event == "Example Summit")
    #expect(own.header.meta.contains("16:00–17:00 CET (Europe/Berlin)"))
    #expect(own.furniture.date == "4 March 2026")
    let tokyo = try report(session, zone: ZoneRules("Asia/Tokyo"))
    #expect(tokyo.header.meta.contains("Thursday 5 March 2026, 00:00–01:00 JST (Asia/Tokyo)"))
    #expect(tokyo.furniture.date == "5 March 2026")
    #expect(own.generatedAt == "2026-03-08T20:00:00Z")
    #expect(own.furniture.folio(5, 1022) == "5 / 1,022")
  }

  @Test("titles are set as one line without characters that steer")
  func cleanTitles() throws {
    var session = session
    session.title = "One\nTwo\u{202E}"
    session.event = "A\tB"
    let report = try report(session)
    #expect(report.header.title == "One Two")
    #expect(report.furniture.runningTitle == "One Two")
    #expect(report.header.event == "A B")
  }

  @Test("a time zone that is not known is a data note")
  func unknownZone() throws {
    #expect(try report(session).definitions.dataNotes.count == 6)
    var session = session
    session.timeZone = "Europe/Berln"
    let notes = try report(session).definitions.dataNotes
    #expect(notes.count == 7)
    #expect(notes.last?.label == "Time zone that is not known")
    #expect(notes.last?.remark == "“Europe/Berln”; clock times are those of UTC")
  }

  @Test(
    "running heads have a short title whole, and of a long one the part before its colon or dash",
    arguments: [
      ("Opening keynote of today", "Opening keynote of today"),
      ("Shipping every Tuesday: inside the release train", "Shipping every Tuesday"),
      ("Office hours – ask the release engineers", "Office hours"),
      ("What We Learned In Ten Years", "What We Learned In Ten Years"),
      ("How we ship the whole platform every week", "How we ship the…"),
      ("How we ship the whole platform: every week", "How we ship the…"),
      ("Welcome to the days, a first look", "Welcome to the days…"),
      ("出荷と航海の話", "出荷と航海の話"),
    ])
  func runningTitle(title: String, shown: String) throws {
    var session = session
    session.title = title
    #expect(try report(session).furniture.runningTitle == shown)
  }

  @Test("the tiles hold the audience, the stays and the plays")
  func tiles() throws {
    let tiles = try report(session).tiles
    #expect(
      tiles.map(\.label) == ["Unique viewers", "Average minutes viewed", "Recording plays"])
    #expect(tiles.map(\.figure) == ["3", "43.3", "1"])
    #expect(tiles.map(\.unit) == [nil, "min", nil])
    #expect(tiles.map(\.isEmpty) == [false, false, false])
    #expect(tiles[0].segments?.map(\.label) == ["live only", "recording only"])
    #expect(tiles[0].segments?.map(\.people) == [2, 1])
    #expect(tiles[1].stays?.map(\.value) == ["60.0", "10.0"])
    #expect(tiles[1].stays?.map(\.share) == [1, 1.0 / 6])
    #expect(tiles[2].note == "all on 5 March 2026")
  }

  @Test("who watched both is counted once, between live and recording")
  func both() throws {
    var session = session
    session.people[0].plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
    let segments = try #require(try report(session).tiles[0].segments)
    #expect(segments.map(\.label) == ["live only", "both", "recording only"])
    #expect(segments.map(\.figure) == ["1", "1", "1"])
  }

  @Test("plays over three days and more have a curve, its best day the earliest")
  func playDays() throws {
    var session = session
    session.people[2].plays = [0, 1, 1, 3, 3].map {
      .init(at: session.startedAt + $0 * 86_400, seconds: 10)
    }
    let days = try #require(try report(session).tiles[2].playDays)
    #expect(days.plays == [1, 2, 0, 2])
    #expect(days.best == 1)
    #expect(days.bestLabel == "2 on 5 March")
    #expect([days.firstDay, days.lastDay] == ["4 Mar", "7 Mar"])
    session.people[2].plays.removeAll()
    #expect(try report(session).tiles[2].note == "not played")
  }

  @Test("how the live audience took part, with a rate and a total each")
  func engagement() throws {
    let engagement = try report(session).engagement
    #expect(engagement.rate == "75.0%")
    #expect(engagement.rows.map(\.rate) == ["50.0%", "50.0%", "100.0%", "50.0%", "50.0%"])
    #expect(
      engagement.rows.map { "\($0.total) \($0.unit)" } == [
        "1 reaction", "1 message", "1 poll", "1 thread", "1 download",
      ])
  }

  @Test("what does not exist is a dash, what is zero is a zero")
  func nobody() throws {
    let report = try report(SessionFixture())
    let tiles = try report.tiles
    #expect(tiles.map(\.figure) == ["0", "–", "0"])
    #expect(tiles.map(\.unit) == [nil, nil, nil])
    #expect(tiles.map(\.isEmpty) == [true, true, true])
    #expect(tiles[0].segments?.isEmpty == true)
    #expect(tiles[1].stays?.map(\.value) == ["–", "–"])
    #expect(tiles[1].stays?.map(\.share) == [nil, nil])
    #expect(tiles[2].note == "not played")
    #expect(try report.engagement.rate == "–")
    #expect(
      try report.engagement.rows.allSatisfy { $0.rate == "–" && $0.total == "0" && $0.isZero })
    #expect(report.momentEntries.isEmpty)
    #expect(try report.attendeeList.rows.isEmpty)
    #expect(try report.attendeeList.end == nil)
    #expect(try report.attendeeList.sub.map(\.string) == ["Nobody watched live."])
  }

  @Test("a row has the numbers of its person")
  func row() throws {
    var session = session
    session.people[0].title = "Engineer\n"
    session.people[0].company = " "
    let report = try report(session)
    #expect(try report.attendeeList.rows.map(\.name) == ["Ada", "Grace"])
    let row = try report.attendeeList.rows[0]
    #expect(row.details == ["Engineer"])
    #expect(row.minutesViewed == "60.0")
    #expect(row.figures.map(\.text) == ["1", "1", "1"])
    #expect(row.rate == "100.0%")
    #expect(row.share == 1)
    #expect(
      row.counters.map { "\($0.label) \($0.figure)" } == [
        "Q&A threads 1", "Downloads 1", "Raised hand 1",
      ])
    let zeros = try report.attendeeList.rows[1].counters.map(\.isZero)
    #expect(zeros == [true, true, true])
    let summary = try report.attendeeList.summary
    #expect(summary.name == "All live viewers")
    #expect(summary.figures.map(\.text) == ["1", "1", "2"])
    #expect(summary.minutesViewed == "60.0")
    #expect(summary.rate == "75.0%")
  }

  @Test(
    "the name of the best day is beside it, or under a line that is level",
    arguments: [([1, 9, 1], 2.5), ([9, 0, 0, 1], 2.5), ([9, 9, 9, 9], 10.5), ([8, 8, 9], 10.5)])
  func bestDay(plays: [Int], belowTheDay: Double) throws {
    var session = session
    session.people[2].plays = plays.enumerated().flatMap { day, count in
      Array(repeating: .init(at: session.startedAt + day * 86_400, seconds: 10), count: count)
    }
    let days = try #require(try report(session).tiles[2].playDays)
    let scene = days.figure(size: Size(120, 20), measure: try TestFonts.typesetter())
    let label = try #require(scene.texts.first { $0.string.hasPrefix("9 on ") })
    #expect(label.origin.y == belowTheDay)
    #expect(label.box.minX >= 0 && label.box.maxX <= 120)
  }

  @Test("the chart marks what happened: polls with a time, peaks")
  func chart() throws {
    var session = session
    session.polls.append(.init("Untimed?", at: nil))
    session.polls.append(.init("After the end?", at: 9999))
    let timeline = try report(session).timeline
    let scene = timeline.figure(size: Size(516, 236), measure: try TestFonts.typesetter())
    let strings = scene.texts.map(\.string)
    #expect(strings.contains("P1") && strings.contains("P3") && !strings.contains("P2"))
    #expect(strings.contains("16:30"))
    #expect(timeline.key.hasSuffix("P1–P3: polls."))
  }

  @Test("moments say when they were")
  func moments() throws {
    let entries = try report(session).momentEntries
    let poll = try #require(entries.first { $0.headline == "Most answered poll" })
    #expect(poll.clock == "16:15")
    #expect(poll.offset == "15 min in")
    #expect(poll.sentence == "P1: 2 participants, 100% of live viewers.")
    #expect(poll.notes.isEmpty)
    #expect(poll.destination == .polls)
    #expect(entries.allSatisfy { $0.destination == .attendees || $0.headline == poll.headline })
  }

  @Test("the heads over the strips name the quarters of the session")
  func heads() throws {
    let heads = try report(session).attendeeList.heads
    #expect(heads.clocks.map(\.label) == ["16:00", "16:15", "16:30", "16:45", "17:00"])
    #expect(heads.polls == [0.25])
    var long = session
    long.duration = 7201
    #expect(try report(long).attendeeList.heads.strip == "Engagement by 2 minutes")
  }
}
