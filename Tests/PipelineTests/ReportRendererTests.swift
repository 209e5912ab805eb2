import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapExportData
import RecapPipeline
import SceneInspection
import SessionFixtures
import Testing

@Suite struct ReportRendererTests {
  private func request(_ format: ReportFormat) -> ReportRequest {
    ReportRequest(format: format, options: ReportOptions(generatedAt: 1_773_000_000))
  }

  private func render(
    _ session: SessionFixture, as request: ReportRequest, hasFonts: Bool = true
  ) throws -> Data {
    let folder = try TemporaryFolder()
    try session.write(to: folder.path("event.db"))
    let database = try AnalyticsDatabase(path: folder.path("event.db"))
    let renderer = ReportRenderer(fonts: hasFonts ? try TestFonts.library.get() : nil)
    var data = Data()
    try renderer.render(session.id, of: database, as: request) { data.append(contentsOf: $0) }
    return data
  }

  @Test("a PDF is one from its first to its last byte")
  func pdf() throws {
    let data = try render(SessionFixture(names: ["Ada"]), as: request(.pdf))
    #expect(data.starts(with: Data("%PDF-1.".utf8)))
    #expect(String(decoding: data.suffix(6), as: UTF8.self) == "%%EOF\n")
  }

  @Test("JSON can be read and holds the session")
  func json() throws {
    let data = try render(SessionFixture(names: ["Ada"]), as: request(.json), hasFonts: false)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(!object.isEmpty)
    #expect(String(decoding: data, as: UTF8.self).contains("Opening keynote"))
  }

  @Test("CSV has a row for each live viewer under either heads")
  func csv() throws {
    var request = request(.csv)
    let system = try render(SessionFixture(names: ["Ada", "Grace"]), as: request, hasFonts: false)
    request.csv.headers = .descriptive
    let people = try render(SessionFixture(names: ["Ada", "Grace"]), as: request, hasFonts: false)
    let (a, b) = (lines(system), lines(people))
    #expect(a.count == 3)
    #expect(a.first != b.first)
    #expect(a.dropFirst() == b.dropFirst())
  }

  @Test("a workbook is a ZIP archive, the same each time, which says when it was made")
  func xlsx() throws {
    let data = try render(SessionFixture(names: ["Ada"]), as: request(.xlsx), hasFonts: false)
    #expect(data.starts(with: Data("PK\u{3}\u{4}".utf8)))
    let again = try render(SessionFixture(names: ["Ada"]), as: request(.xlsx), hasFonts: false)
    #expect(again == data)
    var later = request(.xlsx)
    later.options.generatedAt += 1
    #expect(try render(SessionFixture(names: ["Ada"]), as: later, hasFonts: false) != data)
  }

  private func lines(_ data: Data) -> [String] {
    String(decoding: data, as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("the polls alone are a document, and as data an error before anything is written")
  func polls() throws {
    let session = SessionFixture(names: ["Ada"])
    var polls = request(.pdf)
    polls.kind = .polls
    let document = try render(session, as: polls)
    #expect(document.starts(with: Data("%PDF-1.".utf8)))
    #expect(try render(session, as: request(.pdf)) != document)
    for format in [ReportFormat.csv, .html, .json] {
      polls.format = format
      #expect(throws: RenderError.self) { try render(session, as: polls) }
    }
  }

  @Test("what is set is an error without fonts, before anything is written")
  func needsFonts() throws {
    for format in [ReportFormat.pdf, .html] {
      #expect(throws: RenderError.self) {
        try render(SessionFixture(names: ["Ada"]), as: request(format), hasFonts: false)
      }
    }
  }

  @Test("HTML is one page with four faces of its own")
  func html() throws {
    let html = String(
      decoding: try render(SessionFixture(names: ["Ada"]), as: request(.html)), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
    #expect(html.ranges(of: "@font-face").count == 4)
    #expect(html.ranges(of: "url(").count == html.ranges(of: "url(data:font/woff2;base64,").count)
  }

  @Test("a session that is not there is the store's error")
  func noSession() throws {
    let folder = try TemporaryFolder()
    try SessionFixture(names: ["Ada"]).write(to: folder.path("event.db"))
    let database = try AnalyticsDatabase(path: folder.path("event.db"))
    #expect(throws: StoreError.self) {
      try ReportRenderer(fonts: nil).render("none", of: database, as: request(.json)) { _ in }
    }
  }

  @Test("the zone and the paper that are asked for change the PDF, the time of making too")
  func options() throws {
    let session = SessionFixture(names: ["Ada"])
    let base = try render(session, as: request(.pdf))
    var zone = request(.pdf)
    zone.options.timeZone = .utc
    var paper = request(.pdf)
    paper.paper = .letter
    var time = request(.pdf)
    time.options.generatedAt += 1
    for other in [zone, paper, time] { #expect(try render(session, as: other) != base) }
    #expect(try render(session, as: request(.pdf)) == base)
  }

  @Test("characters without a glyph are noted with the text they are in, in order")
  func uncovered() throws {
    let session = SessionFixture(names: ["Zoë \u{10FFF0}", "Ada \u{E100}"])
    let renderer = ReportRenderer(fonts: try TestFonts.library.get())
    try renderer.render(try session.metrics(), as: request(.pdf)) { _ in }
    #expect(renderer.uncoveredCharacters.map(\.scalar.value) == [0xE100, 0x10FFF0])
    #expect(renderer.uncoveredCharacters.map(\.text) == ["Ada \u{E100}", "Zoë \u{10FFF0}"])
  }
}
