import Foundation
import RecapExportData
import RecapExportHTML
import Testing

@testable import RecapPipeline

@Suite struct IndexPageTests {
  private func file(
    _ path: String, _ format: ReportFormat = .csv, database: String = "event.db",
    session: String? = "s", title: String? = "Keynote", event: String? = "Summit",
    startedAt: Int? = 1_772_636_400, size: Int = 182_400,
    options: ReportSettings = ReportSettings()
  ) -> Manifest.File {
    var file = Manifest.File(
      path: path, format: format, database: database, session: session, size: size, sha256: "",
      content: "", generatedAt: 0, version: "1", options: options)
    (file.title, file.event, file.startedAt) = (title, event, startedAt)
    file.timeZone = startedAt == nil ? nil : "Asia/Tokyo"
    return file
  }

  private func page(_ files: Manifest.File...) -> String { IndexPage(Manifest(files: files)).text }

  @Test("a session has its title, its start where it was, and its files by format with their sizes")
  func session() {
    let page = page(
      file("a.json", .json, size: 812), file("a.csv"), file("a.pdf", .pdf, size: 1_250_000))
    #expect(page.contains("<h2>Summit</h2>") && page.contains("<h3>Keynote</h3>"))
    #expect(page.contains("<p class=\"note\">5 March 2026, 0:00 JST</p>"))
    let links = page.matches(of: #/<li><a href="([^"]*)">(\w+)<.*<span class="size">(.*?)</#)
    #expect(
      links.map { "\($0.1) \($0.2) \($0.3)" } == [
        "a.pdf PDF 1.3 MB", "a.csv CSV 182 kB", "a.json JSON 812 bytes",
      ])
  }

  @Test("what people wrote is escaped, as text and in addresses part by part")
  func hostile() {
    let page = page(
      file(
        "A&B/\"<i>#?%.csv", title: "<script>alert(1)</script>", event: "x\" onload='y'\u{202E}"))
    #expect(!page.contains("<script") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("href=\"A%26B/%22%3Ci%3E%23%3F%25.csv\""))
    #expect(page.contains("<title>Session reports: x&quot; onload=&#39;y&#39;</title>"))
  }

  @Test("events are those of one database each, the latest first, their sessions by start")
  func order() {
    let page = page(
      file("1.csv", session: "b", title: "Second", startedAt: 200),
      file("2.csv", session: "a", title: "First", startedAt: 100),
      file("3.csv", database: "other.db", title: "Later", startedAt: 300),
      file("4.csv", database: "old.db", title: nil, event: nil, startedAt: nil))
    let heads = page.matches(of: #/<h[23]>(.*?)</#).map { String($0.1) }
    #expect(heads == ["Summit", "Later", "Summit", "First", "Second", "old.db", "s"])
  }

  @Test("the report of an event is above those of its sessions, and counted")
  func event() {
    var event = file("e.csv", session: nil, title: nil, options: ReportSettings(report: .event))
    event.options.table = .matrix
    let page = page(file("a.csv"), event)
    let heads = page.matches(of: #/<h[23]>(.*?)</#).map { String($0.1) }
    #expect(heads == ["Summit", "The whole event", "Keynote"])
    #expect(page.contains("2 reports of 1 session and 1 event"))
    #expect(page.contains(#"<a href="e.csv">CSV<span class="of"> of Summit,</span>"#))
  }

  @Test("files of the same format are told apart")
  func labels() {
    let page = page(
      file("1.pdf", .pdf), file("2.pdf", .pdf, options: ReportSettings(report: .polls)),
      file("3.csv", options: ReportSettings(table: .countries)),
      file("4.pdf", .pdf, options: ReportSettings(smallestGroup: 5)),
      file("x/5.json", .json), file("y/6.json", .json))
    let labels = page.matches(of: #/<li><a [^>]*>(.*?)<span class="of"/#).map { String($0.1) }
    #expect(
      labels == [
        "PDF", "PDF, anonymised", "Polls PDF", "CSV of countries", "JSON, 5.json", "JSON, 6.json",
      ])
  }

  @Test("without any report it says so")
  func empty() { #expect(page().contains("There is no report yet.")) }

  @Test("the colours are those of the reports")
  func colors() throws {
    func colors(_ style: String) -> [String: String] {
      let matches = style.matches(of: #/--([a-z0-9-]+): (var\(--light, [^;]+);/#)
      return Dictionary(matches.map { (String($0.1), String($0.2)) }) { first, _ in first }
    }
    let reports = colors(
      try String(contentsOfFile: Templates.bundledDirectory + "/style.css", encoding: .utf8))
    let own = colors(IndexStyle.rules)
    #expect(own.count == 8)
    for (name, color) in own { #expect(reports[name] == color, "\(name)") }
  }
}
