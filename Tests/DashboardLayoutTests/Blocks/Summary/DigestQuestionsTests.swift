import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// The questions of polls on the page for who reads one page.
@Suite struct DigestQuestionsTests {
  private static let words = "how much of what was said today will change what you do tomorrow"
    .split(separator: " ")

  /// The lines of the questions, on the one page there is.
  private func questions() throws -> [String] {
    var session = SessionFixture()
    session.people = (0..<12).map { .init("Viewer \($0)", nil, live: [.init(0..<3600)]) }
    session.polls = (0..<4).map { index in
      .init(
        "Question \(index): " + Self.words.joined(separator: " "), at: 60 * index,
        answeredBy: [0, 1, 2])
    }
    let report = ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: 1_773_000_000)
    ).report(.summary)
    let pages = LaidOutReport(report, on: .a4, measure: try TestFonts.typesetter())
    #expect(pages.pageCount == 1)
    let texts = pages.page(at: 0).texts
    let starts = texts.filter { $0.string.hasPrefix("Question ") }
    return texts.filter { text in
      starts.contains {
        $0.origin.x == text.origin.x && (0...12).contains(text.origin.y - $0.origin.y)
      } && text.text.line.style == starts[0].text.line.style
    }.map(\.string)
  }

  @Test("take two lines where the page has the room")
  func whole() throws {
    let lines = try questions()
    #expect(lines.count == 8)
    #expect(!lines.contains { $0.hasSuffix("…") })
  }
}
