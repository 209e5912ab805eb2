import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import ReportInspection
import Testing

@Suite("Definitions and notes")
struct DefinitionsSectionTests {
  @Test("parameters are the session's own")
  func parameters() throws {
    #expect(try text(of: "Reaction peaks", minutes: 60).hasPrefix("The session in 3-minute steps;"))
    #expect(try text(of: "Reaction peaks", minutes: 10).hasPrefix("The session minute by minute;"))
    #expect(try text(of: "Heatmap cell", minutes: 120).contains("in that minute,"))
    #expect(try text(of: "Heatmap cell", minutes: 121).contains("in those 2 minutes,"))
  }

  @Test("levels from high to none, each with its colour")
  func levels() throws {
    let groups = try PollSession().report.definitions.groups
    let levels = groups.first { $0.title == "Engagement levels" }?.entries ?? []
    #expect(levels.map(\.term) == ["high", "good", "fair", "low", "none"])
    #expect(levels.allSatisfy { $0.swatch != nil })
    #expect(Set(levels.map(\.swatch)).count == 5)
  }

  @Test("what is not listed in full is said where lists are defined")
  func openEnded() throws {
    var session = PollSession(viewers: 20)
    session.ask("Why?", texts: (1...12).map { "text \($0)" })
    #expect(try entry("Open-ended", session) == nil)
    session.ask("Why not?", texts: (1...13).map { "text \($0)" })
    #expect(try entry("Open-ended", session)?.text.contains("12 most frequent") == true)
  }

  @Test("every data note stays, zeros quietly")
  func dataNotes() throws {
    var session = PollSession(viewers: 2, others: 1)
    session.ask("Ready?", .quiz, ["yes"], votes: [3])
    let notes = try session.report.definitions.dataNotes
    #expect(notes.map(\.figure.text) == ["0 s", "0 s", "0", "1", "0", "0"])
    #expect(notes.map(\.figure.isQuiet) == [true, true, true, false, true, true])
    #expect(notes[0].remark == "not counted: before 15:00 or after 16:00")
  }

  @Test("the window over midnight, and one shorter than a minute")
  func window() throws {
    func remark(_ session: PollSession) throws -> String {
      try session.report.definitions.dataNotes[0].remark
    }
    let late = PollSession.start + 8 * 3600 + 1800
    #expect(
      try remark(PollSession(startedAt: late))
        == "not counted: before 23:30 on 4 Mar or after 00:30 on 5 Mar")
    #expect(
      try remark(PollSession(seconds: 30)) == "not counted: before the start or after the end")
  }

  @Test("how the report was made")
  func colophon() throws {
    let metrics = SessionMetrics(PollSession().activity)
    func lines(_ options: ReportOptions) throws -> [String] {
      try ReportComposer(metrics, options: options).report().definitions.colophon
        .map { $0.map(\.string).joined() }
    }
    let options = ReportOptions(
      timeZone: ZoneRules("Europe/Berlin"), generatedAt: 1_773_821_520,
      sourceName: "summit\n2026.db", creator: "Recap 1.0")
    #expect(
      try lines(options)[0]
        == "Made by Recap 1.0 on 18 March 2026, 09:12 CET, from summit 2026.db.")
    #expect(
      try lines(ReportOptions(generatedAt: 0))[0]
        == "Made by Recap on 1 January 1970, 00:00 UTC.")
    #expect(try lines(options)[1] == "Recap also writes all data as JSON, and attendees as CSV.")
    #expect(
      try lines(ReportOptions(attachesData: true, generatedAt: 0))[1]
        == "Attached to this file: all data as JSON, and attendees as CSV.")
  }

  @Test("a source of any name is set in full")
  func longSource() throws {
    let name = String(repeating: "long-name-", count: 25) + ".db"
    let metrics = SessionMetrics(PollSession().activity)
    let report = ReportComposer(
      metrics, options: ReportOptions(generatedAt: 0, sourceName: name)
    ).report()
    for paper in [Paper.a4, .letter] {
      let pages = try LaidOutPages(report, on: paper)
      #expect(pages.count(of: name, in: "definitions") == 1)
      #expect(pages.outside == [])
      #expect(pages.overlaps == [])
      for note in try report.definitions.dataNotes {
        #expect(pages.count(of: note.label, in: "definitions") == 1)
      }
      for entry in try report.definitions.groups.flatMap(\.entries) {
        #expect(pages.count(of: entry.text, in: "definitions") >= 1)
      }
    }
  }

  private func text(of term: String, minutes: Int) throws -> String {
    try entry(term, PollSession(seconds: minutes * 60))?.text ?? ""
  }

  private func entry(_ term: String, _ session: PollSession) throws -> DefinitionsSection.Entry? {
    try session.report.definitions.groups.flatMap(\.entries).first { $0.term == term }
  }
}
