/// The texts and ids of a JSON document, members of the same name and all.
struct JSONReader {
  private(set) var document = DocumentText()
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var names: Set<String> = []

  private static let deepest = 512

  init(_ text: String) throws(DocumentError) {
    scalars = Array(text.unicodeScalars)
    try readValue(path: "", context: "", depth: 0)
    skipSpace()
    guard position == scalars.count else { throw malformed("there is more after its end") }
    document.pieces.append(
      TextPiece(
        place: "names of members", text: names.sorted().joined(separator: "\0"), layer: .source))
  }

  /// What a container or the document itself has directly.
  @discardableResult
  private mutating func readValue(
    path: String, context: String, depth: Int
  ) throws(DocumentError) -> String? {
    skipSpace()
    guard depth < Self.deepest else { throw malformed("it is too deep") }
    switch try peek() {
    case "{": try readObject(path: path, context: context, depth: depth)
    case "[": try readArray(path: path, context: context, depth: depth)
    case "\"":
      let text = try readString()
      if depth == 0 { document.pieces.append(TextPiece(place: "text", text: text)) }
      return text
    default: return try readWord()
    }
    return nil
  }

  private mutating func readObject(
    path: String, context: String, depth: Int
  ) throws(DocumentError) {
    position += 1
    var own: [String] = []
    skipSpace()
    if try peek() == "}" { position += 1; return }
    while true {
      skipSpace()
      guard try peek() == "\"" else { throw malformed("a member has no name") }
      let name = try readString()
      names.insert(name)
      skipSpace()
      guard try peek() == ":" else { throw malformed("a member has no value") }
      position += 1
      let place = path.isEmpty ? name : "\(path).\(name)"
      let kind = context.isEmpty ? name : "\(context).\(name)"
      if let value = try readValue(path: place, context: kind, depth: depth + 1) {
        own.append(value)
        if Self.isNameOfID(name) {
          document.identifiers.append(Identifier(place: place, context: kind, value: value))
        }
      }
      skipSpace()
      let end = try peek()
      position += 1
      if end == "}" { break }
      guard end == "," else { throw malformed("an object has no end") }
    }
    add(own, path: path)
  }

  private mutating func readArray(
    path: String, context: String, depth: Int
  ) throws(DocumentError) {
    position += 1
    var (own, index): ([String], Int) = ([], 0)
    skipSpace()
    if try peek() == "]" { position += 1; return }
    while true {
      let place = "\(path)[\(index)]"
      if let value = try readValue(path: place, context: context, depth: depth + 1) {
        own.append(value)
      }
      index += 1
      skipSpace()
      let end = try peek()
      position += 1
      if end == "]" { break }
      guard end == "," else { throw malformed("an array has no end") }
    }
    add(own, path: path)
  }

  private mutating func add(_ texts: [String], path: String) {
    if texts.isEmpty { return }
    document.pieces.append(
      TextPiece(
        place: path.isEmpty ? "top" : path, text: texts.joined(separator: FoldedText.partSeparator))
    )
  }

  private static func isNameOfID(_ name: String) -> Bool {
    name.lowercased() == "id" || ["Id", "ID", "_id"].contains(where: name.hasSuffix)
  }

  // MARK: Tokens

  private mutating func skipSpace() {
    while position < scalars.count, [" ", "\n", "\r", "\t"].contains(scalars[position]) {
      position += 1
    }
  }

  private func peek() throws(DocumentError) -> Unicode.Scalar {
    guard position < scalars.count else { throw malformed("it ends too early") }
    return scalars[position]
  }

  private mutating func readString() throws(DocumentError) -> String {
    position += 1
    var units: [UInt16] = []
    while true {
      let scalar = try peek()
      position += 1
      if scalar == "\"" { break }
      guard scalar == "\\" else {
        units.append(contentsOf: UTF16.encode(scalar)!)
        continue
      }
      let escape = try peek()
      position += 1
      switch escape {
      case "n": units.append(10)
      case "r": units.append(13)
      case "t": units.append(9)
      case "b", "f": units.append(32)
      case "u":
        guard position + 4 <= scalars.count,
          let unit = UInt16(
            String(String.UnicodeScalarView(scalars[position..<position + 4])), radix: 16)
        else { throw malformed("an escape is none") }
        units.append(unit)
        position += 4
      default: units.append(contentsOf: UTF16.encode(escape)!)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func readWord() throws(DocumentError) -> String {
    let start = position
    while position < scalars.count,
      scalars[position].properties.isAlphabetic
        || "+-.0123456789".unicodeScalars.contains(scalars[position])
    {
      position += 1
    }
    let word = String(String.UnicodeScalarView(scalars[start..<position]))
    guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
      throw malformed("a value is none")
    }
    return word
  }

  private func malformed(_ reason: String) -> DocumentError {
    .unreadable("it is no JSON at character \(position + 1): \(reason)")
  }
}
