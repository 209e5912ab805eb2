/// A font by its bytes.
enum FontFile {
  /// Whether it is a WOFF font and nothing behind it: its head says how long it is.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 44, bytes.starts(with: "wOF2".utf8) || bytes.starts(with: "wOFF".utf8)
    else { return false }
    let length = bytes[8..<12].reduce(0) { $0 << 8 | Int($1) }
    // A block of metadata, where there is one, is text.
    let metadata = bytes.starts(with: "wOF2".utf8) ? bytes[28..<40] : bytes[24..<36]
    return length == bytes.count && metadata.allSatisfy { $0 == 0 }
  }
}
