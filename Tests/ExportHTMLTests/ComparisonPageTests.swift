import Foundation
import RecapAnalytics
import SessionFixtures
import Testing

@testable import RecapExportHTML

@Suite("A page of a session beside others")
struct ComparisonPageTests {
  private var session: SessionFixture {
    var session = SessionFixture(names: (1...10).map { "Grace \($0)" })
    session.polls = [.init("Ready?", at: 900, answeredBy: [0])]
    return session
  }

  @Test("it has the strips in words, each with a name of its own, and a link in its bar")
  func strips() throws {
    let page = try ReportPages.html(
      try session.metrics(comparedWith: SessionFixture.series(8)))
    #expect(page.contains("<a href=\"#comparison\">Comparison</a>"))
    #expect(
      page.contains(
        "This session: 10; 8 earlier sessions: 1 to 8, half of them between 3 and 6.</desc>"))
    for name in ["strip-1", "strip-11", "tile-strip-1", "tile-strip-2", "course-9"] {
      #expect(page.components(separatedBy: "id=\"\(name)-desc\"").count == 2, "\(name)")
    }
    #expect(page.contains("<td>3–6</td><td>more than usual</td><td>1 of 9</td>"))
    #expect(page.contains("typical of the last 8 sessions, and their median"))
  }

  @Test("of two others it has no strip, but each session")
  func few() throws {
    let page = try ReportPages.html(
      try session.metrics(comparedWith: SessionFixture.series(2)))
    #expect(page.contains("Two earlier sessions: 1 and 2 live viewers."))
    #expect(!page.contains("class=\"strip\"") && !page.contains("class=\"typical\""))
    #expect(page.contains("course-3-desc"))
  }

  @Test("without others nothing of it is there, not even its style")
  func none() throws {
    let page = try ReportPages.html(try session.metrics())
    #expect(!page.contains("standings") && !page.contains("omparison"))
    #expect(
      try ReportPages.html(try session.metrics(comparedWith: [])).contains("standings") == false)
  }

  @Test("titles of other sessions are text")
  func hostileTitles() throws {
    let others = SessionFixture.series(3).map { session in
      var session = session
      session.title = "<img src=x onerror=alert(1)>"
      return session
    }
    let page = try ReportPages.html(try session.metrics(comparedWith: others))
    #expect(page.contains("&lt;img src=x") && !page.contains("<img"))
  }
}
