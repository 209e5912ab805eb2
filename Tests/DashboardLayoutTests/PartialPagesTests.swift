import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import SceneInspection
import SessionFixtures
import Testing

@Suite("Pages of a source that leaves something out keep the design")
struct PartialPagesTests {
  @Test("whatever it leaves out", arguments: SessionFixture.partialSources)
  func design(unmeasured: Set<Signal>) throws {
    for people in [0, 1, 60] {
      let session = SessionFixture.partial(without: unmeasured, people: people)
      try DesignConstraintsTests().expectDesign(
        of: try session.metrics(), "\(people) without \(unmeasured.map(\.rawValue).sorted())")
    }
  }

  private func pages(without unmeasured: Set<Signal>) throws -> LaidOutReport {
    let report = ReportComposer(
      try SessionFixture.partial(without: unmeasured).metrics(),
      options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt)
    ).report()
    return LaidOutReport(report, on: .a4, measure: try TestFonts.typesetter())
  }

  @Test("polls alone begin on the first page, which nothing else fills")
  func sharedPage() throws {
    let alone = try pages(without: Set(Signal.allCases).subtracting([.polls]))
    #expect(alone.page(at: 0).texts.contains { $0.string == "Ready?" })
    let whole = try pages(without: [])
    #expect(!whole.page(at: 0).texts.contains { $0.string == "Ready?" })
  }

  @Test("a rate without rows has all of the width")
  func rateAlone() throws {
    let deeds: Set<Signal> = [
      .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
    ]
    let explanation = "share of live viewing time with sound on and tab in focus"
    func lines(_ pages: LaidOutReport) -> Int {
      pages.page(at: 0).texts.count { explanation.contains($0.string) && $0.string.count > 5 }
    }
    #expect(try lines(pages(without: deeds)) == 0, "it is part of one line")
    #expect(try lines(pages(without: [])) == 2)
  }
}
