import RecapDrawing

/// The outline of an element that is one shape.
///
/// Source: SVG 1.1, 9 (basic shapes).
enum SVGOutline {
  static func path(of element: SVGElement) throws(BrandError) -> Path {
    switch element.name {
    case "path":
      guard let text = element.attributes["d"] else { return Path() }
      guard let path = Path(svg: text) else { throw element.refusal("its path is not sound") }
      return path
    case "rect": return try rect(element)
    case "circle":
      let radius = try element.length("r") ?? 0
      return try ellipse(element, radius, radius)
    case "ellipse":
      return try ellipse(element, element.length("rx") ?? 0, element.length("ry") ?? 0)
    case "line":
      let start = Point(try element.length("x1") ?? 0, try element.length("y1") ?? 0)
      let end = Point(try element.length("x2") ?? 0, try element.length("y2") ?? 0)
      return Path([.move(start), .line(end)])
    case "polyline": return try polygon(element, isClosed: false)
    default: return try polygon(element, isClosed: true)
    }
  }

  private static func rect(_ element: SVGElement) throws(BrandError) -> Path {
    let rect = Rect(
      x: try element.length("x") ?? 0, y: try element.length("y") ?? 0,
      width: try element.length("width") ?? 0, height: try element.length("height") ?? 0)
    var path = Path()
    guard rect.width > 0, rect.height > 0 else { return path }
    let (rx, ry) = (try element.length("rx"), try element.length("ry"))
    let radiusX = min(rx ?? ry ?? 0, rect.width / 2)
    let radiusY = min(ry ?? rx ?? 0, rect.height / 2)
    guard radiusX > 0, radiusY > 0 else {
      path.addRect(rect)
      return path
    }
    // Elliptical corners are round ones that were stretched.
    let stretch = radiusY / radiusX
    path.addRoundedRect(
      Rect(x: 0, y: 0, width: rect.width, height: rect.height / stretch), radius: radiusX)
    return path.transformed(by: Affine(1, 0, 0, stretch, rect.x, rect.y))
  }

  private static func ellipse(
    _ element: SVGElement, _ radiusX: Double, _ radiusY: Double
  ) throws(BrandError) -> Path {
    var path = Path()
    guard radiusX > 0, radiusY > 0 else { return path }
    let center = Point(try element.length("cx") ?? 0, try element.length("cy") ?? 0)
    path.addEllipse(center: center, radiusX: radiusX, radiusY: radiusY)
    return path
  }

  private static func polygon(
    _ element: SVGElement, isClosed: Bool
  ) throws(BrandError) -> Path {
    guard let numbers = SVGLength.numbers(element.attributes["points"] ?? ""),
      numbers.count.isMultiple(of: 2)
    else { throw element.refusal("its points are no pairs of numbers") }
    var path = Path()
    for index in stride(from: 0, to: numbers.count, by: 2) {
      let point = Point(numbers[index], numbers[index + 1])
      if index == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    if isClosed, !path.isEmpty { path.close() }
    return path
  }
}
