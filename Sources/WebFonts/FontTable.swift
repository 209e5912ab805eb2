/// A table of an OpenType font.
struct FontTable {
  /// Its four letters, as the number that stands for them in a file.
  let tag: UInt32
  var data: [UInt8]

  static func number(of tag: String) -> UInt32 {
    tag.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  func uint16(at offset: Int) -> Int {
    Int(data[offset]) << 8 | Int(data[offset + 1])
  }

  func int16(at offset: Int) -> Int {
    Int(Int16(truncatingIfNeeded: uint16(at: offset)))
  }

  func uint32(at offset: Int) -> Int {
    uint16(at: offset) << 16 | uint16(at: offset + 2)
  }
}

extension [FontTable] {
  subscript(tag: String) -> FontTable? {
    first { $0.tag == FontTable.number(of: tag) }
  }
}

extension [UInt8] {
  mutating func append(uint16 value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  mutating func append(uint32 value: Int) {
    append(uint16: value >> 16)
    append(uint16: value)
  }
}
