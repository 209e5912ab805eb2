import RecapDashboard
import RecapDrawing

/// Pieces of HTML that are made in code: runs of emphasis, links, bars.
enum Markup {
  static func text(_ spans: [TextSpan]) -> String { spans.map(text).joined() }

  static func text(_ span: TextSpan) -> String {
    let text = HTMLText.escaped(span.string)
    return span.style.weight == .semibold ? "<strong>\(text)</strong>" : text
  }

  /// A sentence whose figures lead to the parts that have more on them.
  static func text(_ pieces: [ReportHeader.LeadPiece]) -> String {
    pieces.map { piece in
      let text = text(piece.span)
      return piece.destination.map { "<a href=\"#\($0.name)\">\(text)</a>" } ?? text
    }.joined()
  }

  /// Text of people that can't turn the text around it: isolated where it may run the other way.
  static func isolated(_ text: String) -> String {
    let escaped = HTMLText.escaped(text)
    return DisplayText.mayTurn(text) ? "<bdi>\(escaped)</bdi>" : escaped
  }

  /// A sentence that quotes people: what it isolates by characters (U+2068, U+2069) is isolated by
  /// elements.
  static func sentence(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{2068}") else { return HTMLText.escaped(text) }
    var (markup, piece, depth) = ("", "", 0)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2068}":
        markup += HTMLText.escaped(piece) + "<bdi>"
        (piece, depth) = ("", depth + 1)
      case "\u{2069}" where depth > 0:
        markup += HTMLText.escaped(piece) + "</bdi>"
        (piece, depth) = ("", depth - 1)
      default: piece.unicodeScalars.append(scalar)
      }
    }
    return markup + HTMLText.escaped(piece) + String(repeating: "</bdi>", count: depth)
  }

  /// A share of 100 % on its track, or without one a count on a scale of its column.
  static func bar(share: Double?, _ color: Color, hasTrack: Bool = true) -> String {
    let bar = share.map { line(width: $0, color) } ?? ""
    guard hasTrack || !bar.isEmpty else { return "" }
    return "<svg class=\"share\(hasTrack ? " track" : "")\">\(bar)</svg>"
  }

  /// A thick line, which needs no more than its end to be told.
  private static func line(width share: Double, _ color: Color) -> String {
    guard share > 0 else { return "" }
    let token = ColorToken.name(of: color) ?? "ink3"
    return "<line class=\"s-\(token)\" x2=\"\(percent(share))\"/>"
  }

  static func percent(_ share: Double) -> String {
    SVGNumber.text(100 * min(1, max(0, share))) + "%"
  }

  static func swatch(_ color: Color) -> String {
    let token = ColorToken.name(of: color) ?? "ink3"
    return "<svg class=\"swatch\" aria-hidden=\"true\">"
      + "<rect class=\"f-\(token)\" width=\"100%\" height=\"100%\"/></svg>"
  }

  static func icon(_ icon: Icon, classes: String) -> String {
    "<svg class=\"\(classes)\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
      + "<path d=\"\(SVGPathData(icon.path).text)\"/></svg>"
  }
}
