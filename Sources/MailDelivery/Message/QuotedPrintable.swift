/// Texts as ASCII lines of at most 76 characters (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Lines, however they end, end with CR LF, but for the last.
  static func text(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
      .map(line).joined(separator: "\r\n")
  }

  private static let longest = 76

  private static func line(_ text: Substring) -> String {
    var result = ""
    var length = 0
    for (index, byte) in text.utf8.enumerated() {
      let isLast = index == text.utf8.count - 1
      var token = token(byte, isFirst: length == 0, isLast: isLast)
      // A line that goes on ends with an equals sign.
      if length + token.utf8.count > longest - (isLast ? 0 : 1) {
        result += "=\r\n"
        length = 0
        token = self.token(byte, isFirst: true, isLast: isLast)
      }
      result += token
      length += token.utf8.count
    }
    return result
  }

  /// Servers take a full stop or a "From " at the beginning of a line for theirs, and spaces at the
  /// end away.
  private static func token(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> String {
    let isPlain =
      switch byte {
      case UInt8(ascii: "="): false
      case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
      case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
      default: (0x21...0x7E).contains(byte)
      }
    if isPlain { return String(Unicode.Scalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "=0\(digits)" : "=\(digits)"
  }
}
