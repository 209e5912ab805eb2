import RecapCXML

/// The elements one level under the root of an XML document, streamed: attributes, and the texts of
/// their children. Nothing is fetched, and no entity is expanded but the five.
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
    guard bytes.count < Int32.max else { throw broken(1, "it is too long") }
    let options = [RECAP_XML_NONET, RECAP_XML_NOERROR, RECAP_XML_NOWARNING, RECAP_XML_NOCDATA]
      .reduce(0) { $0 | Int32($1) }
    try bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = xmlReaderForMemory(start, Int32(buffer.count), nil, nil, options) else {
        throw broken(1, "it can't be opened")
      }
      defer { xmlFreeTextReader(reader) }
      try walk(reader, visit)
    }
  }

  private func walk(_ reader: OpaquePointer, _ visit: (Element) throws -> Void) throws {
    var element: Element?
    var child: String?
    var state = xmlTextReaderRead(reader)
    while state == 1 {
      let depth = xmlTextReaderDepth(reader)
      switch Int(xmlTextReaderNodeType(reader)) {
      case 1:  // the start of an element
        let name = Self.text(xmlTextReaderConstName(reader))
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        if depth <= 1 {
          let opened = Element(name: name, attributes: Self.attributes(reader))
          if depth == 0 || isEmpty { try visit(opened) } else { element = opened }
        } else if depth == 2 {
          child = isEmpty ? nil : name
          if element?.texts[name] == nil { element?.texts[name] = "" }
        }
      case 3, 4:  // text
        if depth == 3, let child {
          element?.texts[child, default: ""] += Self.text(xmlTextReaderConstValue(reader))
        }
      case 15:  // the end of an element
        if depth == 2 { child = nil }
        if depth == 1, let closed = element {
          try visit(closed)
          element = nil
        }
      case 5: throw broken(line(reader), "it has an entity of its own")
      default: break
      }
      state = xmlTextReaderRead(reader)
    }
    if state != 0 { throw broken(line(reader), "it is not well-formed") }
  }

  private func line(_ reader: OpaquePointer) -> Int {
    Int(xmlTextReaderGetParserLineNumber(reader))
  }

  private func broken(_ line: Int, _ what: String) -> ImportError {
    ImportError(
      .brokenXML, file: file, line: line, "the XML is broken here: \(what)",
      hint: "give the file of the recording as it is")
  }

  private static func attributes(_ reader: OpaquePointer) -> [String: String] {
    var attributes: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes[text(xmlTextReaderConstName(reader))] = text(xmlTextReaderConstValue(reader))
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes else { return "" }
    return String(decodingCString: bytes, as: UTF8.self)
  }
}
