/// Bytes as text.
enum TextEncoding {
  /// By the byte order mark, else UTF-8, with U+FFFD for what is none.
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, isBigEndian: false) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As text where it is some, else what is legible in it.
  static func piece(_ bytes: [UInt8], at place: String) -> TextPiece {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || isText(bytes) {
      return TextPiece(place: place, text: text(bytes), layer: .source)
    }
    return TextPiece(place: place, text: legible(bytes), layer: .binary)
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
      && !bytes.contains { $0 < 0x20 && ![9, 10, 12, 13].contains($0) }
  }

  /// The runs of characters among other bytes, apart from each other.
  private static func legible(_ bytes: [UInt8]) -> String {
    bytes.split { $0 < 0x20 || $0 == 0x7F }.filter { $0.count >= 6 }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\0")
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }
}
