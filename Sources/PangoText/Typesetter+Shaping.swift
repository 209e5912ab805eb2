import RecapCPangoCairo
import RecapDrawing

extension Typesetter {
  /// Shapes a text of one style into positioned glyphs. Characters without a glyph are drawn as
  /// U+FFFD, keep their text and are noted as uncovered.
  func shape(
    _ text: UnsafeBufferPointer<UInt8>, _ hash: WordHash, _ face: StyledFace, of string: String
  ) -> ShapedText {
    pango.select(face)
    pango_layout_set_width(pango.layout, -1)
    let utf8 = Array(text)
    pango.setText(text)
    joinClusters(of: String(decoding: text, as: UTF8.self), face)
    var shaper = RunCollector(of: utf8, tracking: face.style.tracking * face.style.size)
    pango.forEachItem { item in
      let font = font(behind: item.pointee.item.pointee.analysis.font)
      shaper.add(item, of: utf8, font: font) { missing in
        for scalar in missing.unicodeScalars where uncovered[scalar] == nil {
          uncovered[scalar] = string
        }
        return replacement(in: face)
      }
    }
    return ShapedText(utf8, hash, runs: shaper.runs, width: shaper.x)
  }

  /// U+FFFD in the style's first font.
  private func replacement(in face: StyledFace) -> RunCollector.Replacement {
    let text = pango_layout_copy(pango.layout)!
    defer { g_object_unref(UnsafeMutableRawPointer(text)) }
    pango_layout_set_attributes(text, face.features)
    pango_layout_set_text(text, "\u{FFFD}", -1)
    let run = pango_layout_get_line_readonly(text, 0).pointee.runs.pointee.data
      .assumingMemoryBound(to: PangoGlyphItem.self).pointee
    let glyph = run.glyphs.pointee.glyphs[0]
    return RunCollector.Replacement(
      font: font(behind: run.item.pointee.analysis.font), glyph: glyph.glyph,
      advance: Double(glyph.geometry.width) / Double(PANGO_SCALE))
  }
}
