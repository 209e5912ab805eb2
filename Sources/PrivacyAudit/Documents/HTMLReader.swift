import RecapCGumbo

/// The texts, attributes, comments, data and scripts of a page, as a browser reads it; and its
/// source, for what a browser passes over.
struct HTMLReader {
  private(set) var document = DocumentText()
  /// Of the element that is being read, until it ends.
  private var text = ""
  private var textLine: UInt32 = 0

  /// Elements that do not divide a word.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "code", "em", "font", "i", "kbd", "mark", "q", "s", "span",
    "strong", "sub", "sup", "tspan", "u", "wbr",
  ]
  /// Elements that divide words, but not a row or a paragraph.
  private static let parts: Set<String> = ["td", "th", "br", "small", "dt", "dd", "img", "input"]
  private static let addresses: Set<String> = ["href", "src", "action", "xlink:href"]

  init(_ source: String) throws(DocumentError) {
    let address = DataAddresses(source)
    let bytes = Array(address.remaining.utf8)
    guard bytes.contains(UInt8(ascii: "<")) else { throw .unreadable("it has no HTML in it") }
    document.pieces += address.pieces
    var options = kGumboDefaultOptions
    options.max_errors = 0
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let output = gumbo_parse_with_options(&options, start, buffer.count) else { return }
      defer { gumbo_destroy_output(&options, output) }
      read(output.pointee.document)
    }
    flush()
    document.pieces.append(TextPiece(place: "source", text: address.remaining, layer: .source))
  }

  private enum Step {
    case node(UnsafeMutablePointer<GumboNode>)
    case end(String)
  }

  /// Without recursion: a page may be as deep as it likes.
  private mutating func read(_ document: UnsafeMutablePointer<GumboNode>) {
    var steps = [Step.node(document)]
    while let step = steps.popLast() {
      switch step {
      case .end(let name): divide(name)
      case .node(let node):
        switch node.pointee.type {
        case GUMBO_NODE_DOCUMENT: push(node.pointee.v.document.children, &steps)
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: enter(node.pointee.v.element, &steps)
        case GUMBO_NODE_COMMENT: add(node.pointee.v.text, "comment")
        default:
          let piece = node.pointee.v.text
          if text.isEmpty { textLine = piece.start_pos.line }
          text += String(cString: piece.text)
        }
      }
    }
  }

  private func push(_ children: GumboVector, _ steps: inout [Step]) {
    for index in (0..<Int(children.length)).reversed() {
      guard let child = children.data[index] else { continue }
      steps.append(.node(child.assumingMemoryBound(to: GumboNode.self)))
    }
  }

  private mutating func enter(_ element: GumboElement, _ steps: inout [Step]) {
    let name = Self.name(of: element)
    let line = element.start_pos.line
    var type: String?
    for index in 0..<Int(element.attributes.length) {
      guard let pointer = element.attributes.data[index] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      let (key, value) = (String(cString: attribute.name), String(cString: attribute.value))
      if key == "type" { type = value.lowercased() }
      add(value, of: key, line: line)
    }
    if name == "script" || name == "style" {
      addRaw(element, isJSON: type?.contains("json") ?? false)
      return
    }
    divide(name)
    steps.append(.end(name))
    push(element.children, &steps)
  }

  private mutating func add(_ value: String, of key: String, line: UInt32) {
    if value.isEmpty { return }
    let place = "line \(line), attribute \(key)"
    document.pieces.append(TextPiece(place: place, text: value))
    if key == "id" || key == "name" || key == "for" || key.hasPrefix("data-") {
      document.identifiers.append(Identifier(place: place, context: key, value: value))
    }
    if Self.addresses.contains(key) {
      document.identifiers += AddressParts.identifiers(of: value, at: place)
    }
  }

  private mutating func add(_ comment: GumboText, _ kind: String) {
    document.pieces.append(
      TextPiece(
        place: "line \(comment.start_pos.line), \(kind)", text: String(cString: comment.text)))
  }

  /// A script, a style or data: text that is not shown.
  private mutating func addRaw(_ element: GumboElement, isJSON: Bool) {
    let place = "line \(element.start_pos.line), \(Self.name(of: element))"
    var raw = ""
    for index in 0..<Int(element.children.length) {
      guard let child = element.children.data[index] else { continue }
      raw += String(cString: child.assumingMemoryBound(to: GumboNode.self).pointee.v.text.text)
    }
    if isJSON, let data = try? JSONReader(raw).document {
      document.add(data, at: place)
    } else {
      document.pieces.append(TextPiece(place: place, text: raw, layer: .source))
    }
  }

  private mutating func divide(_ name: String) {
    if Self.inline.contains(name) { return }
    if Self.parts.contains(name) { text += FoldedText.partSeparator } else { flush() }
  }

  private mutating func flush() {
    defer { text = "" }
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    document.pieces.append(TextPiece(place: "line \(textLine), text", text: text))
  }

  private static func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    let bytes = UnsafeRawBufferPointer(start: piece.data, count: Int(piece.length))
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
