import RecapCHarfBuzzSubset

/// A table of an OpenType font.
public struct FontTable {
  /// Its four letters, as the number that stands for them in a file.
  public let tag: UInt32
  public var data: [UInt8]

  public init(tag: UInt32, data: [UInt8]) { (self.tag, self.data) = (tag, data) }

  public static func number(of tag: String) -> UInt32 {
    tag.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  public func uint16(at offset: Int) -> Int {
    Int(data[offset]) << 8 | Int(data[offset + 1])
  }

  public func int16(at offset: Int) -> Int {
    Int(Int16(truncatingIfNeeded: uint16(at: offset)))
  }

  public func uint32(at offset: Int) -> Int {
    uint16(at: offset) << 16 | uint16(at: offset + 2)
  }
}

extension FontTable {
  /// Nil where a face has no such table, or a shorter one.
  init?(_ tag: UInt32, of face: OpaquePointer?, atLeast length: Int = 0) {
    let blob = hb_face_reference_table(face, tag)
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &count), count >= length else { return nil }
    self.init(tag: tag, data: [UInt8](UnsafeRawBufferPointer(start: data, count: Int(count))))
  }

  static func length(_ tag: String, of face: OpaquePointer?) -> Int {
    let blob = hb_face_reference_table(face, number(of: tag))
    defer { hb_blob_destroy(blob) }
    return Int(hb_blob_get_length(blob))
  }

  /// In ascending order.
  static func tags(of face: OpaquePointer?) -> [UInt32] {
    var count: UInt32 = 64
    var tags = [UInt32](repeating: 0, count: Int(count))
    hb_face_get_table_tags(face, 0, &count, &tags)
    return tags.prefix(Int(count)).sorted()
  }
}

extension [FontTable] {
  public subscript(tag: String) -> FontTable? {
    first { $0.tag == FontTable.number(of: tag) }
  }
}

extension [UInt8] {
  public mutating func append(uint16 value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  public mutating func append(uint32 value: Int) {
    append(uint16: value >> 16)
    append(uint16: value)
  }
}
