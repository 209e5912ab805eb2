/// The strong tag of some bytes: "\"4a5f…\"", and what requests say about such tags.
struct EntityTag: CustomStringConvertible {
  let description: String

  init(sha256: String) { description = "\"\(sha256)\"" }

  /// Whether an If-None-Match names it: by itself, in a list, weakly, or as "*"
  /// (RFC 9110, section 13.1.2).
  func isNamed(in field: String) -> Bool {
    if Self.trimmed(field[...]) == "*" { return true }
    return Self.tags(field).contains { Self.opaque($0) == description }
  }

  /// Whether an If-Range means these bytes: only a strong tag does; a date never.
  func isMeant(by field: String) -> Bool { Self.trimmed(field[...]) == description }

  /// Between commas; a comma may stand inside a tag's quotes.
  private static func tags(_ field: String) -> [Substring] {
    var isQuoted = false
    return field.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }.map(trimmed)
  }

  private static func opaque(_ tag: Substring) -> Substring {
    tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
