import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// What was on at a moment, behind its headline.
@Suite struct MomentsPartTests {
  /// Two people, all engaged in one minute only, with reactions in it; polls at some seconds.
  private func page(polls: [Int]) throws -> Scene {
    var session = SessionFixture(names: ["Ada", "Grace"])
    for index in session.people.indices {
      session.people[index].live = [
        .init(0..<1260, sound: false), .init(1260..<1320), .init(1320..<3600, sound: false),
      ]
    }
    session.people[0].interactions = (0..<5).map { .init(.reaction, at: 1270 + $0, detail: "clap") }
    session.polls = polls.map { .init("Ready?", at: $0) }
    let composer = ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt))
    return LaidOutReport(composer.report(), measure: try TestFonts.typesetter()).page(at: 0)
  }

  /// The text that follows a headline on its line.
  private func note(after headline: String, on page: Scene) throws -> StandingText? {
    let headline = try #require(page.texts.first { $0.string == headline })
    return page.texts.first {
      $0.origin.y == headline.origin.y && $0.box.minX > headline.box.maxX
        && $0.box.minX < headline.box.maxX + 20
    }
  }

  @Test("stands in full where there is room, in fewer words where there is less")
  func wording() throws {
    let page = try page(polls: [1150])
    let notes = try ["Most engaged minute", "Biggest burst of reactions"].map {
      try #require(try note(after: $0, on: page))
    }
    #expect(notes.map(\.string) == ["2 minutes after P1 was asked", "2 minutes after P1"])
    for note in notes {
      // The text of a column ends 252 points from its start.
      let column = note.origin.x < 304 ? 40.0 : 304
      #expect(note.box.maxX <= column + 252)
    }
  }

  @Test("is left out where no poll was on")
  func none() throws {
    for polls in [[], [300], [1500]] {
      #expect(try note(after: "Most engaged minute", on: page(polls: polls)) == nil)
    }
  }
}
