import RecapCPangoCairo
import RecapDrawing
import RecapPDFAssembly
import RecapPangoText

/// Glyphs of one font and colour on their way to one call of Cairo, with storage that is used
/// again.
struct GlyphBuffer {
  private(set) var font: OpaquePointer?
  private(set) var paint: Paint?
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var clusters: [cairo_text_cluster_t] = []
  private(set) var utf8: [CChar] = []
  /// How many glyphs are whose, in order.
  private(set) var sources: [(source: PageLog.Source, count: Int)] = []
  private var isBackward = false
  /// Something will be seen of them. Cairo leaves out what leaves no trace.
  private(set) var hasInk = false

  var flags: cairo_text_cluster_flags_t {
    isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
  }

  /// Whether a run can join what is there: one font, colour and direction; backward runs stay
  /// alone, since their clusters count from the end of the glyphs.
  func accepts(_ run: ShapedText.Run, _ paint: Paint) -> Bool {
    font == nil || (font == run.font && self.paint == paint && !isBackward && !run.isBackward)
  }

  mutating func append(
    _ run: ShapedText.Run, _ paint: Paint, at origin: Point, of source: PageLog.Source
  ) {
    font = run.font
    self.paint = paint
    isBackward = run.isBackward
    hasInk = hasInk || run.hasInk
    for glyph in run.glyphs {
      glyphs.append(cairo_glyph_t(index: glyph.index, x: origin.x + glyph.x, y: origin.y + glyph.y))
    }
    clusters.append(contentsOf: run.clusters)
    utf8.append(contentsOf: run.utf8)
    if let last = sources.last, last.source == source {
      sources[sources.count - 1].count += run.glyphs.count
    } else {
      sources.append((source, run.glyphs.count))
    }
  }

  mutating func removeAll() {
    (font, paint) = (nil, nil)
    (isBackward, hasInk) = (false, false)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
  }
}
