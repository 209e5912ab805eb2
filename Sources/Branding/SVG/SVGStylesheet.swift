/// The rules of a file's style elements: by class, element or id, one name each.
struct SVGStylesheet {
  private struct Rule {
    let selector: String
    let properties: [String: String]
  }

  private var rules: [Rule] = []

  init(_ root: SVGElement) throws(BrandError) { try add(root) }

  private mutating func add(_ element: SVGElement) throws(BrandError) {
    if element.name == "style" { try add(element.text, of: element) }
    for child in element.children { try add(child) }
  }

  private mutating func add(_ text: String, of element: SVGElement) throws(BrandError) {
    let blocks = Self.withoutComments(text).split(separator: "}")
    for block in blocks where !block.trimmed.isEmpty {
      let halves = block.split(separator: "{", omittingEmptySubsequences: false)
      guard halves.count == 2 else {
        throw element.refusal("its style has more than plain rules")
      }
      let properties = Self.properties(halves[1])
      for selector in halves[0].split(separator: ",").map(\.trimmed) {
        guard Self.isPlain(selector) else {
          throw element.refusal("its style has “\(selector)”, which is no plain selector")
        }
        rules.append(Rule(selector: selector, properties: properties))
      }
    }
  }

  /// What the rules say of an element: ids go before classes, classes before elements, what comes
  /// later before what comes earlier.
  func properties(of element: SVGElement) -> [String: String] {
    let classes = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace)
    let selectors: [[String]] = [
      ["*", element.name], classes.map { "." + $0 },
      element.attributes["id"].map { ["#" + $0] } ?? [],
    ]
    var properties: [String: String] = [:]
    for names in selectors {
      for rule in rules where names.contains(rule.selector) {
        properties.merge(rule.properties) { $1 }
      }
    }
    return properties
  }

  /// Of a rule or of a style attribute.
  static func properties(_ text: some StringProtocol) -> [String: String] {
    var properties: [String: String] = [:]
    for declaration in text.split(separator: ";") {
      let halves = declaration.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      properties[halves[0].trimmed.lowercased()] =
        halves[1].trimmed.withoutPriority
    }
    return properties
  }

  private static func isPlain(_ selector: String) -> Bool {
    let isMarked = selector.hasPrefix(".") || selector.hasPrefix("#")
    let name = isMarked ? selector.dropFirst() : selector[...]
    return selector == "*"
      || !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
  }

  private static func withoutComments(_ text: String) -> String {
    text.replacing(/\/\*(?:[^*]|\*(?!\/))*\*\//, with: "")
  }
}

extension String {
  fileprivate var withoutPriority: String {
    hasSuffix("!important") ? dropLast(10).trimmed : self
  }
}
