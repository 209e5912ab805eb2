import Foundation
import RecapExportHTML
import Testing

@testable import RecapServer

struct PageStyleTests {
  /// The colours of a style sheet by their names.
  private func colors(_ style: String) -> [String: String] {
    let matches = style.matches(of: #/--([a-z0-9-]+): (var\(--light, [^;]+);/#)
    return Dictionary(matches.map { (String($0.1), String($0.2)) }) { first, _ in first }
  }

  @Test("the pages have the colours of the reports") func thePagesHaveTheColoursOf() throws {
    let reports = colors(
      try String(contentsOfFile: Templates.bundledDirectory + "/style.css", encoding: .utf8))
    let pages = colors(
      try PageStyle.rules + String(contentsOf: PageShell.styleFile, encoding: .utf8))
    #expect(pages.count > 10)
    for (name, color) in pages { #expect(reports[name] == color, "\(name)") }
  }

  @Test("markup escapes what is no markup") func markupEscapesWhatIsNoMarkup() {
    let title = "<b title='x'>&\u{202E}"
    let markup: HTML = "<p>\(title) \("<i>" as HTML) \(3)</p>"
    #expect(markup.text == "<p>&lt;b title=&#39;x&#39;&gt;&amp; <i> 3</p>")
  }
}
