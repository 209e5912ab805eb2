import RecapCPangoCairo
import RecapDrawing

/// Shapes words of scripts that are set letter by letter in one font, without a layout.
///
/// A layout itemises, breaks and looks for fallback fonts, which costs several times the shaping
/// itself. The glyphs and positions are the same.
final class PlainShaper {
  private let font: ShapedFont
  private let buffer: OpaquePointer
  private let features: [hb_feature_t]
  /// Fixed, or the environment would choose other glyphs in another locale.
  private let language = hb_language_from_string("en", -1)

  init(_ font: ShapedFont, _ style: TextStyle) {
    self.font = font
    buffer = hb_buffer_create()
    features = StyledFace.features(style).map { name, value in
      hb_feature_t(
        tag: name.utf8.reduce(0) { $0 << 8 | UInt32($1) }, value: value, start: 0, end: .max)
    }
  }

  deinit { hb_buffer_destroy(buffer) }

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
    hb_shape(font.font, buffer, features, UInt32(features.count))

    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return nil }
    var x = 0.0
    let text = Array(utf8)
    var glyphs: [ShapedText.Glyph] = []
    var clusters: [ShapedText.Cluster] = []
    glyphs.reserveCapacity(Int(count))
    clusters.reserveCapacity(Int(count))
    /// Of the cluster at hand.
    var start = 0
    for index in 0..<Int(count) {
      let (info, position) = (infos[index], positions[index])
      if info.codepoint == 0 { return nil }
      glyphs.append(
        ShapedText.Glyph(
          index: info.codepoint, x: x + points(position.x_offset), y: -points(position.y_offset)))
      x += points(position.x_advance)
      let isLast = index + 1 == Int(count)
      if !isLast, infos[index + 1].cluster == info.cluster { continue }
      let end = isLast ? text.count : Int(infos[index + 1].cluster)
      clusters.append(
        ShapedText.Cluster(glyphCount: index + 1 - start, text: text[Int(info.cluster)..<end]))
      start = index + 1
      x += tracking
    }
    let run = ShapedText.Run(
      font: font, glyphs: glyphs, clusters: clusters, isBackward: false)
    return ShapedText(text, hash, runs: [run], width: x)
  }

  private func points(_ units: hb_position_t) -> Double { Double(units) / Double(PANGO_SCALE) }
}
