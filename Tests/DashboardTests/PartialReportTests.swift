import RecapAnalytics
import ReportInspection
import SessionFixtures
import Testing

@testable import RecapDashboard

@Suite("A report of a source that leaves something out has all of the rest, and nothing of that")
struct PartialReportTests {
  private func report(
    without unmeasured: Set<Signal>, people: Int = 30, on medium: ReportOptions.Medium = .pages
  ) throws -> Report {
    ReportComposer(
      try SessionFixture.partial(without: unmeasured, people: people).metrics(),
      options: ReportOptions(generatedAt: 1_773_400_000, medium: medium)
    ).report()
  }

  private func lead(_ report: Report) -> String { report.header.lead.map(\.span.string).joined() }

  private func source(_ report: Report) throws -> String? {
    for case .source(let section) in try report.openingParts { return section.text }
    return nil
  }

  @Test(
    "a signal that is left out takes its section along, and no other",
    arguments: [
      (Signal.polls, ReportPart.polls), (.recording, .recording), (.attendance, .attendees),
    ])
  func sections(signal: Signal, part: ReportPart) throws {
    let whole = try report(without: []).sections.map(\.part)
    #expect(whole.contains(part))
    let rest = try report(without: [signal]).sections.map(\.part)
    #expect(rest == whole.filter { $0 != part && $0 != .recordingViewers || rest.contains($0) })
    #expect(!rest.contains(part))
  }

  @Test("countries and devices of the recording stay where those of visits are left out")
  func places() throws {
    let part = try report(without: [.visitCountry, .device])
    #expect(part.sections.map(\.part).contains(.countries))
    let none = try report(without: [.visitCountry, .device, .recording])
    #expect(none.sections.map(\.part) == [.summary, .polls, .attendees, .definitions])
  }

  @Test("a row of participation, a column and a term go with their signal")
  func participation() throws {
    let report = try report(without: [.chatMessages, .attachmentDownloads])
    #expect(
      try report.engagement.rows.map(\.label) == [
        "Sent live reactions", "Participated in polls", "Created Q&A threads",
      ])
    let list = try report.attendeeList
    #expect(
      list.heads.columns.map { $0.joined(separator: " ") } == [
        "Minutes viewed", "Reactions", "Polls answered", "Q&A threads", "Live engagement rate",
      ])
    #expect(list.rows[0].counters.map(\.label) == ["Raised hand"])
    #expect(list.summary.figures.count == 3)
  }

  @Test(
    "columns without a signal tell when people were there",
    arguments: [
      (Set<Signal>(), ["Joined", "Left", "Visits"]),
      ([.reactions], ["Joined", "Left", "Reactions"]),
      ([.reactions, .polls], ["Visits", "Reactions", "Polls answered"]),
    ] as [(Set<Signal>, [String])])
  func columns(told: Set<Signal>, heads: [String]) throws {
    let deeds: Set<Signal> = [
      .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
    ]
    let report = try report(without: deeds.subtracting(told))
    let list = try report.attendeeList
    #expect(
      list.heads.columns.map { $0.joined(separator: " ") }.dropFirst().dropLast() == heads[...])
    if heads.contains("Joined") {
      #expect(list.rows[0].figures[0].text == "16:00")
      let terms = try report.definitions.groups.flatMap(\.entries).map(\.term)
      #expect(terms.contains("Joined, left"))
      #expect(list.summary.figures[0].text.isEmpty)
    }
  }

  @Test("without the recording the tiles are of the live audience, and the lead is")
  func withoutRecording() throws {
    let report = try report(without: [.recording])
    #expect(try report.tiles.map(\.label) == ["Live viewers", "Average minutes viewed"])
    #expect(try report.engagement.isRated)
    #expect(lead(report).contains("on average and were engaged for"))
    #expect(lead(report).contains("stayed to the end"))
    let terms = try report.definitions.groups.flatMap(\.entries).map(\.term)
    #expect(terms.contains("Stayed to the end") && !terms.contains("Plays"))
    #expect(!terms.contains("Unique viewers"))
  }

  @Test("sums alone have stays in place of a timeline, and a bar of minutes for each")
  func totals() throws {
    let report = try report(without: [.timing, .timeZone, .visitCountry, .device, .polls])
    let parts = try report.openingParts
    #expect(!parts.contains { if case .timeline = $0 { true } else { false } })
    let longest = try #require(
      parts.compactMap { if case .longest(let stays) = $0 { stays } else { nil } }.first)
    #expect(longest.rows.count == 6 && longest.rows[0].minutes == "60.0")
    #expect(longest.note == "6 of 30 live viewers")
    #expect(
      try report.engagement.explanation.contains("that the source counts as engaged"))
    let list = try #require(report.presenceList)
    #expect(!list.isTimed && list.isRated)
    #expect(list.heads.columns == ["Minutes", "Engagement"])
    #expect(list.rows[0].figures.map(\.text) == ["60.0%"])
    #expect(list.rows[0].stripAlternative == "Stayed 60.0 minutes of 60")
    let terms = try report.definitions.groups.flatMap(\.entries).map(\.term)
    #expect(!terms.contains("Heatmap cell") && !terms.contains("high"))
  }

  @Test("without the audience there are no shares of it")
  func withoutAttendance() throws {
    let report = try report(without: [.attendance, .timing])
    #expect(lead(report) == "10 people watched the recording.")
    #expect(try report.tiles.map(\.label).first == "Recording viewers")
    #expect(try !report.engagement.hasShares && !report.engagement.isRated)
    let polls = try #require(
      report.sections.compactMap { if case .polls(let polls) = $0 { polls } else { nil } }.first)
    #expect(!polls.hasShares)
    #expect(polls.sub.map(\.string).joined() == "2 polls.")
  }

  @Test("what the recording tells of places is not said to be left out")
  func placesOfTheRecording() throws {
    let text = try #require(try source(report(without: [.visitCountry, .device])))
    #expect(text.contains("does not tell countries of live viewers or devices of live viewers"))
    let none = try #require(try source(report(without: [.visitCountry, .device, .recording])))
    #expect(none.contains("does not tell countries, devices or a recording"))
  }

  @Test("who is known by sums alone is not said to have stayed to the end")
  func unknownEnds() throws {
    var session = SessionFixture.partial(without: [.recording])
    for index in session.people.indices {
      session.people[index].live = []
      session.people[index].stated = (3000, 1000)
    }
    let report = ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: 1_773_400_000)
    ).report()
    let tile = try #require(try report.tiles.first)
    #expect(tile.figure == "30")
    guard case .audience(let segments) = tile.detail else { throw CancellationError() }
    #expect(segments.isEmpty)
  }

  @Test("polls whose answers sums state, too, are told as polls")
  func statedAnswers() {
    var provenance = Provenance()
    provenance.unmeasured = [.recording]
    provenance.statesPollsAnswered = true
    #expect(English().source(provenance)?.contains("chat, polls, Q&A") == true)
    provenance.unmeasured = [.polls]
    #expect(English().source(provenance)?.contains("does not tell the questions of polls") == true)
  }

  @Test("dynamics without times are groups and whom to follow up with")
  func untimedDynamics() throws {
    var session = SessionFixture.partial(without: [.timing])
    for index in session.people.indices { session.people[index].role = "Engineering" }
    let metrics = try session.metrics(dynamics: DynamicsOptions())
    let report = ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_400_000))
      .report()
    let dynamics = try #require(
      report.sections.compactMap { if case .dynamics(let found) = $0 { found } else { nil } }.first)
    #expect(dynamics.live == nil)
    #expect(
      dynamics.subs.map { $0.map(\.string).joined() }
        == ["The source does not tell when people came and went."])
    #expect(dynamics.segments.map(\.title).contains("By role"))
    let terms = try report.definitions.groups.flatMap(\.entries).map(\.term)
    #expect(terms.contains("Groups") && !terms.contains("Departure windows"))
  }

  @Test("an unknown clock has no zone, in plays and in the colophon neither")
  func clock() throws {
    let report = try report(without: [.timeZone])
    let colophon = try report.definitions.colophon.flatMap(\.self).map(\.string).joined()
    #expect(colophon.contains(" UTC"))
    #expect(try report.recording.plays?.note.hasPrefix("days as in the file") == true)
  }

  @Test("polls alone are counted, and nobody is said to have watched")
  func pollsAlone() throws {
    let report = try report(without: Set(Signal.allCases).subtracting([.polls]))
    #expect(lead(report) == "2 polls. The source does not say who watched.")
    #expect(try report.tiles.map(\.figure) == ["2"])
    #expect(report.sections.map(\.part) == [.summary, .polls, .definitions])
    #expect(
      try source(report)?.hasPrefix(
        "The source tells polls. It does not tell who watched live, attention (sound and focus)")
        == true)
  }

  @Test("the source is named where it leaves something out, and not for its clock")
  func sources() throws {
    #expect(try source(report(without: [])) == nil)
    #expect(try source(report(without: [.timeZone])) == nil)
    #expect(
      try source(report(without: [.recording]))
        == "The source tells who came and when people joined and left; also attention (sound and "
        + "focus), reactions, chat, polls, Q&A, raised hands, downloads, countries and devices. It "
        + "does not tell a recording: this is not part of this report, and nothing here is an "
        + "estimate of it.")
  }

  @Test(
    "no source leaves a dash, or a word of what it does not tell",
    arguments: SessionFixture.partialSources)
  func nothingMissing(unmeasured: Set<Signal>) throws {
    let report = try report(without: unmeasured)
    let words: [(Signal, [String])] = [
      (.recording, ["Recording plays", "Impressions"]), (.polls, ["Polls answered"]),
      (.reactions, ["Reaction peaks", "Sent live reactions"]), (.device, []),
      (.engagement, ["Engagement levels", "Heatmap cell", "engaged"]),
    ]
    let terms = try report.definitions.groups.flatMap { group in
      [group.title] + group.entries.map(\.term)
    }
    let labels = try report.tiles.map(\.label) + terms
    for (signal, texts) in words where unmeasured.contains(signal) {
      for text in texts { #expect(!labels.contains(text), "\(signal)") }
    }
    #expect(try !report.tiles.map(\.figure).contains("–"))
    #expect(!lead(report).contains("–"))
  }
}
