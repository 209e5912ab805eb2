/// The texts the bytes of a PDF string may stand for.
enum PDFString {
  /// What the bytes say by the rules, and where programs often break these, what they meant.
  static func readings(_ bytes: [UInt8]) -> [String] {
    if bytes.starts(with: [0xFE, 0xFF]) { return [utf16(bytes.dropFirst(2), isBigEndian: true)] }
    if bytes.starts(with: [0xFF, 0xFE]) { return [utf16(bytes.dropFirst(2), isBigEndian: false)] }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return [String(decoding: bytes.dropFirst(3), as: UTF8.self)]
    }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      // Every other byte zero: UTF-16 without its mark.
      let text = String(decoding: bytes, as: UTF8.self)
      guard bytes.count > 1, bytes.contains(0) else { return [text] }
      return [text, utf16(bytes[...], isBigEndian: true)]
    }
    let latin = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    guard let text = String(validating: bytes, as: UTF8.self) else { return [latin] }
    return [latin, text]
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}
