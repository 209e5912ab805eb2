import Foundation

/// What a file is called where it is saved: in any alphabet (RFC 8187), and in ASCII for whoever
/// does not read that.
enum ContentDisposition: String {
  /// Opened where it is clicked.
  case inline
  /// Saved.
  case attachment

  func text(filename: String) -> String {
    rawValue + "; filename=\"\(Self.ascii(filename))\"; filename*=UTF-8''\(Self.encoded(filename))"
  }

  /// Without accents; what has no letter in ASCII falls away, and a name of which nothing is left
  /// is "report".
  private static func ascii(_ name: String) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = name[..<dot].decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter {
        ("0"..."9").contains($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
          || "-_.,()&+ ".unicodeScalars.contains($0)
      }
    let text = String(String.UnicodeScalarView(stem))
      .split(separator: "-", omittingEmptySubsequences: true).joined(separator: "-")
    return (text.contains { $0.isLetter || $0.isNumber } ? text : "report") + name[dot...]
  }

  private static func encoded(_ name: String) -> String {
    name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }.joined()
  }
}
