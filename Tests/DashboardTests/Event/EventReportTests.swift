import RecapAnalytics
import RecapCharting
import ReportInspection
import Testing

@testable import RecapDashboard

@Suite("A report of an event tells all its sessions")
struct EventReportTests {
  private func report(_ event: EventFixture, attendees: Int? = nil) -> Report {
    EventComposer(
      event.metrics(), options: ReportOptions(attendeeLimit: attendees, generatedAt: 1_773_400_000)
    ).report()
  }

  /// Two sessions beside each other in the morning, one the day after; the first minutes alone are
  /// watched by all.
  private var conference: EventFixture {
    var event = EventFixture([
      .init(
        "Opening: the year", at: 0, seconds: 3600,
        stays: [0: [0..<3600], 1: [0..<3600], 2: [0..<1800]]),
      .init("Hands on", at: 3600, seconds: 1800, stays: [0: [0..<1800], 3: [0..<900]]),
      .init("Closing", at: 86_400, seconds: 1800, stays: [1: [0..<20], 3: [0..<1800]]),
    ])
    event.rooms[0].answers = [0, 1]
    return event
  }

  private func lead(_ report: Report) -> String { report.header.lead.map(\.span.string).joined() }

  @Test("the head tells sessions, days and minutes, the lead people and time")
  func head() {
    let report = report(conference)
    #expect(
      report.header.meta
        == "3 sessions · Wednesday 4 – Thursday 5 March 2026, UTC · 120 minutes of content")
    #expect(
      lead(report)
        == "4 people came to 3 sessions in 2 days: 4 live. On average a live attendee came to "
        + "1.8 sessions; together they watched 3.8 hours live, 50% of that time engaged.")
    #expect(report.furniture.date == "4–5 March 2026")
    #expect(report.furniture.kind == "Event report")
  }

  @Test("a title that runs the other way is isolated in sentences, another one is as it is")
  func isolatedTitles() throws {
    for (title, isTurning) in [("מבוא", true), ("Opening", false)] {
      var event = conference
      event.rooms[0].title = title
      let report = report(event)
      let quoted = isTurning ? "\u{2068}\(title)\u{2069}" : title
      #expect(report.momentEntries.contains { $0.sentence.hasPrefix("1 \(quoted): ") })
      let words = try #require(report.audience?.flows)
      guard case .diagram(_, let table) = words.content else { throw Missing() }
      #expect(table.rows.first?.first == "1 \(quoted)")
    }
  }

  private struct Missing: Error {}

  @Test("somebody alone may have been in fewer sessions than there are")
  func alone() {
    let event = EventFixture([
      .init("One", at: 0, seconds: 600, stays: [0: [0..<600]]), .init("Two", at: 600, seconds: 600),
    ])
    #expect(lead(report(event)).hasPrefix("1 person came: 1 live. "))
  }

  @Test("the audience is told day by day, each day with its sessions and its fullest minute")
  func days() throws {
    let days = try report(conference).days
    #expect(
      days.title == "Fullest on Wednesday at 09:00 with 3 people, on Thursday at 09:00 with 2")
    #expect(days.days.map(\.name) == ["Wednesday 4 March", "Thursday 5 March"])
    #expect(days.days.map(\.note) == ["2 sessions", "1 session"])
    #expect(days.days[0].strip.peak?.label == "3")
    #expect(
      days.days[1].alternative
        == "Thursday 5 March: people watching, at most 2 at 09:00. 1 session: Closing, "
        + "2 live viewers, 50% engaged.")
  }

  @Test("of many days the fullest alone is told, or how many share it")
  func manyDays() throws {
    var event = EventFixture(
      (0..<3).map { .init("Talk", at: 86_400 * $0, seconds: 600, stays: [0: [0..<600]]) })
    #expect(try report(event).days.title == "Fullest with 1 person, on each of the 3 days")
    event.rooms[1].stays[1] = [60..<600]
    #expect(
      try report(event).days.title == "Fullest on Thursday 5 March at 09:01 with 2 people")
  }

  @Test("a session over midnight stands on the day it begins, with the hours after it")
  func midnight() throws {
    let event = EventFixture([
      .init("Late", at: 14 * 3600 + 1800, seconds: 7200, stays: [0: [0..<7200]])
    ])
    let day = try #require(try report(event).days.days.first)
    #expect(try report(event).days.days.count == 1)
    #expect(day.strip.time.stretches == [23 * 3600...26 * 3600])
    #expect(day.strip.clock(25 * 3600) == "01:00")
  }

  @Test("a moment is of one session, or says who shares it")
  func moments() {
    let entries = report(conference).momentEntries
    func sentence(_ headline: String) -> String? {
      entries.first { $0.headline == headline }?.sentence
    }
    #expect(sentence("Largest session") == "1 Opening: 3 live viewers.")
    #expect(sentence("Most engaged session") == "3 sessions share it: 50% of viewing time each.")
    #expect(sentence("Biggest audience") == "3 people at once, 3 of 4 of all who came live.")
    #expect(sentence("Most answered poll") == "1 Opening, P1: 2 participants.")
    #expect(sentence("Most reactions") == nil)
    #expect(entries[0].offset == "Wed 4 Mar")
  }

  @Test(
    "with one session there is no superlative but the biggest audience, and no audience section")
  func oneSession() {
    let report = report(
      EventFixture([.init("Talk", at: 0, seconds: 600, stays: [0: [0..<600], 1: [0..<600]])]))
    #expect(report.momentEntries.map(\.headline) == ["Biggest audience"])
    #expect(report.audience == nil)
    #expect(lead(report).hasPrefix("2 people came to one session: 2 live. Together"))
  }

  @Test("the table of sessions has each figure, and marks the first where there is one")
  func sessions() throws {
    let section = try report(conference).sessions
    #expect(
      section.sub.map(\.string).joined()
        == "3 sessions. They had 7 live viewers, 2 on average, who stayed 75% of the time. "
        + "1 poll was asked.")
    #expect(section.rows.map(\.clock) == ["09:00", "10:00", "09:00"])
    #expect(section.days.map(\.rows) == [0..<2, 2..<3])
    #expect(section.rows[0].cells.map(\.text) == ["3", "3", "0", "50.0", "50.0%", "66.7%", "0"])
    // No poll is not 0%.
    #expect(section.rows[1].cells[5].text == "" && section.rows[1].cells[5].shares.isEmpty)
    #expect(section.rows.map { $0.cells[1].isFirst } == [true, false, false])
    #expect(section.rows.allSatisfy { $0.cells[4].isFirst })
    #expect(section.summary.map(\.text) == ["4", "4", "0", "32.2", "50.0%", "50.0%", "0"])
  }

  @Test("who came to what: sessions, companies, pairs, and from one session to the next")
  func audience() throws {
    var event = conference
    event.company = { ["Acme", "Acme", "Zeta", "Zeta"][$0] }
    let section = try #require(report(event).audience)
    #expect(
      section.sub.map(\.string).joined()
        == "4 people came live. 3 of 4 came to two sessions or more.")
    #expect(section.attendance.rows.map(\.people) == ["1", "3"])
    #expect(section.companies == nil)
    guard case .matrix(let matrix, let pairs)? = section.overlaps?.content else {
      Issue.record("no matrix")
      return
    }
    #expect(matrix.rows.map { $0.cells.map(\.text) } == [[], ["1"], ["1", "1"]])
    #expect(matrix.rows.map(\.firstText) == ["3 of 3", "1 of 2", "0 of 2"])
    #expect(pairs.rows.count == 3)
    guard case .diagram(let diagrams, let flows)? = section.flows?.content else {
      Issue.record("no diagram")
      return
    }
    #expect(
      diagrams.map(\.alternative) == [
        "Of 3 viewers of session 1, 1 went on to session 2, 2 to none of the next."
      ])
    #expect(diagrams[0].diagram.columns.map(\.pause) == [nil, "next day", nil])
    #expect(flows.rows.map(\.share) == ["1 of 3"])
  }

  @Test("the list has everybody's minutes of each session, and what earned a credit")
  func matrix() throws {
    var event = conference
    event.options.credit = Credit("50%")
    let section = try report(event).matrix
    let rows = Array(section.rows)
    #expect(rows.map(\.name) == ["Ada Person 0", "Ada Person 1", "Ada Person 3", "Ada Person 2"])
    #expect(rows[1].cells.map { $0?.minutes } == ["60", nil, "<1"])
    #expect(rows[2].cells.map { $0?.level } == [nil, 2, 3])
    #expect(rows[2].cells.map { $0?.isCredited } == [nil, true, true])
    #expect(rows.map { $0.figures.map(\.text) }[1] == ["2", "60", "0", "1"])
    #expect(
      section.sub.map(\.string).joined()
        == "4 people. 4 of 4 live attendees earned at least one credit (50% of a session watched live)."
    )
    #expect(section.legend.credit == "earns a credit: 50% of a session")
    #expect(section.end == "End of list: all 4 attendees.")
  }

  @Test("without --credit no word of it is there, and a short list says what it leaves out")
  func withoutCredit() throws {
    let report = report(conference, attendees: 2)
    let section = try report.matrix
    #expect(section.legend.credit == nil && section.rows[0].figures.count == 3)
    #expect(section.end?.hasPrefix("2 of 4 attendees listed. The others are left out") == true)
    let terms = try report.definitions.groups.flatMap { $0.entries.map(\.term) }
    #expect(!terms.contains("Credit") && terms.contains("Unique attendees"))
  }

  @Test("who was in two sessions at once is marked where something is credited")
  func twoAtOnce() throws {
    var event = EventFixture([
      .init("One", at: 0, seconds: 600, stays: [0: [0..<600], 1: [0..<600]]),
      .init("Two", at: 0, seconds: 600, stays: [0: [0..<600]]),
    ])
    #expect(try report(event).matrix.rows.allSatisfy { !$0.isInTwoAtOnce })
    event.options.credit = Credit("5m")
    let section = try report(event).matrix
    #expect(section.rows.map(\.isInTwoAtOnce) == [true, false])
    #expect(
      section.end?.hasSuffix("* For a time in two sessions at once, which may both be credited.")
        == true)
    let notes = try report(event).definitions.dataNotes
    #expect(notes.contains { $0.label == "Sessions that start with the one before" })
  }

  @Test("an event that nobody watched is told without figures that are not there")
  func nobody() throws {
    let report = report(EventFixture(sessions: 3, people: 0, days: 1))
    #expect(lead(report) == "Nobody watched.")
    #expect(report.momentEntries.isEmpty && report.audience == nil)
    #expect(try report.days.title == "Nobody watched live.")
    #expect(try report.matrix.rows.isEmpty)
    #expect(try report.sessions.sub.map(\.string).joined() == "3 sessions. Nobody watched live.")
  }
}
