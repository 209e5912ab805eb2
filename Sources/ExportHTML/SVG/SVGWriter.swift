import RecapDashboard
import RecapDrawing

/// Writes scenes as inline SVG, exactly where everything is.
///
/// Colours are classes: the stylesheet knows what they are in the light and in the dark.
struct SVGWriter {
  var text = ""
  /// Colours of the palette are classes; else all are what they are, in the light and in the dark.
  var isThemed = true

  /// A picture told in words to those who don't see it.
  /// - Parameters:
  ///   - name: Of the picture in the document, unique there.
  ///   - classes: Of the element.
  static func figure(
    _ scene: Scene, name: String, title: String, alternative: String, classes: String
  ) -> String {
    var writer = SVGWriter()
    writer.text += "<svg class=\"\(classes)\" viewBox=\"\(viewBox(scene.size))\" role=\"img\""
    writer.text += " aria-labelledby=\"\(name)-title \(name)-desc\">"
    writer.text += "<title id=\"\(name)-title\">\(HTMLText.escaped(title))</title>"
    writer.text += "<desc id=\"\(name)-desc\">\(HTMLText.escaped(alternative))</desc>"
    writer.draw(scene.nodes)
    writer.draw(scene.marks)
    writer.text += "</svg>"
    return writer.text
  }

  /// A picture that says nothing the text beside it does not say.
  /// - Parameter isStretched: It fills its element, whatever the element's proportions.
  static func decoration(_ scene: Scene, classes: String, isStretched: Bool = false) -> String {
    var writer = SVGWriter()
    writer.text += "<svg class=\"\(classes)\" viewBox=\"\(viewBox(scene.size))\""
    if isStretched { writer.text += " preserveAspectRatio=\"none\"" }
    writer.text += " aria-hidden=\"true\">"
    writer.draw(scene.nodes)
    writer.text += "</svg>"
    return writer.text
  }

  /// A brand's mark, beside or in place of its name.
  static func logo(_ logo: Logo, classes: String) -> String {
    // Large enough that rounding to tenths is not seen.
    let size = logo.size(within: Size(.infinity, 100))
    var writer = SVGWriter(isThemed: logo.isThemed)
    writer.text += "<svg class=\"\(classes)\" viewBox=\"\(viewBox(size))\""
    writer.text += " aria-hidden=\"true\">"
    writer.draw(logo.nodes(at: .zero, size))
    writer.text += "</svg>"
    return writer.text
  }

  static func viewBox(_ size: Size) -> String {
    "0 0 \(SVGNumber.text(size.width)) \(SVGNumber.text(size.height))"
  }

  mutating func draw(_ nodes: [Scene.Node]) {
    for node in nodes {
      switch node {
      case .group(let group): draw(group)
      case .shape(let shape): draw(shape)
      case .text(let text): draw(text)
      case .image(let image): draw(image)
      }
    }
  }

  private mutating func draw(_ group: Scene.Group) {
    var attributes = ""
    if group.offset != .zero {
      let (x, y) = (SVGNumber.text(group.offset.x), SVGNumber.text(group.offset.y))
      attributes += " transform=\"translate(\(x) \(y))\""
    }
    if let label = group.label { attributes += " data-label=\"\(HTMLText.escaped(label))\"" }
    if !attributes.isEmpty { text += "<g\(attributes)>" }
    if let clip = group.clip {
      // A picture in a picture is cut at its edges, without a name to be unique.
      let (x, y) = (SVGNumber.text(clip.x), SVGNumber.text(clip.y))
      let (width, height) = (SVGNumber.text(clip.width), SVGNumber.text(clip.height))
      text += "<svg x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
      text += " viewBox=\"\(x) \(y) \(width) \(height)\">"
    }
    draw(group.nodes)
    if group.clip != nil { text += "</svg>" }
    if !attributes.isEmpty { text += "</g>" }
  }
}
