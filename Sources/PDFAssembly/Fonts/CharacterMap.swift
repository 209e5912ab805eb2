/// What the codes of a font say.
///
/// Source: ISO 32000-1, 9.10.3 (ToUnicode); Adobe Technical Note 5411.
struct CharacterMap {
  private(set) var bytes: [UInt8] = []

  /// So many entries may stand together.
  private static let most = 100

  /// - Parameter entries: By ascending codes.
  init(_ entries: [EmbeddedFont.Entry]) {
    bytes.write(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """)
    for start in stride(from: 0, to: entries.count, by: Self.most) {
      let part = entries[start..<min(start + Self.most, entries.count)]
      bytes.write(part.count)
      bytes.write(" beginbfchar\n")
      for entry in part { write(entry) }
      bytes.write("endbfchar\n")
    }
    bytes.write(
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """)
  }

  private mutating func write(_ entry: EmbeddedFont.Entry) {
    bytes.write("<")
    write(entry.code)
    bytes.write("> <")
    for unit in Self.text(of: entry).utf16 { write(unit) }
    bytes.write(">\n")
  }

  /// Archives want a text of each code, and these characters are none: ISO 19005-2, 6.2.11.7.2.
  private static func text(of entry: EmbeddedFont.Entry) -> String {
    let text = String(decoding: entry.text, as: UTF8.self)
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0, 0xFEFF, 0xFFFE: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func write(_ unit: UInt16) {
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
