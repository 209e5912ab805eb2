import RecapAnalytics
import RecapDrawing
import SessionFixtures
import Testing

@testable import RecapDashboard

@Suite("A report tells how the audience came, went and stayed, where that is asked for")
struct DynamicsReportTests {
  private func section(
    _ session: SessionFixture, score: ScoreFormula = .usual
  ) throws -> DynamicsSection {
    try #require(
      composer(try session.metrics(dynamics: DynamicsOptions(score: score))).dynamics())
  }

  private func composer(_ metrics: SessionMetrics) -> ReportComposer {
    ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_400_000))
  }

  private func text(_ spans: [TextSpan]) -> String { spans.map(\.string).joined() }

  @Test("without the option there is no section, and no definition or note of it")
  func withoutOption() throws {
    let report = composer(try SessionFixture.crowd(of: 30).metrics()).report()
    #expect(!report.sections.map(\.part).contains(.dynamics))
  }

  @Test("it stands after the polls and is defined")
  func place() throws {
    let metrics = try SessionFixture.crowd(of: 30).metrics(dynamics: DynamicsOptions())
    let report = composer(metrics).report()
    #expect(
      report.sections.map(\.part)
        == [
          .summary, .polls, .dynamics, .recording, .countries, .devices, .attendees, .definitions,
        ])
    guard case .definitions(let definitions) = report.sections.last else {
      Issue.record("no definitions")
      return
    }
    #expect(definitions.groups.last?.title == "Audience dynamics")
    #expect(definitions.groups.last?.entries.map(\.term).last == "Points")
    #expect(
      definitions.dataNotes.map(\.label).contains("Viewers without a name or an address"))
  }

  @Test("the sentences say who stayed, from the fullest to the shortest")
  func subs() throws {
    var session = SessionFixture()
    session.people = [
      .init("Ada", live: [.init(0..<3600)]), .init("Bo", live: [.init(900..<3600)]),
      .init("Cy", live: [.init(0..<1200)]), .init("Di", live: [.init(0..<600)]),
    ]
    let section = try section(session)
    // Live minutes are 60, 45, 20 and 10.
    #expect(
      section.subs.map(text) == [
        """
        2 of 4 live viewers (50%) stayed to the end; half watched 32.5 minutes or more. 1 joined \
        late, 2 left in the first half.
        """,
        """
        2 of 4 live viewers stayed to the end; half watched 32.5 minutes or more. 1 joined late, \
        2 left in the first half.
        """,
        "2 of 4 live viewers (50%) stayed to the end; half watched 32.5 minutes or more.",
      ])
    let live = try #require(section.live)
    #expect(live.movements.title == "3 of 4 came in the first minute")
    #expect(
      live.movements.key == "First arrivals up, last departures down, minute by minute.")
    #expect(
      live.movements.alternative == """
        Bar chart. 4 arrivals, most in the minute from 16:00: 3. 2 departures, most in the minute \
        from 16:09: 1.
        """)
    #expect(!live.survival.hasChart)
    #expect(
      live.survival.explanation == "How long people stayed is drawn from 20 live viewers on.")
    #expect(live.windows.rows.isEmpty)
    #expect(section.segments.isEmpty)
    #expect(live.ends.rows.map(\.people.text) == ["1", "2", "2"])
    #expect(live.ends.rows.map(\.rate.text) == ["25.0%", "50.0%", "50.0%"])
  }

  @Test("one or no live viewer is told without plurals and shares")
  func few() throws {
    let nobody = try section(SessionFixture())
    #expect(nobody.live == nil)
    #expect(nobody.subs.map(text) == ["Nobody watched live."])
    let one = try section(SessionFixture(names: ["Ada"]))
    #expect(one.subs.map(text) == ["The live viewer stayed to the end."])
    #expect(one.live?.movements.title == "1 of 1 came in the first minute")
  }

  @Test("windows say what was on, and absences are counted where they are not shown")
  func windows() throws {
    var session = SessionFixture(names: (0..<20).map { "P\($0)" })
    for index in 0..<8 {
      session.people[index].live = [.init(0..<1000), .init(1100..<(1205 + index * 20))]
    }
    session.people[9].interactions = (0..<30).map { .init(.reaction, at: 1210 + $0) }
    session.polls = [.init("Where from?", at: 1250, answeredBy: [3])]
    let live = try #require(try section(session).live)
    #expect(
      live.movements.title
        == "All 20 came in the first minute; before the last five minutes, most left from 16:18: 8")
    #expect(
      live.movements.key.hasSuffix(
        "Not shown: 8 absences of a minute or more that ended in a return."))
    #expect(live.windows.rows.map(\.span) == ["16:18–16:23"])
    #expect(live.windows.rows.map(\.wasOn) == ["P1 asked, 30 reactions"])
  }

  @Test("the curve is read off at five minutes and the quarters")
  func survival() throws {
    let live = try #require(try section(.crowd(of: 412)).live)
    #expect(live.survival.hasChart)
    #expect(live.survival.alternative.contains("still watching after 5 minutes, "))
    for minute in [15, 30, 45] {
      #expect(live.survival.alternative.contains(" after \(minute)"))
    }
  }

  @Test("groups stand by role first, at most nine of them, and say who is in none")
  func segments() throws {
    let large = try section(.crowd(of: 412))
    #expect(
      large.segments.map(\.title) == [
        "By role", "By company", "By industry", "By country", "By device",
      ])
    #expect(large.segments[0].rows.map(\.viewers) == ["103", "103", "103", "103"])
    #expect(large.segments[1].rows.count == 10)
    #expect(large.segments[1].remark.hasPrefix("The 10 largest of 15 groups; all are in the data."))
    #expect(large.segments[3].rows.map(\.name) == ["Germany", "Japan", "United States"])
    let small = try section(.crowd(of: 41))
    #expect(!small.segments[0].rows.map(\.isSmall).contains(false))
    #expect(small.segments[0].remark.hasSuffix("Hollow: fewer than 20 people."))
  }

  @Test("scales are tens round all values")
  func scale() {
    #expect(TensScale([35.5, 48.1, 40], most: 60).range == 20...60)
    #expect(TensScale([59, 84], most: 100).range == 40...100)
    #expect(TensScale([0.5], most: 10).range == 0...10)
    #expect(TensScale([20, 60], most: 100).place(of: 60) == 50.0 / 60)
  }
}
