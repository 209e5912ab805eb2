import RecapDrawing

extension SVGWriter {
  /// Writes a line of text as text; a halo is its outline, before it.
  mutating func draw(_ line: Scene.Text) {
    let style = line.line.style
    var place =
      "<text x=\"\(SVGNumber.text(line.origin.x))\" y=\"\(SVGNumber.text(line.origin.y))\""
    place += " font-size=\"\(SVGNumber.text(style.size))\""
    if style.tracking != 0 {
      place += " letter-spacing=\"\(SVGNumber.text(style.tracking * style.size))\""
    }
    let words = ">\(HTMLText.escaped(line.line.string))</text>"
    if let halo = line.halo {
      var (classes, attributes) = (Self.classes(of: style), "")
      addStroke(halo, to: &classes, &attributes)
      text += place + " class=\"\(classes.joined(separator: " "))\"\(attributes)" + words
    }
    var (classes, attributes) = (Self.classes(of: style), "")
    add(line.paint, "fill", "f", to: &classes, &attributes)
    text += place + " class=\"\(classes.joined(separator: " "))\"\(attributes)" + words
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
