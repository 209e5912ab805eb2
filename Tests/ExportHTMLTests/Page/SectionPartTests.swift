import RecapAnalytics
import RecapDashboard
import RecapExportHTML
import SceneInspection
import Testing

@Suite("A page has the sections of its report")
struct SectionPartTests {
  private func html(_ edition: Edition, on medium: ReportOptions.Medium) throws -> String {
    let options = ReportOptions(generatedAt: 1_773_000_000, medium: medium)
    let report = ReportComposer(try ReportPages.sample.get(), options: options).report(edition)
    var bytes: [UInt8] = []
    try HTMLExporter(templates: try Templates())
      .write(report, measure: try TestFonts.typesetter()) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func sections(of html: String) -> [String] {
    html.tags.filter { $0.hasPrefix("<section") || $0.hasPrefix("<details class=\"viewers\"") }
      .compactMap { $0.firstMatch(of: /id="([^"]+)"/).map { String($0.1) } }
  }

  private func links(of html: String) -> [String] {
    html.between("<nav", "</nav>").map {
      $0.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    } ?? []
  }

  @Test("in its order, with a link to each, the list of recording viewers where it is")
  func order() throws {
    let web = try html(.full, on: .screen)
    let common = ["summary", "polls", "recording"]
    let last = ["countries", "devices", "attendees"]
    #expect(sections(of: web) == common + ["recordingViewers"] + last + ["definitions"])
    #expect(links(of: web) == common + last + ["definitions"])
    let paper = try html(.full, on: .pages)
    #expect(sections(of: paper) == common + last + ["recordingViewers", "definitions"])
    #expect(links(of: paper) == sections(of: paper))
  }

  @Test("and leads nowhere where there is one")
  func one() throws {
    let html = try html(.summary, on: .screen)
    #expect(sections(of: html) == ["summary"])
    #expect(!html.contains("<nav"))
  }

  @Test("the polls alone have the header of the report over them, and what style they need")
  func polls() throws {
    let html = try html(.polls, on: .screen)
    #expect(sections(of: html) == ["summary", "polls"])
    #expect(links(of: html) == ["summary", "polls"])
    #expect(html.contains("<h1 id=\"title\">"))
    #expect(!html.contains("--cell3:"))
  }
}
