/// Reads the tags of a template, by the rules of the engine that fills it.
///
/// The engine keeps no lines and no schema: what is wrong with a template is found here.
struct TagParser {
  private let text: [UInt8]
  private let lineEnds: [Int]
  private var depth = 0

  /// Of sections in one another; the engine that fills them goes into each.
  private static let mostDepth = 64

  private var position = 0

  private struct Delimiters {
    var start = Array("{{".utf8)
    var end = Array("}}".utf8)
  }

  static func tags(of text: String) throws(TagFault) -> [Tag] {
    var parser = TagParser(text: Array(text.utf8))
    return try parser.tags(in: nil, Delimiters())
  }

  private init(text: [UInt8]) {
    self.text = text
    lineEnds = text.indices.filter { text[$0] == 0x0A }
  }

  private mutating func tags(
    in opener: Tag?, _ delimiters: Delimiters
  ) throws(TagFault) -> [Tag] {
    var delimiters = delimiters
    var tags: [Tag] = []
    while skip(past: delimiters.start) {
      let line = line
      switch position < text.count ? text[position] : 0 {
      case UInt8(ascii: "!"), UInt8(ascii: "%"): _ = try content(delimiters.end)
      case UInt8(ascii: "="): delimiters = try newDelimiters(delimiters, line)
      case UInt8(ascii: "/"):
        let tag = try tag(.value, sigil: 1, delimiters.end, line)
        guard let opener else {
          throw TagFault(
            line: line, reason: "section \(tag.name) is closed and was never opened",
            hint: "open it with {{#\(tag.name)}}")
        }
        guard tag.name == opener.name, tag.functions == opener.functions else {
          throw unclosed(opener, before: tag)
        }
        return tags
      case UInt8(ascii: "#"): tags.append(try group(.section, delimiters, line))
      case UInt8(ascii: "^"): tags.append(try group(.inverted, delimiters, line))
      case UInt8(ascii: "<"): tags.append(try group(.parent, delimiters, line))
      case UInt8(ascii: "$"): tags.append(try group(.block, delimiters, line))
      case UInt8(ascii: ">"):
        tags.append(try tag(.partial, sigil: 1, delimiters.end, line))
      case UInt8(ascii: "{"):
        tags.append(
          try tag(.value, sigil: 1, delimiters.end + [UInt8(ascii: "}")], line))
      case UInt8(ascii: "&"): tags.append(try tag(.value, sigil: 1, delimiters.end, line))
      default: tags.append(try tag(.value, sigil: 0, delimiters.end, line))
      }
    }
    if let opener { throw unclosed(opener) }
    return tags
  }

  private mutating func group(
    _ kind: Tag.Kind, _ delimiters: Delimiters, _ line: Int
  ) throws(TagFault) -> Tag {
    var tag = try tag(kind, sigil: 1, delimiters.end, line)
    guard depth < Self.mostDepth else {
      throw TagFault(
        line: line, reason: "\(tag.name) is within \(Self.mostDepth) other sections",
        hint: "move some of them out of the others")
    }
    depth += 1
    defer { depth -= 1 }
    tag.content = try tags(in: tag, delimiters)
    return tag
  }

  private func unclosed(_ opener: Tag, before other: Tag? = nil) -> TagFault {
    let place = other.map { " before {{/\($0.name)}} in line \($0.line)" } ?? ""
    return TagFault(
      line: opener.line, reason: "section \(opener.name) is not closed\(place)",
      hint: "close it with {{/\(opener.name)}}")
  }

  /// - Parameter sigil: How many bytes before the name say what the tag is.
  private mutating func tag(
    _ kind: Tag.Kind, sigil: Int, _ end: [UInt8], _ line: Int
  ) throws(TagFault) -> Tag {
    position += sigil
    var name = try content(end)
    guard !name.utf8.contains(where: { $0 == 0x0A || $0 == UInt8(ascii: "{") }) else {
      throw unclosed(end, line)
    }
    let isFile = kind == .partial || kind == .parent
    var kind = kind
    if isFile, name.hasPrefix("*") {
      name = String(name.dropFirst().drop(while: \.isWhitespace))
      kind = kind == .partial ? .namedPartial : kind
    }
    let letters = name.utf8.allSatisfy { Self.isOfName($0) || isFile && $0 == UInt8(ascii: "/") }
    guard letters, !name.isEmpty, let call = isFile ? ([], name) : Self.call(name) else {
      throw TagFault(
        line: line, reason: name.isEmpty ? "a tag has no name" : "“\(name)” is no name of a tag",
        hint: Self.braces)
    }
    return Tag(kind: kind, name: call.1, functions: call.0, line: line)
  }

  private static let braces = "braces that are no tag can be set apart: {{=<% %>=}}"

  /// The functions and the name of `outer(inner(.name))`; nil for what is no such thing.
  private static func call(_ text: String) -> (functions: [String], name: String)? {
    let parts = text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    let closing = String(repeating: ")", count: parts.count - 1)
    guard let last = parts.last, last.hasSuffix(closing) else { return nil }
    let (name, functions) = (String(last.dropLast(closing.count)), Array(parts.dropLast()))
    guard !name.contains(")"), functions.allSatisfy({ !$0.isEmpty && !$0.contains(")") })
    else { return nil }
    return (functions, name)
  }

  private mutating func newDelimiters(
    _ old: Delimiters, _ line: Int
  ) throws(TagFault) -> Delimiters {
    position += 1
    let words = try content([UInt8(ascii: "=")] + old.end)
      .split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    guard words.count == 2 else {
      throw TagFault(
        line: line, reason: "new braces are two, with a space between them",
        hint: "write {{=<% %>=}}")
    }
    return Delimiters(start: words[0], end: words[1])
  }
}

// MARK: - Bytes

extension TagParser {
  private var line: Int {
    var (low, high) = (0, lineEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// What stands before the end of a tag, without white space around it; the end is passed.
  private mutating func content(_ end: [UInt8]) throws(TagFault) -> String {
    let (start, line) = (position, line)
    guard skip(past: end) else { throw unclosed(end, line) }
    let content = String(decoding: text[start..<position - end.count], as: UTF8.self)
    return String(
      content.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private func unclosed(_ end: [UInt8], _ line: Int) -> TagFault {
    TagFault(
      line: line, reason: "a tag is not closed",
      hint: "close it with \(String(decoding: end, as: UTF8.self))")
  }

  /// False where there is none any more.
  private mutating func skip(past bytes: [UInt8]) -> Bool {
    var start = position
    while start + bytes.count <= text.count {
      if text[start..<start + bytes.count].elementsEqual(bytes) {
        position = start + bytes.count
        return true
      }
      start += 1
    }
    position = text.count
    return false
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: ".-_?*()".utf8.contains(byte)
    }
  }
}
