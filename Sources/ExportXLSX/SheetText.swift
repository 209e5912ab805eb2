/// Text as cells hold it: what XML can't have is written by its number, "_x0001_" (ECMA-376, ST_Xstring).
enum SheetText {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    var escaped = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if isForeign(scalar) || (scalar == "_" && isEscape(rest)) {
        escaped += escape(scalar)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      rest.removeFirst()
    }
    return escaped
  }

  /// A control, an underscore, or the first byte of U+FFFE and U+FFFF.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "_") || byte == 0xEF
  }

  /// No character of XML, or one that its readers change.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": false
    case "\u{FFFE}", "\u{FFFF}": true
    default: scalar.value < 0x20
    }
  }

  /// Reads like an escape: the underscore has to be written as one.
  private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let start = Array(text.prefix(7))
    return start.count == 7 && start[1] == "x" && start[6] == "_"
      && start[2...5].allSatisfy { $0.isASCII && Character($0).isHexDigit }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}
