/// An element of an SVG file.
final class SVGElement {
  let name: String
  let attributes: [String: String]
  /// From 1.
  let line: Int
  var children: [SVGElement] = []
  var text = ""

  init(_ name: String, attributes: [String: String], line: Int) {
    (self.name, self.attributes, self.line) = (name, attributes, line)
  }

  /// The element and all in it by their ids; the first of the same one.
  var byID: [String: SVGElement] {
    var elements = attributes["id"].map { [$0: self] } ?? [:]
    for child in children { elements.merge(child.byID) { first, _ in first } }
    return elements
  }

  func refusal(
    _ what: String, hint: String = "convert it to paths of plain colours, or give a PNG"
  ) -> BrandError {
    BrandError("line \(line): \(what)", hint: hint)
  }

  /// A number of an attribute, in user units.
  func length(_ attribute: String) throws(BrandError) -> Double? {
    guard let text = attributes[attribute] else { return nil }
    guard let value = SVGLength.value(text) else {
      throw refusal("\(attribute)=\"\(text)\" is no plain length", hint: "give lengths in pixels")
    }
    return value
  }
}
