import Foundation

/// The rules of a file's style elements: by class, element or id, one name each.
struct SVGStylesheet {
  private struct Rule {
    let place: Int
    let properties: [String: String]
  }

  private var rules: [String: [Rule]] = [:]
  private var bytes = 0
  private var declarations = 0

  private static let mostBytes = 64 << 10
  /// Each may be of all elements.
  private static let mostDeclarations = 1000

  init(_ root: SVGElement) throws(BrandError) { try add(root) }

  private mutating func add(_ element: SVGElement) throws(BrandError) {
    if element.name == "style" { try add(element.text, of: element) }
    for child in element.children { try add(child) }
  }

  private mutating func add(_ text: String, of element: SVGElement) throws(BrandError) {
    bytes += text.utf8.count
    guard bytes <= Self.mostBytes else { throw Self.excess(element) }
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
        declarations += properties.count
        guard declarations <= Self.mostDeclarations else { throw Self.excess(element) }
        rules[selector, default: []].append(Rule(place: declarations, properties: properties))
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
      let found = Set(names).flatMap { rules[$0] ?? [] }.sorted { $0.place < $1.place }
      for rule in found { properties.merge(rule.properties) { $1 } }
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
    var (rest, result) = (text[...], "")
    while let start = rest.range(of: "/*") {
      result += rest[..<start.lowerBound]
      // One that does not end goes to the end.
      guard let end = rest[start.upperBound...].range(of: "*/") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static func excess(_ element: SVGElement) -> BrandError {
    element.refusal("its style has more rules than a logo needs", hint: "give it as attributes")
  }
}

extension String {
  fileprivate var withoutPriority: String {
    hasSuffix("!important") ? dropLast(10).trimmed : self
  }
}
