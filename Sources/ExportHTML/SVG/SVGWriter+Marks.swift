import RecapDrawing

extension SVGWriter {
  /// Areas without ink over the marks of a picture. Browsers show their titles; a script, where there
  /// is one, does it in the page's own way.
  mutating func draw(_ marks: [PointedMark]) {
    for mark in marks {
      let lines =
        [mark.details.title] + mark.details.facts.map { "\($0.name): \($0.value)" }
      let title = "<title>\(HTMLText.escaped(lines.joined(separator: "\n")))</title>"
      switch mark.outline {
      case .rect(let rect):
        text += "<rect class=\"mark\" x=\"\(SVGNumber.text(rect.x))\""
        text += " y=\"\(SVGNumber.text(rect.y))\""
        text += " width=\"\(SVGNumber.text(rect.width))\""
        text += " height=\"\(SVGNumber.text(rect.height))\">\(title)</rect>"
      case .path(let path):
        text += "<path class=\"mark\" d=\"\(SVGPathData(path).text)\">\(title)</path>"
      case .line(let start, let end):
        let path = Path([.move(start), .line(end)])
        text += "<path class=\"mark\" d=\"\(SVGPathData(path).text)\">\(title)</path>"
      }
    }
  }
}
