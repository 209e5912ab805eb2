import Foundation
import FoundationXML
import RecapDrawing

/// A file of SVG, read back by a parser of XML: its elements, and what its shapes draw.
final class SVGScene: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var texts: [String: String] = [:]
  private(set) var scene: Scene
  private var offsets = [Point.zero]
  private var open: [String] = []

  struct Unsound: Error {}

  init(_ text: String, size: Size) throws {
    scene = Scene(size: size)
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? Unsound() }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    open.append(name)
    offsets.append(offsets[offsets.count - 1] + Self.shift(attributes["transform"]))
    guard let outline = Self.outline(name, attributes) else { return }
    let shape = Scene.Shape(
      outline, fill: Self.paint(attributes, "fill"),
      fillRule: attributes["fill-rule"] == "evenodd" ? .evenOdd : .nonZero,
      stroke: Self.stroke(attributes))
    scene.nodes.append(
      .group(Scene.Group(offset: offsets[offsets.count - 1], nodes: [.shape(shape)])))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let name = open.last { texts[name, default: ""] += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    offsets.removeLast()
  }

  private static func shift(_ transform: String?) -> Point {
    guard let match = transform?.wholeMatch(of: /translate\((\S+) (\S+)\)/),
      let x = Double(match.1), let y = Double(match.2)
    else { return .zero }
    return Point(x, y)
  }

  private static func number(_ attributes: [String: String], _ name: String) -> Double {
    attributes[name].flatMap { Double($0) } ?? 0
  }

  private static func outline(
    _ name: String, _ attributes: [String: String]
  ) -> Scene.Shape.Outline? {
    switch name {
    case "rect":
      .rect(
        Rect(
          x: number(attributes, "x"), y: number(attributes, "y"),
          width: number(attributes, "width"), height: number(attributes, "height")))
    case "path": attributes["d"].flatMap { Path(svg: $0) }.map { .path($0) }
    default: nil
    }
  }

  private static func paint(_ attributes: [String: String], _ property: String) -> Paint? {
    guard let text = attributes[property], text.hasPrefix("#"),
      let hex = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    let opacity = attributes["\(property)-opacity"].flatMap { Double($0) } ?? 1
    return Paint(Color(hex), opacity: opacity)
  }

  private static func stroke(_ attributes: [String: String]) -> Stroke? {
    guard let paint = paint(attributes, "stroke") else { return nil }
    let dash = attributes["stroke-dasharray"]?.split(separator: " ").compactMap {
      Double($0)
    }
    return Stroke(
      paint, width: number(attributes, "stroke-width"), dash: dash ?? [],
      cap: ["round": .round, "square": .square][attributes["stroke-linecap"]] ?? .butt,
      join: ["round": .round, "bevel": .bevel][attributes["stroke-linejoin"]] ?? .miter)
  }
}
