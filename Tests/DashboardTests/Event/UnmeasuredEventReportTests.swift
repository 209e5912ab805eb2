import RecapAnalytics
import ReportInspection
import Testing

@testable import RecapDashboard

@Suite("A report of an event leaves out what its sessions do not tell")
struct UnmeasuredEventReportTests {
  private static let attendanceAlone: Set<Signal> = [
    .engagement, .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
    .recording, .visitCountry, .device,
  ]

  private func report(_ event: EventFixture) -> Report {
    EventComposer(event.metrics(), options: ReportOptions(generatedAt: 1_773_400_000)).report()
  }

  /// Three sessions on three days, each without some signals.
  private func event(_ unmeasured: Set<Signal>...) -> EventFixture {
    var event = EventFixture(
      (0..<3).map { day in
        .init(
          "Meeting \(day + 1)", at: 86_400 * day, seconds: 1800,
          stays: [0: [0..<1800], 1: [0..<900], day + 2: [60..<600]])
      })
    for (room, signals) in unmeasured.enumerated() {
      event.rooms[room].unmeasured = signals
      event.rooms[room].formats = ["teams"]
      event.rooms[room].reactions = 2
    }
    return event
  }

  private func opening(_ report: Report) -> [OpeningPart] {
    guard case .opening(let parts)? = report.sections.first else { return [] }
    return parts
  }

  private func sessions(_ report: Report) -> SessionsSection? {
    report.sections.lazy.compactMap { if case .sessions(let section) = $0 { section } else { nil } }
      .first
  }

  private func matrix(_ report: Report) -> MatrixSection? {
    report.sections.lazy.compactMap { if case .matrix(let section) = $0 { section } else { nil } }
      .first
  }

  private func dataNotes(_ report: Report) -> [String] {
    report.sections.flatMap { section -> [String] in
      guard case .definitions(let definitions) = section else { return [] }
      return definitions.dataNotes.map { "\($0.label): \($0.remark)" }
    }
  }

  @Test(
    "engaged is what the source counts as it, where that tells no times",
    arguments: [
      ([], "sound on and tab in focus", "or on stage."),
      ([.timing], "as the source counts it", "as it counts it."),
    ] as [(Set<Signal>, String, String)])
  func toldEngagement(unmeasured: Set<Signal>, note: String, end: String) throws {
    let composer = EventComposer(
      event(unmeasured).metrics(), options: ReportOptions(generatedAt: 1_773_400_000))
    guard case .title(let title)? = composer.slides().slides.first else {
      Issue.record("no title")
      return
    }
    #expect(title.figures.last { $0.isEngagement }?.note == note)
    let entries = try composer.report().definitions.groups.flatMap(\.entries)
    #expect(try #require(entries.first { $0.term == "Engaged" }).text.hasSuffix(end))
  }

  @Test(
    "a week of attendance lists has two tiles, the days and the source, and nothing of attention")
  func attendanceLists() throws {
    let report = report(event(Self.attendanceAlone, Self.attendanceAlone, Self.attendanceAlone))
    var kinds: [String] = []
    for part in opening(report) {
      kinds.append(part.name)
      switch part {
      case .tiles(let tiles):
        #expect(tiles.map(\.label) == ["Live attendees", "Live sessions per attendee"])
      case .days(let days):
        #expect(!days.key.map(\.string).joined().contains("engagement"))
      case .source(let source):
        #expect(source.title == "What the source tells")
        #expect(
          source.text
            == "From a Microsoft Teams attendance report. It tells who came and when people joined "
            + "and left. It does not tell attention (sound and focus), reactions, chat, polls, Q&A, "
            + "raised hands, downloads, countries, devices or a recording: these are not part of "
            + "this report, and nothing here is an estimate of them.")
      default: break
      }
    }
    #expect(kinds == ["tiles", "days", "moments", "source"])
    #expect(
      report.header.lead.map(\.span.string).joined()
        == "5 people came to 3 sessions in 3 days. On average a live attendee came to 1.8 sessions; "
        + "together they watched 2.7 hours live.")
    let table = try #require(sessions(report))
    #expect(table.columns == [.live, .minutes])
    #expect(table.legend.rate == nil)
    #expect(table.size?.title == "Size and average stay")
    #expect(!report.sections.contains { if case .countries = $0 { true } else { false } })
    #expect(matrix(report)?.figures == [.sessions, .minutes])
  }

  @Test("what one session does not tell is an empty cell, and said in a data note with its number")
  func mixed() throws {
    let report = report(event([.engagement, .polls], [], [.attendance]))
    let table = try #require(sessions(report))
    #expect(table.columns == SessionsSection.Column.allCases)
    let rate = try #require(table.columns.firstIndex(of: .rate))
    #expect(table.rows.map { $0.cells[rate].text.isEmpty } == [true, false, true])
    #expect(table.rows[0].cells[rate].shares.isEmpty)
    let live = try #require(table.columns.firstIndex(of: .live))
    #expect(table.rows.map { $0.cells[live].text } == ["3", "3", ""])
    #expect(table.rows.map { $0.sparkline == nil } == [false, false, true])
    let notes = dataNotes(report)
    #expect(notes.contains("Sessions that do not tell who was there: session 3"))
    #expect(notes.contains("Sessions that do not tell attention: session 1"))
    #expect(matrix(report)?.columns.map(\.isMeasured) == [true, true, false])
  }

  @Test("sums alone have live viewers by session in place of the days")
  func sums() throws {
    let sums = Self.attendanceAlone.union([.timing])
    let report = report(event(sums, sums, sums))
    #expect(!opening(report).contains { if case .days = $0 { true } else { false } })
    #expect(opening(report).contains { if case .stays = $0 { true } else { false } })
    let table = try #require(sessions(report))
    #expect(table.heads.overTime == nil)
    #expect(table.rows.allSatisfy { $0.sparkline == nil })
  }

  @Test("clock times of no known zone are those of the file")
  func clockTimes() {
    let report = report(event([.timeZone], [.timeZone], [.timeZone]))
    #expect(report.header.meta.contains("(clock times as in the file)"))
    #expect(!report.header.meta.contains("UTC"))
  }
}
