import RecapAnalytics
import RecapDashboard
import SessionFixtures
import Testing

@Suite struct ReportFigureTests {
  private func report(_ session: SessionFixture) throws -> Report {
    try ReportComposer(
      session.metrics(dynamics: DynamicsOptions()),
      options: ReportOptions(generatedAt: 1_773_000_000)
    ).report()
  }

  private func figure(_ name: FigureName, _ session: SessionFixture) throws -> ReportFigure {
    try #require(try report(session).figures.first { $0.name == name })
  }

  @Test("a name is what is asked for, in any letters")
  func names() throws {
    #expect(FigureName("timeline") == .timeline && FigureName("Map") == .map)
    #expect(FigureName("poll:3") == .poll(3) && FigureName("tile:1") == .tile(1))
    for wrong in ["", "poll", "poll:", "poll:0", "poll:x", "poll:-1", "poll:1:2", "table", "map:1"]
    {
      #expect(FigureName(wrong) == nil, "\(wrong)")
    }
    #expect(FigureName.poll(3).description == "poll:3" && FigureName.poll(3).filePart == "poll-3")
  }

  @Test("a report has the pictures it shows, in its order, each once")
  func figures() throws {
    let names = try report(.partial(without: [])).figures.map(\.name)
    #expect(
      names == [
        .tiles, .tile(1), .tile(2), .tile(3), .engagement, .timeline, .polls, .poll(1), .poll(2),
        .arrivals, .survival, .plays, .map,
      ])
  }

  @Test("what a source does not tell has no figure, and a reason")
  func unmeasured() throws {
    let report = try report(
      .partial(
        without: [
          .engagement, .recording, .visitCountry, .device, .polls, .chatMessages, .qaThreads,
          .attachmentDownloads,
        ]))
    let names = report.figures.map(\.name)
    #expect(names.contains(.stays))
    for missing in [FigureName.polls, .poll(1), .plays, .map] {
      #expect(!names.contains(missing))
      #expect(report.absence(of: missing).hasPrefix("its source "), "\(missing)")
    }
    #expect(report.absence(of: .tile(3)) == "it has 2 tiles")
    let measured = try self.report(.partial(without: []))
    #expect(measured.absence(of: .stays).contains("the timeline in place"))
  }

  @Test("what there was none of is told apart from what nobody measured")
  func none() throws {
    var session = SessionFixture.partial(without: [], people: 3)
    session.polls = []
    let report = try report(session)
    #expect(report.absence(of: .polls) == "no polls were run in it")
    #expect(report.absence(of: .survival).contains("20 live viewers"))
  }

  @Test("every source leaves a report whose figures have titles and words")
  func partial() throws {
    for unmeasured in SessionFixture.partialSources {
      for figure in try report(.partial(without: unmeasured)).figures {
        #expect(
          !figure.title.isEmpty && !figure.alternative.isEmpty, "\(unmeasured) \(figure.name)")
      }
    }
  }

  @Test("of many polls the four that most people answered are shown, in the order they were asked")
  func mostAnswered() throws {
    var session = SessionFixture.partial(without: [])
    session.polls = [3, 9, 1, 7, 5, 8].enumerated().map { index, people in
      .init("Question \(index + 1)?", at: 300 * index, answeredBy: Array(0..<people))
    }
    let polls = try figure(.polls, session)
    guard case .polls(let shown, _) = polls.content else { throw ExpectedPolls() }
    #expect(shown.map(\.number) == ["P2", "P4", "P5", "P6"])
    #expect(polls.key == "The 4 most answered of 6 polls.")
  }

  private struct ExpectedPolls: Error {}

  @Test("the map says which country had the most, and the most of them with their numbers")
  func map() throws {
    let map = try figure(.map, .partial(without: []))
    #expect(map.title == "Live viewers from Germany")
    #expect(map.alternative == "Map of the world, live viewers by country: Germany 30.")
  }

  @Test("key figures are told with what they are made of")
  func tiles() throws {
    let tile = try figure(.tile(1), .partial(without: []))
    #expect(tile.alternative.hasPrefix("Unique viewers: 30 ("))
    #expect(tile.alternative.hasSuffix(" both)."))
  }
}
