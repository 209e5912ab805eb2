import RecapXMLReading

/// Takes the XML of an SVG file apart into elements.
struct SVGDocument {
  private var root: SVGElement?
  private var open: [SVGElement] = []
  /// Of elements of other namespaces, which are notes of drawing programs.
  private var foreignDepth = 0
  private var count = 0

  private static let namespace = "http://www.w3.org/2000/svg"
  private static let mostElements = 5000
  private static let mostDepth = 64

  static func root(of text: String) throws(BrandError) -> SVGElement {
    var document = SVGDocument()
    do {
      try XMLReader.read(Array(text.utf8)) { event, line in try document.add(event, line) }
    } catch {
      throw refusal(for: error)
    }
    guard let root = document.root else {
      throw BrandError("it has no elements", hint: "save it anew")
    }
    guard root.name == "svg" else {
      throw BrandError("its outermost element is \(root.name), not svg", hint: "save it as SVG")
    }
    return root
  }

  private static func refusal(for error: any Error) -> BrandError {
    switch error {
    case let refusal as BrandError: refusal
    case XMLFault.entity: BrandError("it defines entities", hint: "save it as plain SVG")
    case XMLFault.notWellFormed(let line):
      BrandError("line \(line): it is no sound XML", hint: "save it anew")
    default: BrandError("it is too long", hint: "save it anew")
    }
  }

  private mutating func add(_ event: XMLEvent, _ line: Int) throws(BrandError) {
    switch event {
    case .start(let name, let namespace, let attributes):
      guard foreignDepth == 0, [nil, "", Self.namespace].contains(namespace) else {
        foreignDepth += 1
        return
      }
      try start(SVGElement(name, attributes: attributes, line: line))
    case .end: if foreignDepth > 0 { foreignDepth -= 1 } else { _ = open.popLast() }
    case .text(let text): if foreignDepth == 0 { open.last?.text += text }
    case .instruction(let target):
      if target == "xml-stylesheet" {
        throw BrandError(
          "it takes its style from another file", hint: "save it with its style inside")
      }
    }
  }

  private mutating func start(_ element: SVGElement) throws(BrandError) {
    count += 1
    guard count <= Self.mostElements, open.count < Self.mostDepth else {
      throw element.refusal("it has more elements than a logo needs")
    }
    open.last?.children.append(element)
    if root == nil { root = element }
    open.append(element)
  }
}
