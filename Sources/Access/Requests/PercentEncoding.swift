/// The escapes of RFC 3986.
public enum PercentEncoding {
  enum Place { case path, query }

  /// All but letters, digits and "-._~" escaped.
  public static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  /// Decodes once: an escaped percent sign stays one.
  static func decoded(
    _ text: Substring.UTF8View, in place: Place
  ) throws(RequestTargetError) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { throw .malformedEscape }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where place == .query: bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "/"), UInt8(ascii: "?"):
        guard place == .query else { throw .illegalCharacter }
        bytes.append(byte)
      default:
        guard isUnreserved(byte) || isPlain(byte) else { throw .illegalCharacter }
        bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// What else may stand unescaped in a segment (RFC 3986, section 3.3).
  private static func isPlain(_ byte: UInt8) -> Bool { "!$&'()*+,;=:@".utf8.contains(byte) }
}
