import Drawing

extension SVGWriter {
  /// Writes a line of text as text; a halo is its outline, painted first.
  mutating func draw(_ line: Scene.Text) {
    var classes = Self.classes(of: line.line.style)
    var attributes = ""
    add(line.paint, "fill", "f", to: &classes, &attributes)
    if let halo = line.halo {
      classes.append("halo")
      addStroke(halo, to: &classes, &attributes)
    }
    let style = line.line.style
    if style.tracking != 0 {
      attributes += " letter-spacing=\"\(SVGNumber.text(style.tracking * style.size))\""
    }
    text += "<text x=\"\(SVGNumber.text(line.origin.x))\" y=\"\(SVGNumber.text(line.origin.y))\""
    text += " font-size=\"\(SVGNumber.text(style.size))\""
    text += " class=\"\(classes.joined(separator: " "))\"\(attributes)>"
    text += HTMLText.escaped(line.line.string)
    text += "</text>"
  }

  private static func classes(of style: TextStyle) -> [String] {
    var classes: [String] = []
    switch style.face {
    case .text: break
    case .display: classes.append("display")
    }
    switch style.weight {
    case .regular: break
    case .medium: classes.append("w5")
    case .semibold: classes.append("w6")
    }
    switch style.figures {
    case .proportional: break
    case .tabular: classes.append("tn")
    }
    return classes
  }
}
