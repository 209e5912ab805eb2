extension Stroke {
  /// Its dash, ends and corners as attributes of an element, each with a space before it; without
  /// those that are so anyway.
  public var svgAttributes: String {
    var attributes = ""
    if !dash.isEmpty {
      let lengths = dash.map { SVGNumber.text($0) }.joined(separator: " ")
      attributes += " stroke-dasharray=\"\(lengths)\""
    }
    switch cap {
    case .butt: break
    case .round: attributes += " stroke-linecap=\"round\""
    case .square: attributes += " stroke-linecap=\"square\""
    }
    switch join {
    case .miter:
      if miterLimit != 4 { attributes += " stroke-miterlimit=\"\(SVGNumber.text(miterLimit))\"" }
    case .round: attributes += " stroke-linejoin=\"round\""
    case .bevel: attributes += " stroke-linejoin=\"bevel\""
    }
    return attributes
  }
}
