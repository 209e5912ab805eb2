import Foundation
import RecapDashboard
import RecapDrawing

/// The style of a page: its fonts, what the rules need to know of the report, and the rules.
struct Stylesheet {
  let fonts: [EmbeddedFont]
  /// By custom property.
  let labels: [(name: String, text: String)]
  /// The width of the line of absence, where a cell's is 1.
  let hairline: Double
  /// Of the brand; nil for the report's own.
  let accent: Accent?
  let rules: String

  var text: String {
    let faces = fonts.map(Self.face).joined()
    let properties = labels.map { "--\($0.name):\(Self.quoted($0.text + " "))" }
    let hair = "--hair:\(SVGNumber.text(hairline))"
    return faces + ":root{" + (properties + [hair] + accents).joined(separator: ";") + "}\n"
      + Self.unindented(rules)
  }

  /// What stands before the small figures of an attendee: `--cell3` and on, by the column; and behind the minutes.
  static func cellLabels(of report: Report) -> [(name: String, text: String)] {
    let unit = ("unit", report.web.minutesUnit)
    if let presence = report.presence {
      let counters = presence.summary.counters.map(\.label)
      let numbered =
        Array(zip(3..., presence.heads.columns.dropFirst())) + Array(zip(8..., counters))
      return numbered.map { ("cell\($0.0)", $0.1) } + [unit]
    }
    guard let attendees = report.attendees else { return [unit] }
    let columns = attendees.heads.columns.map { $0.joined(separator: " ") }
    let counters = attendees.summary.counters.map(\.label)
    // The name is the first cell, the minutes the second, the strip the seventh.
    let numbered =
      Array(zip(3..., columns.dropFirst().dropLast())) + Array(zip(8..., counters))
    return numbered.map { ("cell\($0.0)", $0.1) } + [unit]
  }

  private var accents: [String] {
    guard let accent else { return [] }
    return [("accent", accent.rule), ("accent-text", accent.text)].map { name, shades in
      "--\(name):var(--light,\(shades.light.notation)) var(--dark,\(shades.dark.notation))"
    }
  }

  /// A stylesheet is indented and explained for those who edit it, not for those it is sent to.
  private static func unindented(_ rules: String) -> String {
    rules.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !($0.hasPrefix("/*") && $0.firstRange(of: "*/")?.upperBound == $0.endIndex) }
      .joined(separator: "\n")
  }

  private static func face(_ font: EmbeddedFont) -> String {
    let data = Data(font.data).base64EncodedString()
    return "@font-face{font-family:\(quoted(font.family));font-weight:\(font.weight);"
      + "src:url(data:font/woff2;base64,\(data)) format(\"woff2\")}\n"
  }

  /// A CSS string: whatever could end it, or the element it stands in, is written by its number.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "\""
  }
}
