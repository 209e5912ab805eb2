import RecapAnalytics
import SessionFixtures
import Testing

@testable import RecapExportHTML

@Suite("A page has the dynamics of its audience where they are asked for")
struct DynamicsPartTests {
  private func html(_ count: Int, isAnonymized: Bool = false) throws -> String {
    try ReportPages.html(
      SessionFixture.crowd(of: count)
        .metrics(dynamics: DynamicsOptions(), isAnonymized: isAnonymized))
  }

  @Test("a page without them has neither the section nor its style")
  func without() throws {
    let html = try ReportPages.html(SessionFixture.crowd(of: 30).metrics())
    #expect(!html.contains("dynamics"))
    #expect(!html.contains(".worth"))
  }

  @Test("charts are drawn for each width, and each has its words")
  func charts() throws {
    let html = try html(412)
    for width in ["wide", "middle", "narrow"] {
      for chart in ["movements", "survival"] {
        #expect(html.contains("aria-labelledby=\"\(chart)-\(width)-title \(chart)-\(width)-desc\""))
      }
    }
    #expect(html.contains("still watching after 5 minutes"))
  }

  @Test("the list has a column for each signal, and the sum of each row")
  func list() throws {
    let table = try #require(try html(412).between("<table class=\"worth\">", "</table>"))
    #expect(table.matches(of: /<tr>/).count == 26)
    #expect(table.matches(of: /<th scope="col">/).count == 10)
    for row in table.split(separator: "<tr>").dropFirst(2) {
      let figures = row.matches(of: /<td data-of="[^"]*"(?: class="z")?>([0-9.]+)</)
        .compactMap { Double($0.1) }
      let score = try #require(
        row.firstMatch(of: /class="key">([0-9.]+)</).flatMap { Double($0.1) })
      // Each is rounded to a tenth.
      #expect(abs(figures.reduce(0, +) - score) < 0.05 * Double(figures.count + 1))
    }
  }

  @Test("of few people there is no curve, and nobody is named in an anonymised page")
  func few() throws {
    let html = try html(19, isAnonymized: true)
    #expect(html.contains("How long people stayed is drawn from 20 live viewers on."))
    #expect(!html.contains("survival-wide"))
    #expect(!html.contains("<table class=\"worth\">"))
    #expect(!html.contains("Points, at most"))
  }
}
