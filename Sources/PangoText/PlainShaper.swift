import RecapCPangoCairo
import RecapDrawing

/// Shapes words of scripts that are set letter by letter in one font, without a layout.
///
/// A layout itemises, breaks and looks for fallback fonts, which costs several times the shaping
/// itself. The glyphs and positions are the same.
final class PlainShaper {
  private let font: UnsafeMutablePointer<PangoFont>
  private let hbFont: OpaquePointer
  private let buffer: OpaquePointer
  private let features: [hb_feature_t]
  private let scaledFont: OpaquePointer
  /// Fixed, or the environment would choose other glyphs in another locale.
  private let language = hb_language_from_string("en", -1)

  /// Nil where the context has no font for the face.
  init?(
    _ face: StyledFace, in context: OpaquePointer,
    retain: (UnsafeMutablePointer<PangoFont>) -> OpaquePointer
  ) {
    guard let font = pango_context_load_font(context, face.description),
      let hbFont = pango_font_get_hb_font(font), let buffer = hb_buffer_create()
    else { return nil }
    self.font = font
    self.hbFont = hbFont
    self.buffer = buffer
    features = StyledFace.features(face.style).map { name, value in
      hb_feature_t(
        tag: name.utf8.reduce(0) { $0 << 8 | UInt32($1) }, value: value, start: 0, end: .max)
    }
    scaledFont = retain(font)
  }

  deinit {
    hb_buffer_destroy(buffer)
    g_object_unref(font)
  }

  /// The shaped word; nil where the font lacks one of its letters.
  func shape(
    _ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash, tracking: Double
  ) -> ShapedText? {
    hb_buffer_clear_contents(buffer)
    utf8.withMemoryRebound(to: CChar.self) {
      hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_guess_segment_properties(buffer)
    hb_buffer_set_language(buffer, language)
    hb_shape(hbFont, buffer, features, UInt32(features.count))

    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return nil }
    var x = 0.0
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    glyphs.reserveCapacity(Int(count))
    clusters.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      let (info, position) = (infos[index], positions[index])
      if info.codepoint == 0 { return nil }
      let glyphX = x + points(position.x_offset)
      glyphs.append(
        cairo_glyph_t(index: UInt(info.codepoint), x: glyphX, y: -points(position.y_offset)))
      x += points(position.x_advance)
      if index > 0, infos[index - 1].cluster == info.cluster {
        clusters[clusters.count - 1].num_glyphs += 1
        continue
      }
      let end = (index + 1..<Int(count)).first { infos[$0].cluster != info.cluster }
      let next = end.map { Int(infos[$0].cluster) } ?? utf8.count
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(next - Int(info.cluster)), num_glyphs: 1))
      x += tracking
    }
    let run = ShapedText.Run(
      font: scaledFont, glyphs: glyphs, clusters: clusters, isBackward: false,
      utf8: utf8.map { CChar(bitPattern: $0) })
    return ShapedText(Array(utf8), hash, runs: [run], width: x)
  }

  private func points(_ units: hb_position_t) -> Double { Double(units) / Double(PANGO_SCALE) }
}
