/// Identifiers and digests in a text, whose letters and signs come by chance: "sha256-Ab+cd…=" as in
/// policies of pages, and UUIDs.
struct Digests {
  /// By UTF-8 offset.
  private(set) var ranges: [Range<Int>] = []

  /// How many characters of base64 each digest has.
  private static let lengths: [(name: [UInt8], count: Int)] = [
    (Array("sha256".utf8), 43), (Array("sha384".utf8), 64), (Array("sha512".utf8), 86),
  ]
  private static let groupsOfUUID = [8, 4, 4, 4, 12]
  private static let hyphen = UInt8(ascii: "-")

  init(_ text: String) {
    var text = text
    ranges = text.withUTF8 { bytes in
      var (ranges, index) = ([] as [Range<Int>], 0)
      while index < bytes.count {
        if bytes[index] == Self.hyphen,
          let range = Self.digest(in: bytes, hyphen: index) ?? Self.uuid(in: bytes, hyphen: index)
        {
          ranges.append(range)
          index = range.upperBound
        } else {
          index += 1
        }
      }
      return ranges
    }
  }

  private static func digest(
    in bytes: UnsafeBufferPointer<UInt8>, hyphen: Int
  ) -> Range<Int>? {
    for (name, count) in lengths where hyphen >= name.count {
      let isNamed = bytes[(hyphen - name.count)..<hyphen].elementsEqual(name) { $0 | 0x20 == $1 }
      var end = hyphen + 1
      while end < bytes.count, isBase64(bytes[end]) { end += 1 }
      if isNamed, end - hyphen - 1 == count { return (hyphen + 1)..<end }
    }
    return nil
  }

  private static func uuid(in bytes: UnsafeBufferPointer<UInt8>, hyphen: Int) -> Range<Int>? {
    let start = hyphen - groupsOfUUID[0]
    guard start >= 0, start == 0 || !isHexadecimal(bytes[start - 1]) else { return nil }
    var end = start
    for (index, count) in groupsOfUUID.enumerated() {
      if index > 0 {
        guard end < bytes.count, bytes[end] == Self.hyphen else { return nil }
        end += 1
      }
      guard end + count <= bytes.count, bytes[end..<end + count].allSatisfy(isHexadecimal) else {
        return nil
      }
      end += count
    }
    return end < bytes.count && isHexadecimal(bytes[end]) ? nil : start..<end
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// Of either alphabet.
  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "+/-_".utf8.contains(byte)
    }
  }
}
