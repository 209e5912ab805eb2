import Foundation
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapPangoText

/// A figure as a file of SVG: colours are what they are, there is no script, and nothing is fetched.
struct SVGDrawing {
  enum TextForm {
    /// Of the glyphs: the same everywhere.
    case outlines
    /// To be searched, copied and edited, in faces that come with it.
    case text(EmbeddedFaces)
  }

  private(set) var text = ""
  private let form: TextForm
  private let typesetter: Typesetter

  init(_ figure: FigureDocument, text form: TextForm, _ typesetter: Typesetter) {
    (self.form, self.typesetter) = (form, typesetter)
    let (width, height) = (
      SVGNumber.text(figure.scene.size.width), SVGNumber.text(figure.scene.size.height)
    )
    text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
    // Without names: several may stand in one page. Without geometric precision browsers set small
    // text letter by letter on whole pixels.
    text += " role=\"img\" text-rendering=\"geometricPrecision\""
    text += " xml:lang=\"\(Self.escaped(figure.language))\">\n"
    text += "<title>\(Self.escaped(figure.title))</title>\n"
    text += "<desc>\(Self.escaped(figure.alternative))</desc>\n"
    if case .text(let faces) = form { text += "<style>\(faces.rules)</style>\n" }
    if let paper = figure.paper {
      text += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(paper.notation)\"/>\n"
    }
    draw(figure.scene.nodes)
    text += "</svg>\n"
  }

  private mutating func draw(_ nodes: [Scene.Node]) {
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
    let isMoved = group.offset != .zero
    if isMoved {
      let (x, y) = (SVGNumber.text(group.offset.x), SVGNumber.text(group.offset.y))
      text += "<g transform=\"translate(\(x) \(y))\">"
    }
    if let clip = group.clip {
      // A picture in a picture is cut at its edges, without a name to be unique.
      let box = [clip.x, clip.y, clip.width, clip.height].map { SVGNumber.text($0) }
      text += "<svg x=\"\(box[0])\" y=\"\(box[1])\" width=\"\(box[2])\" height=\"\(box[3])\""
      text += " viewBox=\"\(box.joined(separator: " "))\">"
    }
    draw(group.nodes)
    if group.clip != nil { text += "</svg>" }
    if isMoved { text += "</g>\n" }
  }

  private mutating func draw(_ shape: Scene.Shape) {
    var paint = Self.fill(shape.fill)
    if shape.fillRule == .evenOdd { paint += " fill-rule=\"evenodd\"" }
    if let stroke = shape.stroke { paint += Self.stroke(stroke) }
    switch shape.outline {
    case .line(let start, let end): trace(Path([.move(start), .line(end)]), paint)
    case .rect(let rect):
      text += "<rect x=\"\(SVGNumber.text(rect.x))\" y=\"\(SVGNumber.text(rect.y))\""
      text += " width=\"\(SVGNumber.text(rect.width))\""
      text += " height=\"\(SVGNumber.text(rect.height))\"\(paint)/>\n"
    case .path(let path): trace(path, paint)
    }
  }

  private mutating func trace(_ path: Path, _ paint: String) {
    text += "<path\(paint) d=\"\(SVGPathData(path, .hundredths).text)\"/>\n"
  }

  private mutating func draw(_ image: Scene.Image) {
    let (frame, data) = (image.frame, Data(image.picture.png).base64EncodedString())
    text += "<image x=\"\(SVGNumber.text(frame.x))\" y=\"\(SVGNumber.text(frame.y))\""
    text += " width=\"\(SVGNumber.text(frame.width))\""
    text += " height=\"\(SVGNumber.text(frame.height))\""
    text += " href=\"data:image/png;base64,\(data)\"/>\n"
  }

  // MARK: Text

  private mutating func draw(_ line: Scene.Text) {
    switch form {
    case .outlines:
      let outline = typesetter.outline(of: line)
      guard !outline.isEmpty else { return }
      if let halo = line.halo { trace(outline, Self.fill(halo.paint) + Self.stroke(halo)) }
      trace(outline, Self.fill(line.paint))
    case .text:
      // Lines were measured in the direction of their first letter; browsers take the document's.
      let string = line.line.string
      let seen = string.utf8.hasIsolates ? string : DisplayText.isolated(string)
      let words = " xml:space=\"preserve\">\(Self.escaped(seen))</text>\n"
      let start =
        "<text x=\"\(SVGNumber.text(line.origin.x))\" y=\"\(SVGNumber.text(line.origin.y))\""
      let style = start + EmbeddedFaces.attributes(of: line.line.style)
      if let halo = line.halo {
        text += style + " aria-hidden=\"true\"" + Self.fill(halo.paint) + Self.stroke(halo) + words
      }
      text += style + Self.fill(line.paint) + words
    }
  }

  // MARK: Paint

  private static func fill(_ paint: Paint?) -> String {
    guard let paint else { return " fill=\"none\"" }
    return " fill=\"\(paint.color.notation)\"" + opacity(of: paint, "fill")
  }

  private static func opacity(of paint: Paint, _ property: String) -> String {
    paint.opacity < 1 ? " \(property)-opacity=\"\(SVGNumber.text(paint.opacity))\"" : ""
  }

  private static func stroke(_ stroke: Stroke) -> String {
    var text = " stroke=\"\(stroke.paint.color.notation)\"" + opacity(of: stroke.paint, "stroke")
    text += " stroke-width=\"\(SVGNumber.text(stroke.width))\"" + stroke.svgAttributes
    return text
  }

  /// Text of XML, where it is no markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // What XML 1.0 does not allow, in whatever way it is written.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
