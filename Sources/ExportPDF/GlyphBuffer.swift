import CPangoCairo
import Drawing
import PangoText

/// Glyphs of one font on their way to one call of Cairo, with storage that is used again.
struct GlyphBuffer {
  private(set) var font: OpaquePointer?
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var clusters: [cairo_text_cluster_t] = []
  private(set) var utf8: [CChar] = []
  private var isBackward = false

  var flags: cairo_text_cluster_flags_t {
    isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
  }

  /// Whether a run can join what is there: one font, one direction; backward runs stay alone,
  /// since their clusters count from the end of the glyphs.
  func accepts(_ run: ShapedText.Run) -> Bool {
    font == nil || (font == run.font && !isBackward && !run.isBackward)
  }

  mutating func append(_ run: ShapedText.Run, at origin: Point) {
    font = run.font
    isBackward = run.isBackward
    for glyph in run.glyphs {
      glyphs.append(cairo_glyph_t(index: glyph.index, x: origin.x + glyph.x, y: origin.y + glyph.y))
    }
    clusters.append(contentsOf: run.clusters)
    utf8.append(contentsOf: run.utf8)
  }

  mutating func removeAll() {
    font = nil
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
  }
}
