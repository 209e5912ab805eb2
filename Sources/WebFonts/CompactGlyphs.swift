import RecapFontSubsetting

/// The glyphs of a font as WOFF2 packs them: numbers of a kind together, points in few bytes.
///
/// https://www.w3.org/TR/WOFF2/#glyf_table_format
struct CompactGlyphs {
  private var contourCounts: [UInt8] = []
  private var pointCounts: [UInt8] = []
  private var flags: [UInt8] = []
  private var points: [UInt8] = []
  private var components: [UInt8] = []
  private var hasBox: [UInt8]  // a bit for each glyph
  private var boxes: [UInt8] = []
  private let glyphCount: Int
  private let offsetFormat: Int

  /// Nil where a table is missing.
  init?(_ tables: [FontTable]) {
    guard let glyf = tables["glyf"], let loca = tables["loca"], let head = tables["head"],
      let maxp = tables["maxp"]
    else { return nil }
    glyphCount = maxp.uint16(at: 4)
    offsetFormat = head.uint16(at: 50)
    hasBox = [UInt8](repeating: 0, count: (glyphCount + 31) / 32 * 4)
    let offsets = (0...glyphCount).map {
      offsetFormat == 0 ? 2 * loca.uint16(at: 2 * $0) : loca.uint32(at: 4 * $0)
    }
    for glyph in 0..<glyphCount {
      add(glyph, glyf, offsets[glyph]..<offsets[glyph + 1])
    }
  }

  var data: [UInt8] {
    let streams = [contourCounts, pointCounts, flags, points, components, hasBox + boxes]
    var data: [UInt8] = []
    data.append(uint32: 0)
    data.append(uint16: glyphCount)
    data.append(uint16: offsetFormat)
    for stream in streams { data.append(uint32: stream.count) }
    data.append(uint32: 0)  // of instructions, which no glyph has
    return data + streams.joined()
  }

  private mutating func add(_ glyph: Int, _ glyf: FontTable, _ range: Range<Int>) {
    if range.isEmpty {
      contourCounts.append(uint16: 0)
      return
    }
    let start = range.lowerBound
    let contours = glyf.int16(at: start)
    let box = (1...4).map { glyf.int16(at: start + 2 * $0) }
    contourCounts.append(uint16: contours)
    if contours < 0 {
      components += glyf.data[start + 10..<range.upperBound]
    } else {
      let outline = GlyphOutline(glyf, at: start + 10, contours: contours)
      add(outline)
      // A reader finds this box from the points.
      if outline.box == box { return }
    }
    hasBox[glyph / 8] |= 0x80 >> (glyph % 8)
    for edge in box { boxes.append(uint16: edge) }
  }

  private mutating func add(_ outline: GlyphOutline) {
    for count in outline.contours { pointCounts.append(packed: count) }
    for point in outline.points { add(point) }
    points.append(packed: 0)  // instructions
  }

  /// A flag that tells the signs, the lengths' upper bits and how many bytes hold the lower ones.
  private mutating func add(_ point: GlyphOutline.Point) {
    let x = abs(point.dx)
    let y = abs(point.dy)
    let signs = (point.dx < 0 ? 0 : 1) + (point.dy < 0 ? 0 : 2)
    let flag: Int
    switch (x, y) {
    case (0, ..<1280):
      flag = (y >> 8) << 1 + signs >> 1
      points.append(UInt8(y & 0xFF))
    case (..<1280, 0):
      flag = 10 + (x >> 8) << 1 + signs & 1
      points.append(UInt8(x & 0xFF))
    case (..<65, ..<65):
      flag = 20 + (x - 1) & 0x30 + ((y - 1) & 0x30) >> 2 + signs
      points.append(UInt8(((x - 1) & 0x0F) << 4 | (y - 1) & 0x0F))
    case (..<769, ..<769):
      flag = 84 + 12 * ((x - 1) >> 8) + ((y - 1) >> 8) << 2 + signs
      points += [UInt8((x - 1) & 0xFF), UInt8((y - 1) & 0xFF)]
    case (..<4096, ..<4096):
      flag = 120 + signs
      points += [UInt8(x >> 4), UInt8((x & 0x0F) << 4 | y >> 8), UInt8(y & 0xFF)]
    default:
      flag = 124 + signs
      points.append(uint16: x)
      points.append(uint16: y)
    }
    flags.append(UInt8(flag) | (point.isOnCurve ? 0 : 0x80))
  }
}

extension [UInt8] {
  /// A number below 65,536: one byte where it is below 253, as nearly all are.
  fileprivate mutating func append(packed value: Int) {
    if value < 253 {
      append(UInt8(value))
    } else {
      append(253)
      append(uint16: value)
    }
  }
}
