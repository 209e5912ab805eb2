import Foundation
import RecapDrawing
import RecapWebFonts

/// The faces a scene is set in, cut down to its characters, as the rules of a stylesheet.
///
/// They cover Latin, Greek and Cyrillic; other scripts are set in fonts of whoever looks at it.
struct EmbeddedFaces {
  let rules: String

  private struct Face: Hashable {
    let face: TextStyle.Face
    let weight: TextStyle.Weight
  }

  /// - Parameter folders: Of font files, searched with their subfolders.
  init(of scene: Scene, folders: [String]) throws(WebFontError) {
    var characters: [Face: Set<Unicode.Scalar>] = [:]
    Self.collect(scene.nodes, into: &characters)
    let maker = WebFontMaker(directories: folders)
    var rules = ""
    let faces = characters.sorted {
      ($0.key.face.rawValue, $0.key.weight.rawValue)
        < ($1.key.face.rawValue, $1.key.weight.rawValue)
    }
    for (face, characters) in faces {
      guard let font = try maker.font(face.face, face.weight, characters: characters) else {
        continue
      }
      let data = Data(font.data).base64EncodedString()
      rules +=
        "@font-face{font-family:\"\(font.family)\";font-weight:\(font.weight);"
        + "src:url(data:font/woff2;base64,\(data)) format(\"woff2\")}"
    }
    self.rules = rules
  }

  private static func collect(
    _ nodes: [Scene.Node], into characters: inout [Face: Set<Unicode.Scalar>]
  ) {
    for node in nodes {
      switch node {
      case .group(let group): collect(group.nodes, into: &characters)
      case .text(let text):
        let face = Face(face: text.line.style.face, weight: text.line.style.weight)
        characters[face, default: []].formUnion(text.line.string.unicodeScalars)
      case .shape, .image: break
      }
    }
  }

  /// How a line of text is set.
  static func attributes(of style: TextStyle) -> String {
    let family =
      style.face == .display ? "Inter Display, Inter, sans-serif" : "Inter, sans-serif"
    var text = " font-family=\"\(family)\" font-size=\"\(SVGNumber.text(style.size))\""
    switch style.weight {
    case .regular: break
    case .medium: text += " font-weight=\"500\""
    case .semibold: text += " font-weight=\"600\""
    }
    if style.tracking != 0 {
      text += " letter-spacing=\"\(SVGNumber.text(style.tracking * style.size))\""
    }
    // As everywhere: text with ligatures is found and copied worse.
    let figures = style.figures == .tabular ? ";font-variant-numeric:tabular-nums" : ""
    return text + " style=\"font-variant-ligatures:no-common-ligatures\(figures)\""
  }
}
