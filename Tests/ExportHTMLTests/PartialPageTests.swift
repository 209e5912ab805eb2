import Foundation
import RecapAnalytics
import SessionFixtures
import Testing

@testable import RecapExportHTML

@Suite("A page of a source that leaves something out has no column, row or style of it")
struct PartialPageTests {
  private func page(without unmeasured: Set<Signal>) throws -> String {
    try ReportPages.html(try SessionFixture.partial(without: unmeasured).metrics())
  }

  private func count(_ text: String, in page: String) -> Int {
    page.components(separatedBy: text).count - 1
  }

  @Test("without reactions the minutes have four columns, with them five")
  func minutes() throws {
    let (part, whole) = (try page(without: [.reactions]), try page(without: []))
    let row = "<tr><th scope=\"row\">16:00<td>0"
    func cells(_ page: String) -> Int? {
      page.components(separatedBy: row).last?.components(separatedBy: "\n").first
        .map { count("<td>", in: $0) }
    }
    #expect(cells(part) == 2)
    #expect(cells(whole) == 3)
  }

  @Test("participation of whom nobody knows has no share, and no head of one")
  func shares() throws {
    let part = try page(without: [.attendance, .timing])
    #expect(!part.contains(">of live viewers<"))
    #expect(part.contains("<h2 class=\"label\">Participation</h2>"))
    #expect(!part.contains("<th scope=\"col\"></th>"))
  }

  @Test("sums alone hide the columns of when people came, and tell the longest stays")
  func totals() throws {
    let part = try page(without: [.timing, .timeZone, .visitCountry, .device, .polls])
    #expect(part.contains(":nth-child(n+3):nth-child(-n+5) { display: none; }"))
    #expect(part.contains("Longest stays"))
    let whole = try page(without: [])
    #expect(!whole.contains(":nth-child(n+3):nth-child(-n+5) { display: none; }"))
  }

  @Test("a figure that there is not leaves its cell empty")
  func emptyCells() throws {
    let part = try page(
      without: [
        .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
      ])
    #expect(!part.contains("<b></b>"))
    #expect(part.contains("<th scope=\"col\">Joined</th>"))
  }
}
