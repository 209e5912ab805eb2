import RecapDashboard
import RecapDrawing

extension SVGWriter {
  /// Writes the lines of a heat strip in their shortest form. A level has a class of one letter,
  /// "a" for none to "e" for high and "x" for absent, which has its width from the stylesheet.
  static func addStrip(_ scene: Scene, to text: inout String) {
    for case .shape(let shape) in scene.nodes {
      guard case .path(let path) = shape.outline, let stroke = shape.stroke,
        let level = levels[stroke.paint.color]
      else { continue }
      text += "<path class=\(level) d=\""
      text += SVGPathData(path).text
      text += "\"/>"
    }
  }

  /// The same of a strip of presence: "a" for there.
  static func addPresence(_ scene: Scene, to text: inout String) {
    for case .shape(let shape) in scene.nodes {
      guard case .path(let path) = shape.outline, let stroke = shape.stroke else { continue }
      text += "<path class=\(stroke.paint.color == Palette.blue ? "a" : "x") d=\""
      text += SVGPathData(path).text
      text += "\"/>"
    }
  }

  private static let levels: [Color: String] = Dictionary(
    uniqueKeysWithValues: Array(zip(Palette.engagementRamp, ["a", "b", "c", "d", "e"]))
      + [(Palette.rule1, "x")])
}
