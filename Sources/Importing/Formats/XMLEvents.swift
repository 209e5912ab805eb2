import RecapXMLReading

/// The elements one level under the root of an XML document, streamed: attributes, and the texts of
/// their children.
struct XMLEvents {
  struct Element {
    let name: String
    var attributes: [String: String] = [:]
    var texts: [String: String] = [:]

    subscript(name: String) -> String? { texts[name] ?? attributes[name] }
  }

  let file: String

  /// - Parameter visit: Gets the root without children first, then every element under it.
  func read(_ bytes: [UInt8], _ visit: (Element) throws -> Void) throws {
    do {
      try walk(bytes, visit)
    } catch let fault as XMLFault {
      throw switch fault {
      case .notWellFormed(let line): broken(line, "it is not well-formed")
      case .entity(let line): broken(line, "it has an entity of its own")
      case .tooLong: broken(1, "it is too long")
      }
    }
  }

  private func walk(_ bytes: [UInt8], _ visit: (Element) throws -> Void) throws {
    var element: Element?
    var child: String?
    var depth = 0
    try XMLReader.read(bytes) { event, _ in
      switch event {
      case .start(let name, _, let attributes):
        switch depth {
        case 0: try visit(Element(name: name, attributes: attributes))
        case 1: element = Element(name: name, attributes: attributes)
        case 2:
          child = name
          if element?.texts[name] == nil { element?.texts[name] = "" }
        default: break
        }
        depth += 1
      case .text(let text):
        if depth == 3, let child { element?.texts[child, default: ""] += text }
      case .end:
        depth -= 1
        if depth == 2 { child = nil }
        if depth == 1, let closed = element { try visit(closed) }
      case .instruction: break
      }
    }
  }

  private func broken(_ line: Int, _ what: String) -> ImportError {
    ImportError(
      .brokenXML, file: file, line: line, "the XML is broken here: \(what)",
      hint: "give the file of the recording as it is")
  }
}
