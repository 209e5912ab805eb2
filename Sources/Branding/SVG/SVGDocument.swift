import Foundation
import FoundationXML

/// Takes the XML of an SVG file apart into elements. Nothing is fetched, nothing is expanded.
final class SVGDocument: NSObject, XMLParserDelegate {
  private var root: SVGElement?
  private var open: [SVGElement] = []
  /// Of elements of other namespaces, which are notes of drawing programs.
  private var foreignDepth = 0
  private var count = 0
  private var failure: BrandError?

  private static let namespace = "http://www.w3.org/2000/svg"
  private static let mostElements = 5000
  private static let mostDepth = 64

  static func root(of text: String) throws(BrandError) -> SVGElement {
    // Entities can grow without bound and lead elsewhere; a plain document type is of no effect.
    guard !text.contains("<!ENTITY") else {
      throw BrandError("it defines entities", hint: "save it as plain SVG")
    }
    let document = SVGDocument()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = document
    let isWhole = parser.parse()
    if let failure = document.failure { throw failure }
    // An element that does not end is no error to the parser.
    guard isWhole, parser.parserError == nil, document.open.isEmpty, let root = document.root else {
      throw BrandError("line \(parser.lineNumber): it is no sound XML", hint: "save it anew")
    }
    guard root.name == "svg" else {
      throw BrandError("its outermost element is \(root.name), not svg", hint: "save it as SVG")
    }
    return root
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard foreignDepth == 0, [nil, "", Self.namespace].contains(namespaceURI) else {
      foreignDepth += 1
      return
    }
    let element = SVGElement(name, attributes: attributes, line: parser.lineNumber)
    count += 1
    guard count <= Self.mostElements, open.count < Self.mostDepth else {
      return stop(parser, element.refusal("it has more elements than a logo needs"))
    }
    open.last?.children.append(element)
    if root == nil { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if foreignDepth > 0 { foreignDepth -= 1 } else { _ = open.popLast() }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if foreignDepth == 0 { open.last?.text += text }
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    if foreignDepth == 0 { open.last?.text += String(decoding: data, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?
  ) {
    guard target == "xml-stylesheet" else { return }
    stop(
      parser,
      BrandError("it takes its style from another file", hint: "save it with its style inside"))
  }

  private func stop(_ parser: XMLParser, _ error: BrandError) {
    failure = failure ?? error
    parser.abortParsing()
  }
}
