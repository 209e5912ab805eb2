import RecapAnalytics

extension String {
  /// Without white space and marks of direction at both ends.
  var trimmedCell: String {
    let text = trimmed
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      Self.isMark(first) || Self.isMark(last)
    else { return text }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, Self.isMark(first) || first.properties.isWhitespace {
      scalars.removeFirst()
    }
    while let last = scalars.last, Self.isMark(last) || last.properties.isWhitespace {
      scalars.removeLast()
    }
    return String(scalars)
  }

  /// Marks that show nothing: of direction, of byte order, of zero width.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Every stretch of white space as one space, trimmed.
  var folded: String {
    if isFoldedASCII { return self }
    let scalars = unicodeScalars
    // Nearly all are so already.
    var previous: Unicode.Scalar = " "
    var isFolded = true
    for scalar in scalars {
      if scalar.properties.isWhitespace, scalar != " " || previous == " " {
        isFolded = false
        break
      }
      previous = scalar
    }
    if isFolded, previous != " " || scalars.isEmpty { return self }
    return scalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// ASCII with single spaces and nothing else to fold, as nearly all texts are.
  private var isFoldedASCII: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      guard byte < 0x80, byte > 0x20 || byte == 0x20 && previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || utf8.isEmpty
  }

  /// For words that are looked up: folded, in lower case.
  var key: String { folded.trimmedCell.lowercased() }

  /// An address: one `@`, something on both sides, a dot after it, no white space.
  var isAddress: Bool {
    var at: Int?
    var dot: Int?
    var (index, isASCII) = (0, true)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "@"):
        if at != nil { return false }
        at = index
      case UInt8(ascii: "."): dot = index
      case 0x09...0x0D, 0x20: return false
      case 0x80...: isASCII = false
      default: break
      }
      index += 1
    }
    guard let at, at > 0, let dot, dot > at + 1, dot < index - 1 else { return false }
    return isASCII || !unicodeScalars.contains { $0.properties.isWhitespace }
  }
}
