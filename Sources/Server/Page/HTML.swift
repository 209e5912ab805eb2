import RecapExportHTML

/// Markup. What is interpolated is escaped, but for markup itself.
///
///     "<p title=\"\(session.title)\">\(people: session.title)</p>" as HTML
struct HTML: ExpressibleByStringInterpolation, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ text: some StringProtocol) {
      self.text += TextMarkup.escaped(String(text))
    }

    /// Text of people, which may run the other way; not for attributes.
    mutating func appendInterpolation(people text: String) {
      self.text += TextMarkup.isolated(text)
    }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ markup: HTML) { text += markup.text }
    mutating func appendInterpolation(_ markup: HTML?) { text += markup?.text ?? "" }

    mutating func appendInterpolation(_ list: [HTML]) {
      text += list.map(\.text).joined(separator: "\n")
    }
  }
}
