import RecapCBrotli
import RecapFontSubsetting

/// The WOFF2 file format, https://www.w3.org/TR/WOFF2, as far as one font of TrueType outlines
/// needs it.
///
/// Google's libwoff2 writes it too, but tells of every font on standard error.
enum WOFF2 {
  /// Of 11, which would save a twelfth of the bytes and take twenty times as long.
  private static let quality: Int32 = 5

  /// The tags that are written as their place in this list.
  private static let knownTags = [
    "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca",
    "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea",
    "vmtx", "BASE", "GDEF", "GPOS", "GSUB",
  ].map { FontTable.number(of: $0) }

  /// Nil where the font has no TrueType outlines.
  static func file(of tables: [FontTable]) -> [UInt8]? {
    guard let outlines = tables["glyf"], let offsets = tables["loca"],
      let glyphs = CompactGlyphs(tables)
    else { return nil }

    var directory: [UInt8] = []
    var contents: [UInt8] = []
    for table in tables where table.tag != offsets.tag {
      directory.append(entryOf: table)
      switch table.tag {
      case outlines.tag:
        directory.append(base128: glyphs.data.count)
        contents += glyphs.data
        // The offsets stand behind the outlines, and are what a reader makes of these.
        directory.append(entryOf: offsets)
        directory.append(base128: 0)
      case FontTable.number(of: "head"):
        contents += markedAsCompressed(table).data
      default:
        contents += table.data
      }
    }
    guard let compressed = compressed(contents) else { return nil }

    let length = 48 + directory.count + compressed.count
    let padding = -length & 3
    let uncompressed = tables.reduce(12) { $0 + 16 + ($1.data.count + 3) & ~3 }
    var file = [UInt8]("wOF2".utf8)
    file.append(uint32: 0x0001_0000)
    file.append(uint32: length + padding)
    file.append(uint16: tables.count)
    file.append(uint16: 0)
    file.append(uint32: uncompressed)
    file.append(uint32: compressed.count)
    file += [UInt8](repeating: 0, count: 24)  // no version, metadata or private data
    return file + directory + compressed + [UInt8](repeating: 0, count: padding)
  }

  private static func markedAsCompressed(_ head: FontTable) -> FontTable {
    var head = head
    head.data[16] |= 0x08
    return head
  }

  private static func compressed(_ contents: [UInt8]) -> [UInt8]? {
    let limit = BrotliEncoderMaxCompressedSize(contents.count)
    var isDone = false
    let data = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = limit
      isDone =
        BrotliEncoderCompress(
          quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_FONT, contents.count, contents, &count,
          buffer.baseAddress) != 0
    }
    return isDone ? data : nil
  }

  fileprivate static func code(of tag: UInt32) -> UInt8? {
    knownTags.firstIndex(of: tag).map { UInt8($0) }
  }
}

extension [UInt8] {
  /// A table's tag and length. Every transform but the outlines' is the one of number 0, "none".
  fileprivate mutating func append(entryOf table: FontTable) {
    if let code = WOFF2.code(of: table.tag) {
      append(code)
    } else {
      append(63)
      append(uint32: Int(table.tag))
    }
    append(base128: table.data.count)
  }

  /// Seven bits a byte, the highest first; all but the last byte are marked.
  fileprivate mutating func append(base128 value: Int) {
    if value >= 128 { append(base128Head: value >> 7) }
    append(UInt8(value & 0x7F))
  }

  private mutating func append(base128Head value: Int) {
    if value >= 128 { append(base128Head: value >> 7) }
    append(UInt8(value & 0x7F) | 0x80)
  }
}
