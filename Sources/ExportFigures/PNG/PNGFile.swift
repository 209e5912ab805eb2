/// The bytes of a PNG, chunk by chunk.
///
/// Source: PNG (Third Edition), 5.3 (layout of chunks), 11.3.3.4 (iTXt) and 11.3.4.3 (pHYs).
struct PNGFile {
  private let bytes: [UInt8]

  /// The signature, and the header with its length, name and checksum.
  private static let headEnd = 8 + 12 + 13
  private static let pointsPerMetre = 72 / 0.0254

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The same picture with words for those who don't see it, and the size it was drawn for.
  func adding(title: String, description: String, pixelsPerPoint: Int) -> [UInt8] {
    let density = UInt32((Self.pointsPerMetre * Double(pixelsPerPoint)).rounded())
    let size = Self.bytes(of: density) + Self.bytes(of: density) + [1]
    return bytes[..<Self.headEnd] + Self.chunk("pHYs", size)
      + Self.text("Title", title) + Self.text("Description", description)
      + bytes[Self.headEnd...]
  }

  /// Not compressed, in no language, UTF-8.
  private static func text(_ keyword: String, _ text: String) -> [UInt8] {
    chunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + text.utf8.filter { $0 != 0 })
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return bytes(of: UInt32(data.count)) + named + bytes(of: checksum(of: named))
  }

  /// CRC-32, bit by bit: there are a few hundred bytes.
  ///
  /// Source: PNG (Third Edition), D (sample CRC implementation).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : 0xEDB8_8320 ^ (sum >> 1) }
    }
    return ~sum
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
