import RecapDrawing

/// How an element is painted, by itself and by what it stands in.
struct SVGStyle {
  var fill: Paint? = Paint(Color(0))
  var stroke: Paint?
  var fillOpacity = 1.0
  var strokeOpacity = 1.0
  var fillRule = Scene.Shape.FillRule.nonZero
  var width = 1.0
  var dash: [Double] = []
  var cap = Stroke.Cap.butt
  var join = Stroke.Join.miter
  var miterLimit = 4.0
  var color = Paint(Color(0))
  var isVisible = true

  /// Of the element as a whole; not handed down.
  var opacity = 1.0
  var isDisplayed = true
  /// The id of a clipping path.
  var clip: String?

  private static let plain = "convert it to paths of plain colours, or give a PNG"

  /// The style of an element in what has this one.
  func inherited(
    by element: SVGElement, _ properties: [String: String]
  ) throws(BrandError) -> SVGStyle {
    var style = self
    (style.opacity, style.isDisplayed, style.clip) = (1, true, nil)
    // Others may speak of the current colour.
    if let color = properties["color"], let paint = SVGColor.paint(color) { style.color = paint }
    for (name, value) in properties.sorted(by: { $0.key < $1.key }) where value != "inherit" {
      guard try style.set(name, value, of: element) else {
        throw element.refusal("\(name) is “\(value)”, which can't be drawn", hint: Self.plain)
      }
    }
    return style
  }

  /// False for what can't be drawn as it is meant.
  private mutating func set(
    _ name: String, _ value: String, of element: SVGElement
  ) throws(BrandError) -> Bool {
    switch name {
    case "fill": fill = try paint(value, of: element)
    case "stroke": stroke = try paint(value, of: element)
    case "fill-opacity": return Self.set(&fillOpacity, SVGColor.part(value, of: 1))
    case "stroke-opacity": return Self.set(&strokeOpacity, SVGColor.part(value, of: 1))
    case "opacity": return Self.set(&opacity, SVGColor.part(value, of: 1))
    case "stroke-width": return Self.set(&width, SVGLength.value(value))
    case "stroke-miterlimit":
      return Self.set(&miterLimit, SVGLength.number(value).flatMap { 1...100 ~= $0 ? $0 : nil })
    case "stroke-dasharray": return Self.set(&dash, Self.dash(value))
    case "fill-rule": return Self.set(&fillRule, Self.fillRules[value])
    case "stroke-linecap": return Self.set(&cap, Self.caps[value])
    case "stroke-linejoin": return Self.set(&join, Self.joins[value])
    case "visibility": isVisible = value == "visible"
    case "display": isDisplayed = value != "none"
    case "clip-path":
      if value == "none" { return true }
      clip = value.reference
      return clip != nil
    case "stroke-dashoffset": return SVGLength.value(value) == 0
    case "filter", "mask", "marker", "marker-start", "marker-mid", "marker-end", "transform",
      "vector-effect":
      return value == "none"
    case "mix-blend-mode", "paint-order": return value == "normal"
    default: break
    }
    return true
  }

  private static func set<Value>(_ property: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    property = value
    return true
  }

  private func paint(_ text: String, of element: SVGElement) throws(BrandError) -> Paint? {
    switch text.trimmed {
    case "none": return nil
    case "currentColor", "currentcolor": return color
    case let text where text.hasPrefix("url("):
      throw element.refusal("gradients and patterns can't be drawn")
    case let text:
      guard let paint = SVGColor.paint(text) else {
        throw element.refusal("“\(text)” is no colour", hint: "write it as #1F52BE")
      }
      return paint
    }
  }

  /// Lengths on and off; an odd number of them is taken twice.
  private static func dash(_ text: String) -> [Double]? {
    if text.trimmed == "none" { return [] }
    guard let lengths = SVGLength.numbers(text.replacing("px", with: "")),
      lengths.allSatisfy({ $0 >= 0 })
    else { return nil }
    if lengths.allSatisfy({ $0 == 0 }) { return [] }
    return lengths.count.isMultiple(of: 2) ? lengths : lengths + lengths
  }

  private static let fillRules: [String: Scene.Shape.FillRule] = [
    "nonzero": .nonZero, "evenodd": .evenOdd,
  ]
  private static let caps: [String: Stroke.Cap] = [
    "butt": .butt, "round": .round, "square": .square,
  ]
  private static let joins: [String: Stroke.Join] = [
    "miter": .miter, "round": .round, "bevel": .bevel,
  ]
}

extension String {
  /// The id in "url(#id)".
  fileprivate var reference: String? {
    let text = replacing("\"", with: "").replacing("'", with: "").trimmed
    guard text.hasPrefix("url(#"), text.hasSuffix(")") else { return nil }
    return String(text.dropFirst(5).dropLast())
  }
}
