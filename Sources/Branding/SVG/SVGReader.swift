import Dashboard
import Drawing

/// Reads a logo of outlines: the part of SVG that drawing programs save logos in.
///
/// Whatever would be drawn otherwise than it is meant is refused.
///
/// Source: SVG 1.1.
struct SVGReader {
  private let root: SVGElement
  private let stylesheet: SVGStylesheet
  private let byID: [String: SVGElement]
  private let ground: Rect
  private var shapes: [Scene.Shape] = []
  private var segments = 0
  private var depth = 0
  private var visits = 0

  /// They are drawn on every page.
  private static let mostSegments = 4000
  private static let mostDepth = 64
  /// Of elements, those that are used counted each time.
  private static let mostVisits = 10_000

  static func logo(_ text: String) throws(BrandError) -> Logo {
    let root = try SVGDocument.root(of: text)
    var reader = try SVGReader(root)
    let place = Affine.translation(Point(-reader.ground.x, -reader.ground.y))
    let style = try reader.style(of: root, in: SVGStyle())
    for child in root.children { try reader.draw(child, in: style, place) }
    guard !reader.shapes.isEmpty else {
      throw BrandError("nothing is to be seen on it", hint: "give one with shapes")
    }
    return Logo(reader.shapes, size: Size(reader.ground.width, reader.ground.height))
  }

  private init(_ root: SVGElement) throws(BrandError) {
    self.root = root
    stylesheet = try SVGStylesheet(root)
    byID = root.byID
    ground = try Self.ground(of: root)
  }

  private static func ground(of root: SVGElement) throws(BrandError) -> Rect {
    var numbers: [Double]?
    if let text = root.attributes["viewBox"] {
      numbers = SVGLength.numbers(text)
    } else if let width = try root.length("width"), let height = try root.length("height") {
      numbers = [0, 0, width, height]
    }
    guard let numbers, numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else {
      throw root.refusal("it does not say how large it is", hint: "save it with a viewBox")
    }
    guard (1.0 / 20...20).contains(numbers[2] / numbers[3]) else {
      throw root.refusal("it is more than 20 times as long as it is wide", hint: "crop it")
    }
    return Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  private func style(
    of element: SVGElement, in outer: SVGStyle
  ) throws(BrandError) -> SVGStyle {
    var properties = element.attributes
    // As attributes these are none of style.
    for name in ["transform", "style", "class"] { properties[name] = nil }
    properties.merge(stylesheet.properties(of: element)) { $1 }
    properties.merge(SVGStylesheet.properties(element.attributes["style"] ?? "")) { $1 }
    return try outer.inherited(by: element, properties)
  }

  // MARK: Elements

  private mutating func draw(
    _ element: SVGElement, in outer: SVGStyle, _ place: Affine
  ) throws(BrandError) {
    switch element.name {
    case "defs", "clipPath", "linearGradient", "radialGradient", "pattern", "mask", "filter",
      "marker", "symbol", "style", "title", "desc", "metadata":
      return
    case "g", "a", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
      break
    case "text", "tspan", "textPath":
      throw element.refusal(
        "text can't be drawn without its font", hint: "convert the text to paths")
    case "image", "feImage":
      throw element.refusal(
        "a picture inside an SVG can't be drawn", hint: "give the logo as PNG, or without it")
    default: throw element.refusal("\(element.name) can't be drawn")
    }
    depth += 1
    defer { depth -= 1 }
    visits += 1
    guard depth <= Self.mostDepth, visits <= Self.mostVisits else {
      throw element.refusal("it is used too often, or inside itself")
    }
    let style = try style(of: element, in: outer)
    guard style.isDisplayed, style.opacity > 0 else { return }
    var place = place
    if let text = element.attributes["transform"] {
      guard let map = SVGTransform.map(text) else {
        throw element.refusal("transform=\"\(text)\" is not sound")
      }
      place = place * map
    }
    let first = shapes.count
    switch element.name {
    case "g", "a": for child in element.children { try draw(child, in: style, place) }
    case "use": try use(element, in: style, place)
    default: try add(element, style, place)
    }
    try fade(from: first, to: style.opacity, element)
    if let clip = style.clip { try checkClip(clip, from: first, element, place) }
  }

  private mutating func use(
    _ element: SVGElement, in style: SVGStyle, _ place: Affine
  ) throws(BrandError) {
    let address = element.attributes["href"] ?? element.attributes["xlink:href"] ?? ""
    let id = address.first == "#" ? String(address.dropFirst()) : nil
    guard let id, let used = byID[id] else {
      throw element.refusal("“\(address)” is nothing of this file")
    }
    guard used.name != "symbol", used.name != "svg" else {
      throw element.refusal("a \(used.name) can't be used")
    }
    let offset = Point(try element.length("x") ?? 0, try element.length("y") ?? 0)
    try draw(used, in: style, place * .translation(offset))
  }

  // MARK: Shapes

  private mutating func add(
    _ element: SVGElement, _ style: SVGStyle, _ place: Affine
  ) throws(BrandError) {
    let path = try SVGOutline.path(of: element)
    guard style.isVisible, !path.isEmpty else { return }
    segments += path.segments.count
    guard segments <= Self.mostSegments else {
      throw element.refusal(
        "it has more than \(Self.mostSegments) lines and curves",
        hint: "simplify it, or give a PNG")
    }
    let fill = style.fill.flatMap { Self.faded($0, to: style.fillOpacity) }
    var stroke: Stroke?
    if let paint = style.stroke.flatMap({ Self.faded($0, to: style.strokeOpacity) }),
      style.width > 0
    {
      guard let scale = place.uniformScale else {
        throw element.refusal(
          "a stroke that is stretched can't be drawn", hint: "convert strokes to paths")
      }
      stroke = Stroke(
        paint, width: style.width * scale, dash: style.dash.map { $0 * scale }, cap: style.cap,
        join: style.join, miterLimit: style.miterLimit)
    }
    guard fill != nil || stroke != nil else { return }
    shapes.append(
      Scene.Shape(
        .path(path.transformed(by: place)), fill: fill, fillRule: style.fillRule, stroke: stroke))
  }

  private static func faded(_ paint: Paint, to opacity: Double) -> Paint? {
    let opacity = paint.opacity * opacity
    return opacity > 0 ? Paint(paint.color, opacity: opacity) : nil
  }

  /// Makes what an element drew as faint as the element is.
  private mutating func fade(
    from first: Int, to opacity: Double, _ element: SVGElement
  ) throws(BrandError) {
    guard opacity < 1, first < shapes.count else { return }
    var shape = shapes[first]
    // Of several paints, each would show through the others.
    guard shapes.count == first + 1, shape.fill == nil || shape.stroke == nil else {
      throw element.refusal(
        "the opacity of several shapes together can't be drawn", hint: "give each its own opacity")
    }
    shape.fill = shape.fill.map { Paint($0.color, opacity: $0.opacity * opacity) }
    if var stroke = shape.stroke {
      stroke.paint = Paint(stroke.paint.color, opacity: stroke.paint.opacity * opacity)
      shape.stroke = stroke
    }
    shapes[first] = shape
  }

  // MARK: Clipping paths

  /// Drawing programs put what they save into a clipping path that cuts nothing.
  private func checkClip(
    _ id: String, from first: Int, _ element: SVGElement, _ place: Affine
  ) throws(BrandError) {
    let frame = Rect(x: 0, y: 0, width: ground.width, height: ground.height)
    let tolerance = 0.005 * max(frame.width, frame.height)
    guard let clip = byID[id], clip.name == "clipPath", clip.children.count == 1,
      clip.children[0].name == "rect",
      clip.children[0].attributes["transform"] == nil, clip.attributes["transform"] == nil,
      clip.attributes["clipPathUnits"] != "objectBoundingBox",
      place.b == 0, place.c == 0,
      let inside = try SVGOutline.path(of: clip.children[0]).transformed(by: place).bounds
    else { throw element.refusal("clipping paths can't be drawn") }
    for shape in shapes[first...] {
      guard let bounds = shape.bounds else { continue }
      let margin = (shape.stroke?.width ?? 0) / 2
      let seen = bounds.insetBy(-margin).intersection(frame)
      guard seen.minX >= inside.minX - tolerance, seen.minY >= inside.minY - tolerance,
        seen.maxX <= inside.maxX + tolerance, seen.maxY <= inside.maxY + tolerance
      else { throw element.refusal("a clipping path that cuts something can't be drawn") }
    }
  }
}

extension Rect {
  fileprivate func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left),
      height: max(0, min(maxY, other.maxY) - top))
  }
}
