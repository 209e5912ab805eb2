import RecapDashboard
import RecapDrawing

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
  private var bytes = 0

  /// They are drawn on every page.
  private static let mostSegments = 4000
  private static let mostDepth = 64
  /// Of elements, those that are used counted each time.
  private static let mostVisits = 10_000
  /// Bytes of attributes, likewise counted.
  private static let mostBytes = 8 << 20

  static func logo(_ text: String) throws(BrandError) -> Logo {
    let root = try SVGDocument.root(of: text)
    var reader = try SVGReader(root)
    let place = Affine.translation(Point(-reader.ground.x, -reader.ground.y))
    let style = try reader.style(of: root, in: SVGStyle())
    guard style.opacity == 1, style.clip == nil, root.attributes["transform"] == nil else {
      throw root.refusal(
        "the opacity, clipping or transformation of the whole can't be drawn",
        hint: "give it to the shapes")
    }
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
    guard let numbers, numbers.count == 4, numbers[2...].allSatisfy((0.01...1e6).contains),
      numbers[..<2].allSatisfy({ abs($0) <= 1e6 })
    else {
      throw root.refusal("it does not say how large it is", hint: "save it with a viewBox")
    }
    guard (1.0 / 20...20).contains(numbers[2] / numbers[3]) else {
      throw root.refusal("it is more than 20 times as long as it is wide", hint: "crop it")
    }
    return Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  /// What a style may say since SVG 2.
  private static let geometry: Set<String> = [
    "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry",
  ]

  private func style(
    of element: SVGElement, in outer: SVGStyle
  ) throws(BrandError) -> SVGStyle {
    var properties = element.attributes
    // As attributes these are none of style.
    for name in ["transform", "style", "class"] { properties[name] = nil }
    var styled = stylesheet.properties(of: element)
    styled.merge(SVGStylesheet.properties(element.attributes["style"] ?? "")) { $1 }
    if let name = styled.keys.sorted().first(where: Self.geometry.contains) {
      throw element.refusal("its style says \(name)", hint: "make it an attribute")
    }
    properties.merge(styled) { $1 }
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
    bytes += element.attributes.values.reduce(0) { $0 + $1.utf8.count }
    guard depth <= Self.mostDepth, visits <= Self.mostVisits, bytes <= Self.mostBytes else {
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
    if let clip = style.clip {
      try SVGClip.check(byID[clip], of: element, at: place, around: shapes[first...], on: ground)
    }
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
    let outline = path.transformed(by: place)
    guard isNear(outline, stroke) else {
      throw element.refusal("it is far from what is seen", hint: "remove it")
    }
    shapes.append(
      Scene.Shape(.path(outline), fill: fill, fillRule: style.fillRule, stroke: stroke))
  }

  /// Numbers without bound are no places on a page.
  private func isNear(_ outline: Path, _ stroke: Stroke?) -> Bool {
    let most = 100 * max(ground.width, ground.height)
    let lengths = [stroke?.width ?? 0] + (stroke?.dash ?? [])
    return (outline.points.flatMap { [$0.x, $0.y] } + lengths).allSatisfy { abs($0) <= most }
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
}
