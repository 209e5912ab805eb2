import RecapDrawing

extension SVGWriter {
  mutating func draw(_ shape: Scene.Shape) {
    var classes: [String] = []
    var attributes = ""
    if let fill = shape.fill { add(fill, "fill", "f", to: &classes, &attributes) }
    if shape.fillRule == .evenOdd { attributes += " fill-rule=\"evenodd\"" }
    if let stroke = shape.stroke {
      addStroke(stroke, to: &classes, &attributes)
      // Shapes are filled unless they say otherwise; the class of a stroke says so.
      if shape.fill == nil, token(of: stroke.paint.color) == nil {
        attributes += " fill=\"none\""
      }
    }
    let painted =
      (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"") + attributes
    switch shape.outline {
    case .line(let start, let end):
      trace(Path([.move(start), .line(end)]), painted)
    case .rect(let rect):
      text += "<rect x=\"\(SVGNumber.text(rect.x))\" y=\"\(SVGNumber.text(rect.y))\""
      text += " width=\"\(SVGNumber.text(rect.width))\""
      text += " height=\"\(SVGNumber.text(rect.height))\"\(painted)/>"
    case .path(let path): trace(path, painted)
    }
  }

  private mutating func trace(_ path: Path, _ painted: String) {
    text += "<path\(painted) d=\"\(SVGPathData(path).text)\"/>"
  }

  func addStroke(_ stroke: Stroke, to classes: inout [String], _ attributes: inout String) {
    add(stroke.paint, "stroke", "s", to: &classes, &attributes)
    attributes += " stroke-width=\"\(SVGNumber.text(stroke.width))\""
    attributes += stroke.svgAttributes
  }

  private func token(of color: Color) -> String? {
    isThemed ? ColorToken.name(of: color) : nil
  }

  func add(
    _ paint: Paint, _ property: String, _ prefix: String, to classes: inout [String],
    _ attributes: inout String
  ) {
    if let token = token(of: paint.color) {
      classes.append("\(prefix)-\(token)")
    } else {
      attributes += " \(property)=\"\(paint.color.notation)\""
    }
    if paint.opacity < 1 {
      attributes += " \(property)-opacity=\"\(SVGNumber.text(paint.opacity))\""
    }
  }
}
