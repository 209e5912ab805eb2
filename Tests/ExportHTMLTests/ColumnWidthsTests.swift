import Foundation
import SceneInspection
import SessionFixtures
import Testing

@Suite("The columns of the page's tables")
struct ColumnWidthsTests {
  @Test("every column has the width and the place it had, on screens of every width")
  func widths() throws {
    let html = try ReportPages.html(try SessionFixture(names: ["Ada", "Grace"]).metrics())
    let style = String(try #require(html.between("<style>", "</style>")))
    let root = try #require(style.between(":root{", "}"))
    let labels = root.split(separator: ";").filter {
      $0.hasPrefix("--cell") || $0.hasPrefix("--unit")
    }
    let lines = Self.rules(of: style)
      .filter { rule in Self.tables.contains { rule.selector.contains($0) } }
      .flatMap { rule in
        rule.declarations.filter { Self.properties.contains($0.property) }
          .map { "\(rule.selector) \($0.property): \($0.value)" }
      }
    #expect(
      Golden.difference(
        of: (labels.map(String.init) + lines).map { $0 + "\n" }.joined(), from: "column-widths")
        == nil)
  }

  /// Names of the selectors of tables and of what stands in their cells.
  private static let tables = [
    ".attendees", ".watched", ".audience", ".participation", ".answers", ".quality", ".numbers",
    ".clocks", ".rank", "#list", "#rows", "#devices", "svg.share",
  ]

  /// What makes a column as wide as it is and puts it where it stands.
  private static let properties: Set = [
    "width", "min-width", "max-width", "display", "table-layout", "grid", "grid-area",
    "grid-column",
    "grid-row", "grid-template", "grid-template-columns", "grid-template-rows", "column-gap", "gap",
    "padding", "padding-left", "padding-right", "margin", "margin-left", "margin-right", "content",
    "position", "white-space",
  ]

  private struct Rule {
    /// With the conditions it stands under before it.
    let selector: String
    let declarations: [(property: String, value: String)]
  }

  private static func rules(of style: String) -> [Rule] {
    var rules: [Rule] = []
    var outer: [String] = []
    var text = ""
    for character in style.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "") {
      switch character {
      case "{":
        outer.append(words(text))
        text = ""
      case "}":
        if !outer.isEmpty {
          if !words(text).isEmpty {
            rules.append(
              Rule(selector: outer.joined(separator: " "), declarations: declarations(of: text)))
          }
          outer.removeLast()
        }
        text = ""
      default: text.append(character)
      }
    }
    return rules
  }

  private static func declarations(of text: String) -> [(property: String, value: String)] {
    text.split(separator: ";").compactMap { declaration in
      let halves = declaration.split(separator: ":", maxSplits: 1).map { words(String($0)) }
      return halves.count == 2 ? (halves[0], halves[1]) : nil
    }
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
