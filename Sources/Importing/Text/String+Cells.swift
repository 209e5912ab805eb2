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

  /// For words that are looked up: folded, in lower case.
  var key: String { folded.trimmedCell.lowercased() }

  /// An address: one `@`, something on both sides, a dot after it, no white space.
  var isAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let dot = parts[1].lastIndex(of: "."),
      dot != parts[1].startIndex, parts[1].index(after: dot) != parts[1].endIndex
    else { return false }
    return !unicodeScalars.contains { $0.properties.isWhitespace }
  }
}
