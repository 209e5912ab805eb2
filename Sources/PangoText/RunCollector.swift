import RecapCPangoCairo

/// Turns Pango's glyph items into runs, left to right.
struct RunCollector {
  /// What stands for a character no font has.
  struct Replacement {
    let font: ShapedFont
    let glyph: UInt32
    let advance: Double
  }

  private(set) var runs: [ShapedText.Run] = []
  /// Points from the text's start to behind what was added so far.
  private(set) var x = 0.0
  let tracking: Double
  private var pile: ClusterPile

  /// - Parameter text: All that is going to be added.
  init(of text: [UInt8], tracking: Double) {
    self.tracking = tracking
    pile = ClusterPile(text)
  }

  /// Adds the glyphs of an item; `missing` is asked for each cluster without a glyph.
  mutating func add(
    _ item: UnsafeMutablePointer<PangoGlyphItem>, of utf8: [UInt8], font: ShapedFont,
    missing: (String) -> Replacement
  ) {
    let itemOffset = Int(item.pointee.item.pointee.offset)
    let itemLength = Int(item.pointee.item.pointee.length)
    let isBackward = item.pointee.item.pointee.analysis.level % 2 == 1
    let string = item.pointee.glyphs.pointee
    let glyphs = UnsafeBufferPointer(start: string.glyphs, count: Int(string.num_glyphs))
    let bounds = clusterBounds(string, itemLength: itemLength, isBackward: isBackward)

    var pending = PendingRun(font: font, isBackward: isBackward)
    for (glyphRange, byteRange) in bounds {
      let bytes = utf8[itemOffset + byteRange.lowerBound..<itemOffset + byteRange.upperBound]
      let isUnknown =
        glyphs[glyphRange].contains { $0.glyph & unknownFlag != 0 } || isUnassigned(bytes)
      if isUnknown {
        close(&pending)
        let replacement = missing(String(decoding: bytes, as: UTF8.self))
        var single = PendingRun(font: replacement.font, isBackward: isBackward)
        single.glyphs = [ShapedText.Glyph(index: replacement.glyph, x: x, y: 0)]
        single.add(bytes: bytes, glyphCount: 1)
        x += replacement.advance + tracking
        close(&single)
        continue
      }
      var drawn = 0
      // A modifier no font joined to its emoji would stand as a patterned box of its own.
      if Self.isLoneModifier(bytes) {
        pending.add(bytes: bytes, glyphCount: 0)
        continue
      }
      for glyph in glyphs[glyphRange] where glyph.glyph != emptyGlyph {
        let (dx, dy) = (points(glyph.geometry.x_offset), points(glyph.geometry.y_offset))
        let width = points(glyph.geometry.width)
        guard pile.takes(glyphOfWidth: width, at: bytes.startIndex) else { continue }
        pending.glyphs.append(ShapedText.Glyph(index: glyph.glyph, x: x + dx, y: dy))
        drawn += 1
        x += width
      }
      pending.add(bytes: bytes, glyphCount: drawn)
      x += tracking
    }
    close(&pending)
  }

  /// The clusters of an item in visual order: their glyphs, and their bytes within the item.
  private func clusterBounds(
    _ string: PangoGlyphString, itemLength: Int, isBackward: Bool
  ) -> [(glyphs: Range<Int>, bytes: Range<Int>)] {
    let count = Int(string.num_glyphs)
    var result: [(Range<Int>, Range<Int>)] = []
    var start = 0
    var previousByte = itemLength
    while start < count {
      let byte = Int(string.log_clusters[start])
      var end = start + 1
      while end < count, Int(string.log_clusters[end]) == byte { end += 1 }
      let nextByte = end < count ? Int(string.log_clusters[end]) : itemLength
      result.append((start..<end, isBackward ? byte..<previousByte : byte..<nextByte))
      (start, previousByte) = (end, byte)
    }
    return result
  }

  /// Unifont has a box with the number even for code points that are no characters yet.
  private func isUnassigned(_ utf8: ArraySlice<UInt8>) -> Bool {
    if utf8.allSatisfy({ $0 < 0x80 }) { return false }
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.contains {
      $0.properties.generalCategory == .unassigned
    }
  }

  /// The five skin tones, U+1F3FB to U+1F3FF, where they are a cluster of their own.
  private static func isLoneModifier(_ utf8: ArraySlice<UInt8>) -> Bool {
    utf8.count == 4 && utf8.starts(with: [0xF0, 0x9F, 0x8F]) && (utf8.last ?? 0) >= 0xBB
  }

  private mutating func close(_ pending: inout PendingRun) {
    if let run = pending.run { runs.append(run) }
    pending = PendingRun(font: pending.font, isBackward: pending.isBackward)
  }

  private func points(_ units: PangoGlyphUnit) -> Double { Double(units) / Double(PANGO_SCALE) }

  // PANGO_GLYPH_UNKNOWN_FLAG and PANGO_GLYPH_EMPTY are casts, which Swift does not import.
  private let unknownFlag: PangoGlyph = 0x1000_0000
  private let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
}

private struct PendingRun {
  let font: ShapedFont
  let isBackward: Bool
  var glyphs: [ShapedText.Glyph] = []
  private var clusters: [ShapedText.Cluster] = []

  init(font: ShapedFont, isBackward: Bool) {
    self.font = font
    self.isBackward = isBackward
  }

  mutating func add(bytes: ArraySlice<UInt8>, glyphCount: Int) {
    clusters.append(ShapedText.Cluster(glyphCount: glyphCount, text: bytes))
  }

  var run: ShapedText.Run? {
    guard !clusters.isEmpty else { return nil }
    return ShapedText.Run(
      font: font, glyphs: glyphs, clusters: clusters, isBackward: isBackward)
  }
}
