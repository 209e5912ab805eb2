extension String {
  /// Without the Unicode white space at both ends, scalar by scalar.
  public var trimmed: String {
    if let first = utf8.first, let last = utf8.last, Self.isInk(first), Self.isInk(last) {
      return self
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
    return String(scalars[first...last])
  }

  /// Nothing but Unicode white space, or nothing at all.
  public var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }

  /// A visible ASCII character, by far the most frequent at the ends of a text.
  private static func isInk(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }
}
