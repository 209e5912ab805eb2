import RecapAnalytics
import RecapDashboard
import ReportInspection
import SessionFixtures
import Testing

@Suite("An edition says which sections a report has")
struct EditionTests {
  private func report(
    _ session: SessionFixture, _ edition: Edition = .full, on medium: ReportOptions.Medium = .pages
  ) throws -> Report {
    ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: 1_773_000_000, medium: medium)
    ).report(edition)
  }

  /// A session whose recording that many people played, and one watched live.
  private func session(recordingViewers: Int) -> SessionFixture {
    var session = SessionFixture()
    session.people = [.init("Ada", live: [.init(0..<1800), .init(1800..<3600, sound: false)])]
    for number in 0..<recordingViewers {
      var person = SessionFixture.Person("Viewer \(number)")
      person.plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
      session.people.append(person)
    }
    return session
  }

  @Test("the full one has all, the polls alone have a title")
  func order() throws {
    let session = session(recordingViewers: 21)
    #expect(
      try report(session).sections.map(\.part) == [
        .summary, .polls, .recording, .countries, .devices, .attendees, .recordingViewers,
        .definitions,
      ])
    let polls = try report(session, .polls)
    #expect(polls.sections.map(\.part) == [.summary, .polls])
    guard case .opening(let parts) = polls.sections[0] else {
      Issue.record("the polls do not begin with their title")
      return
    }
    #expect(parts.isEmpty)
  }

  @Test("what has nothing to tell is left out")
  func nothingToTell() throws {
    let parts = try report(SessionFixture()).sections.map(\.part)
    #expect(!parts.contains(.devices))
    #expect(try report(SessionFixture()).openingParts.count == 3)
    #expect(try report(session(recordingViewers: 0)).openingParts.count == 4)
  }

  @Test("a long list of recording viewers is a section of its own on pages alone")
  func recordingViewers() throws {
    for (count, medium, isApart) in [
      (20, ReportOptions.Medium.pages, false), (21, .pages, true), (21, .screen, false),
    ] {
      let report = try report(session(recordingViewers: count), on: medium)
      #expect(report.sections.map(\.part).contains(.recordingViewers) == isApart)
      #expect(try report.recording.table?.rows.count == (isApart ? 20 : count))
    }
  }

  @Test("a section that is there has its figures defined")
  func definitions() throws {
    #expect(
      try report(session(recordingViewers: 0)).definitions.groups.map(\.title) == [
        "Viewers", "Engagement", "Engagement levels", "Participation", "Polls", "Recording",
        "Places and devices",
      ])
  }
}
