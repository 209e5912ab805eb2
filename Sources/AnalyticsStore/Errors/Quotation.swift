import RecapAnalytics

/// Data from a database as part of a one-line message.
enum Quotation {
  private static let longest = 60

  /// In double quotes.
  static func text(_ text: String) -> String { "\"\(plain(text))\"" }

  /// As it is where it is a plain word, else in double quotes.
  static func name(_ text: String) -> String {
    let isWord =
      !text.isEmpty
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
    return isWord ? plain(text) : self.text(text)
  }

  /// Without line ends and other control characters, cut where it is long.
  static func plain(_ text: String) -> String {
    let beginning = text.unicodeScalars.prefix(longest)
    let isCut = beginning.endIndex < text.unicodeScalars.endIndex
    return PlainLine.escaped(String(beginning)) + (isCut ? "…" : "")
  }

  static func hexadecimal(_ value: Int) -> String {
    "0x" + String(value, radix: 16, uppercase: true)
  }
}
