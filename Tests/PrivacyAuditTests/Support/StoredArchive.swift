/// A ZIP archive of texts that are stored as they are.
struct StoredArchive {
  private(set) var bytes: [UInt8] = []

  init(_ files: [(name: String, text: String)]) {
    var directory: [UInt8] = []
    for (name, text) in files {
      let (name, text, offset) = (Array(name.utf8), Array(text.utf8), bytes.count)
      let common =
        Self.short(10) + Self.short(0) + Self.short(0) + Self.short(0) + Self.short(0x21)
        + Self.long(Self.checksum(text)) + Self.long(text.count) + Self.long(text.count)
        + Self.short(name.count) + Self.short(0)
      bytes += Self.long(0x0403_4B50) + common + name + text
      directory +=
        Self.long(0x0201_4B50) + Self.short(20) + common + [UInt8](repeating: 0, count: 10)
        + Self.long(offset) + name
    }
    let start = bytes.count
    bytes += directory
    bytes +=
      Self.long(0x0605_4B50) + Self.long(0) + Self.short(files.count) + Self.short(files.count)
      + Self.long(directory.count) + Self.long(start) + Self.short(0)
  }

  private static func short(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }

  private static func long(_ number: Int) -> [UInt8] {
    short(number & 0xFFFF) + short(number >> 16)
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum = 0xFFFF_FFFF as UInt32
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
