import Drawing

extension SVGWriter {
  /// Writes the lines of a heat strip in their shortest form: their width is the stylesheet's,
  /// since all of a level have the same.
  static func addStrip(_ scene: Scene, to text: inout String) {
    for case .shape(let shape) in scene.nodes {
      guard case .path(let path) = shape.outline, let stroke = shape.stroke,
        let token = ColorToken.name(of: stroke.paint.color)
      else { continue }
      text += "<path class=\(token) d=\""
      text += SVGPathData(path).text
      text += "\"/>"
    }
  }
}
