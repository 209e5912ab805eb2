import RecapAnalytics
import RecapDashboard
import ReportInspection
import SessionFixtures
import Testing

@Suite("A report of a session beside others")
struct ComparisonReportTests {
  private func report(
    _ session: SessionFixture, beside others: [SessionFixture],
    leftOut: Comparison.LeftOut = .init(), isOfChosen: Bool = false,
    asOf: Int = SessionFixture.afterSevenDays
  ) throws -> Report {
    let metrics = try session.metrics(
      comparedWith: others, leftOut: leftOut, isOfChosen: isOfChosen, asOf: asOf)
    return ReportComposer(metrics, options: ReportOptions(generatedAt: asOf)).report()
  }

  /// Ten people, of whom nine stay to the end.
  private var session: SessionFixture {
    var session = SessionFixture(names: (1...10).map { "Grace \($0)" })
    session.people[0].live = [.init(0..<600)]
    session.people[1].plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
    session.polls = [.init("Ready?", at: 900, answeredBy: [0, 1, 2, 3, 4])]
    return session
  }

  private func notes(_ report: Report) throws -> [String] {
    try report.definitions.dataNotes.dropFirst(6).map { "\($0.label): \($0.figure.text)" }
  }

  @Test("the section comes after the summary, with a row a figure in words and ranks")
  func section() throws {
    let report = try report(session, beside: SessionFixture.series(8))
    #expect(report.sections.map(\.part).prefix(3) == [.summary, .comparison, .polls])
    let section = try report.comparison
    #expect(section.title == "Compared with the last 8 sessions")
    #expect(
      section.sub.map(\.string).joined()
        == "Live webcasts of 30 to 120 minutes, "
        + "7 January – 25 February 2026. Typical: their middle half.")
    #expect(section.sentence == nil)
    #expect(
      section.rows.map(\.label) == [
        "Live viewers", "Unique viewers in seven days", "Average live minutes",
        "Average stay, of the session", "Live engagement rate", "Sent live reactions",
        "Sent messages", "Participated in polls", "Created Q&A threads",
        "Downloaded attachments", "Recording plays in seven days",
      ])
    let first = try #require(section.rows[0].standing)
    #expect(section.rows[0].value == "10")
    #expect(first.typical == "3–6" && first.word == "more than usual" && !first.isUsual)
    #expect(first.rank == "1 of 9")
    #expect(
      first.strip.alternative
        == "This session: 10; 8 earlier sessions: 1 to 8, half of them between 3 and 6.")
    // All alike: as usual, and a rank that is shared.
    let chat = try #require(section.rows[6].standing)
    #expect(section.rows[6].value == "0.0%" && chat.typical == "0.0–0.0%")
    #expect(chat.word == "as usual" && chat.isUsual && chat.rank == "=1 of 9")
  }

  @Test("the sessions stand below, oldest first and the one itself last")
  func sessions() throws {
    let rows = try report(session, beside: SessionFixture.series(3)).comparison.sessions
    #expect(rows.map(\.title) == ["Talk 1", "Talk 2", "Talk 3", "Opening keynote"])
    #expect(rows.map(\.date) == ["11 Feb 2026", "18 Feb 2026", "25 Feb 2026", "4 Mar 2026"])
    #expect(rows.map(\.isOwn) == [false, false, false, true])
    #expect(rows[3].figures.map(\.text) == ["10", "10", "1", "92%", "100.0%", "1"])
    #expect(rows[3].courseAlternative == "viewers 9 to 10, engagement 100.0%")
  }

  @Test("of more than twelve the latest are listed, and the others counted")
  func manySessions() throws {
    let section = try report(session, beside: SessionFixture.series(14)).comparison
    #expect(section.sessions.count == 13)
    #expect(section.sessions[0].title == "Talk 3")
    #expect(
      section.remarks[0].hasPrefix("2 more earlier sessions are compared and not listed. Unique"))
  }

  @Test("page one has strips, words and the typical course")
  func summary() throws {
    let report = try report(session, beside: SessionFixture.series(8))
    let tiles = try report.tiles
    let words = tiles.map { $0.comparison?.words.first?.emphasized }
    #expect(words == ["More than usual", "Live: as usual", "As usual"])
    #expect(
      tiles[0].comparison?.words.map(\.rest) == [
        " in seven days (typical: 3 to 6)", " in seven days", " in seven days", " in 7 days", "",
      ])
    #expect(
      tiles[1].comparison?.strip.alternative.hasPrefix("Average live minutes: 55.0; ") == true)
    let engagement = try report.engagement
    #expect(
      engagement.comparison?.legend == "typical of the last 8 sessions, and their median")
    #expect(engagement.rows.allSatisfy { $0.typical != nil })
    let timeline = try report.timeline
    #expect(
      timeline.key.hasSuffix(
        "Grey: typical course of 8 sessions at this peak; dotted: its median."))
    #expect(timeline.alternative.contains("Typical course of 8 sessions at this peak: "))
  }

  @Test("of fewer than three there are the values alone")
  func few() throws {
    for (count, sentence) in [
      (1, "One earlier session: 1 live viewer."),
      (2, "Two earlier sessions: 1 and 2 live viewers."),
    ] {
      let report = try report(session, beside: SessionFixture.series(count))
      let section = try report.comparison
      #expect(section.rows.isEmpty && section.sentence == sentence)
      #expect(section.sessions.count == count + 1)
      #expect(try report.tiles.allSatisfy { $0.comparison == nil })
      #expect(try report.engagement.comparison == nil)
      #expect(try report.engagement.rows.allSatisfy { $0.typical == nil })
      #expect(try !report.timeline.key.contains("typical"))
    }
  }

  @Test("without another session there is no section, and the data notes say why")
  func none() throws {
    var leftOut = Comparison.LeftOut()
    leftOut.otherKind = 2
    leftOut.nobodyLive = 1
    let report = try report(session, beside: [], leftOut: leftOut)
    #expect(!report.sections.map(\.part).contains(.comparison))
    #expect(try !report.definitions.groups.map(\.title).contains("Comparison"))
    #expect(
      try notes(report) == [
        "No earlier session to compare with: 0", "Earlier sessions of another kind: 2",
        "Earlier sessions that nobody came to: 1",
      ])
  }

  @Test("a session of a minute has no course, and no key to a typical one")
  func minute() throws {
    let sessions = (0..<4).map { number in
      var session = SessionFixture()
      session.duration = 60 + number / 3
      session.people = [.init("Ada", live: [.init(0..<60)])]
      return session
    }
    let others = Array(sessions.prefix(3))
    #expect(try !report(sessions[0], beside: others).timeline.key.contains("typical"))
    #expect(try report(sessions[3], beside: others).timeline.key.contains("typical"))
  }

  @Test("who chose the sessions is said, whatever they are")
  func chosen() throws {
    let report = try report(session, beside: SessionFixture.series(3), isOfChosen: true)
    let section = try report.comparison
    #expect(section.title == "Compared with 3 other sessions")
    #expect(
      section.sub.map(\.string).joined().hasPrefix(
        "Sessions that were chosen, 11–25 February 2026. "))
    #expect(try notes(report) == ["Sessions compared with: 3"])
  }

  @Test("what the session does not have has no row, and what no other has is said")
  func missing() throws {
    var own = session
    own.polls = []
    let early = try report(own, beside: SessionFixture.series(8), asOf: 1_772_700_000)
    let labels = try early.comparison.rows.map(\.label)
    #expect(!labels.contains { $0.contains("polls") || $0.contains("seven days") })
    // The tile of unique viewers has what is known by then.
    let words = try early.tiles.map { $0.comparison?.words.first?.emphasized }
    #expect(words == ["Live: more than usual", "Live: as usual", nil])
    let others = SessionFixture.series(8).map { other in
      var other = other
      other.polls = []
      return other
    }
    let rows = try report(session, beside: others).comparison.rows
    let polls = try #require(rows.first { $0.label == "Participated in polls" })
    #expect(polls.standing == nil && polls.sentence == "no earlier session has this")
  }

  @Test("what would print like a quartile has one more decimal where the word tells them apart")
  func decimals() throws {
    // 333 of 1,000 s a session are 33.3 %; 3,330 and 3,331 of 10,000 print alike.
    func session(seconds: Int) -> SessionFixture {
      var session = SessionFixture()
      session.duration = 10_000
      session.people = [.init("Ada", live: [.init(0..<seconds)])]
      return session
    }
    let others = (0..<4).map { _ in session(seconds: 3330) }
    let row = try report(session(seconds: 3331), beside: others).comparison.rows[3]
    #expect(row.value == "33.31%")
    #expect(row.standing?.typical == "33.30–33.30%")
    #expect(row.standing?.word == "at the upper end")
  }

  @Test("nothing is called better or worse, up or down")
  func careful() throws {
    let section = try report(session, beside: SessionFixture.series(8)).comparison
    let texts =
      section.rows.compactMap(\.standing?.word) + section.remarks
      + section.sub.map(\.string)
    for text in texts {
      let words = text.lowercased().split { !$0.isLetter }
      #expect(Set(words).isDisjoint(with: ["better", "worse", "up", "down"]), "\(text)")
    }
  }
}
