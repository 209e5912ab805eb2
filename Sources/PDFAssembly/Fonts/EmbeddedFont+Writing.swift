import RecapFontSubsetting

extension EmbeddedFont {
  /// Writes the font with the glyphs that were drawn.
  /// - Parameter index: Of the font in the document.
  func write(to file: PDFFile, as number: ObjectNumber, index: Int) throws {
    guard
      let subset = GlyphSubset(
        of: face, glyphs: glyphs.map(\.glyph), keepsNumbers: !face.isTrueType)
    else { throw AssemblyError.font(face.postScriptName) }
    let entries = glyphs.sorted { $0.code < $1.code }
    let program = file.makeObject()
    try file.write(
      program, stream: subset.bytes,
      entries: Array((face.isTrueType ? "" : "/Subtype/OpenType").utf8))
    let name = "\(Self.tag(index))+\(face.postScriptName)"
    let descriptor = file.makeObject()
    try file.write(descriptor) { writeDescriptor(name, program, to: &$0) }
    // Codes of the compact format are glyphs.
    let map = face.isTrueType ? file.makeObject() : nil
    if let map { try file.write(map, stream: Self.glyphMap(entries, subset.numbers)) }
    let descendant = file.makeObject()
    try file.write(descendant) { bytes in
      bytes.write("<</Type/Font/Subtype/CIDFontType")
      bytes.write(face.isTrueType ? "2" : "0")
      bytes.write("/BaseFont/")
      bytes.write(name)
      bytes.write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
      bytes.write("/FontDescriptor ")
      bytes.write(descriptor)
      if let map {
        bytes.write("/CIDToGIDMap ")
        bytes.write(map)
      }
      writeWidths(of: entries, to: &bytes)
      bytes.write(">>")
    }
    let texts = file.makeObject()
    try file.write(texts, stream: CharacterMap(entries).bytes)
    try file.write(number) { bytes in
      bytes.write("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/")
      bytes.write(name)
      bytes.write("/DescendantFonts[")
      bytes.write(descendant)
      bytes.write("]/ToUnicode ")
      bytes.write(texts)
      bytes.write(">>")
    }
  }

  /// Six letters that tell subsets of a face apart: "AAAAAB".
  ///
  /// Source: ISO 32000-1, 9.6.4.
  private static func tag(_ index: Int) -> String {
    var (letters, rest) = ([UInt8](), index)
    for _ in 0..<6 {
      letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
      rest /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private func writeDescriptor(
    _ name: String, _ program: ObjectNumber, to bytes: inout [UInt8]
  ) {
    bytes.write("<</Type/FontDescriptor/FontName/")
    bytes.write(name)
    // Its characters are not those of a Latin set.
    bytes.write("/Flags 4/ItalicAngle 0/StemV 80/FontBBox[")
    for (index, side) in face.bounds.enumerated() {
      if index > 0 { bytes.write(" ") }
      bytes.write(Int(side.rounded()))
    }
    bytes.write("]/Ascent ")
    bytes.write(Int(face.ascent.rounded()))
    bytes.write("/Descent ")
    bytes.write(Int(face.descent.rounded()))
    bytes.write("/CapHeight ")
    bytes.write(Int(face.capHeight.rounded()))
    bytes.write(face.isTrueType ? "/FontFile2 " : "/FontFile3 ")
    bytes.write(program)
    bytes.write(">>")
  }

  /// The glyph of each code, two bytes each.
  private static func glyphMap(_ entries: [Entry], _ numbers: [UInt32: UInt32]) -> [UInt8] {
    var map = [UInt8](repeating: 0, count: 2 * (Int(entries.last?.code ?? 0) + 1))
    for entry in entries {
      let glyph = numbers[entry.glyph] ?? 0
      map[2 * Int(entry.code)] = UInt8(truncatingIfNeeded: glyph >> 8)
      map[2 * Int(entry.code) + 1] = UInt8(truncatingIfNeeded: glyph)
    }
    return map
  }

  /// Each run of codes with its widths.
  private func writeWidths(of entries: [Entry], to bytes: inout [UInt8]) {
    bytes.write("/DW 0/W[")
    var previous: UInt16?
    for entry in entries {
      if let previous, entry.code == previous + 1 {
        bytes.write(" ")
      } else {
        if previous != nil { bytes.write("]") }
        bytes.write(Int(entry.code))
        bytes.write("[")
      }
      bytes.write(Int(advance(of: entry.code)))
      previous = entry.code
    }
    if previous != nil { bytes.write("]") }
    bytes.write("]")
  }
}
