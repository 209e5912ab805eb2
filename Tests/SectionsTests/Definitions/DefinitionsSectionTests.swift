import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import Testing

@Suite("Definitions and notes")
struct DefinitionsSectionTests {
  @Test("parameters are the session's own")
  func parameters() {
    #expect(text(of: "Reaction peaks", minutes: 60).hasPrefix("The session in 3-minute steps;"))
    #expect(text(of: "Reaction peaks", minutes: 10).hasPrefix("The session minute by minute;"))
    #expect(text(of: "Heatmap cell", minutes: 120).contains("in that minute,"))
    #expect(text(of: "Heatmap cell", minutes: 121).contains("in those 2 minutes,"))
  }

  @Test("levels from high to none, each with its colour")
  func levels() {
    let groups = PollSession().report.definitions.groups
    let levels = groups.first { $0.title == "Engagement levels" }?.entries ?? []
    #expect(levels.map(\.term) == ["high", "good", "fair", "low", "none"])
    #expect(levels.allSatisfy { $0.swatch != nil })
    #expect(Set(levels.map(\.swatch)).count == 5)
  }

  @Test("what is not listed in full is said where lists are defined")
  func openEnded() {
    var session = PollSession(viewers: 20)
    session.ask("Why?", texts: (1...12).map { "text \($0)" })
    #expect(entry("Open-ended", session) == nil)
    session.ask("Why not?", texts: (1...13).map { "text \($0)" })
    #expect(entry("Open-ended", session)?.text.contains("12 most frequent") == true)
  }

  @Test("every data note stays, zeros quietly")
  func dataNotes() {
    var session = PollSession(viewers: 2, others: 1)
    session.ask("Ready?", .quiz, ["yes"], votes: [3])
    let notes = session.report.definitions.dataNotes
    #expect(notes.map(\.figure.text) == ["0 s", "0 s", "0", "1", "0", "0"])
    #expect(notes.map(\.figure.isQuiet) == [true, true, true, false, true, true])
    #expect(notes[0].remark == "not counted: before 15:00 or after 16:00")
  }

  @Test("the window over midnight, and one shorter than a minute")
  func window() {
    func remark(_ session: PollSession) -> String {
      session.report.definitions.dataNotes[0].remark
    }
    let late = PollSession.start + 8 * 3600 + 1800
    #expect(
      remark(PollSession(startedAt: late))
        == "not counted: before 23:30 on 4 Mar or after 00:30 on 5 Mar")
    #expect(
      remark(PollSession(seconds: 30)) == "not counted: before the start or after the end")
  }

  @Test("how the report was made")
  func colophon() {
    let metrics = SessionMetrics(PollSession().activity)
    func lines(_ options: ReportOptions) -> [String] {
      ReportComposer(metrics, options: options).report().definitions.colophon
        .map { $0.map(\.string).joined() }
    }
    let options = ReportOptions(
      timeZone: ZoneRules("Europe/Berlin"), generatedAt: 1_773_821_520,
      sourceName: "summit\n2026.db", creator: "Recap 1.0")
    #expect(
      lines(options)[0]
        == "Made by Recap 1.0 on 18 March 2026, 09:12 CET, from summit 2026.db.")
    #expect(
      lines(ReportOptions(generatedAt: 0))[0]
        == "Made by Recap on 1 January 1970, 00:00 UTC.")
    #expect(lines(options)[1] == "Recap also writes all data as JSON, and attendees as CSV.")
    #expect(
      lines(ReportOptions(attachesData: true, generatedAt: 0))[1]
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
      for note in report.definitions.dataNotes {
        #expect(pages.count(of: note.label, in: "definitions") == 1)
      }
      for entry in report.definitions.groups.flatMap(\.entries) {
        #expect(pages.count(of: entry.text, in: "definitions") >= 1)
      }
    }
  }

  private func text(of term: String, minutes: Int) -> String {
    entry(term, PollSession(seconds: minutes * 60))?.text ?? ""
  }

  private func entry(_ term: String, _ session: PollSession) -> DefinitionsSection.Entry? {
    session.report.definitions.groups.flatMap(\.entries).first { $0.term == term }
  }
}
