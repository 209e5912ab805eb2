/// A text of the database as it may stand on a page: one line, no characters that steer others.
///
/// Control characters and line breaks become spaces; marks that force a direction are left out,
/// since one in a name would turn the text around it.
enum DisplayText {
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isBreak($0) || isDirectional($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDirectional(scalar) {
      result.append(isBreak(scalar) ? " " : scalar)
    }
    return String(result)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
