import CPangoCairo
import Drawing
import PDFAssembly
import PangoText

/// Glyphs of one font and colour on their way to one call of Cairo, with whose each is.
struct GlyphBuffer {
  let font: OpaquePointer
  let paint: Paint
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var clusters: [cairo_text_cluster_t] = []
  private(set) var utf8: [CChar] = []
  /// How many glyphs are whose, in order.
  private(set) var sources: [(source: PageLog.Source, count: Int)] = []
  private(set) var isBackward = false
  /// Something will be seen of them. Cairo leaves out what leaves no trace.
  private(set) var hasInk = false

  init(_ font: OpaquePointer, _ paint: Paint) {
    self.font = font
    self.paint = paint
  }

  var flags: cairo_text_cluster_flags_t {
    isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
  }

  /// Whether a run can join what is there: backward runs stay alone, since their clusters count
  /// from the end of the glyphs.
  func accepts(_ run: ShapedText.Run) -> Bool {
    glyphs.isEmpty || (!isBackward && !run.isBackward)
  }

  mutating func append(_ run: ShapedText.Run, at origin: Point, of source: PageLog.Source) {
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
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
    hasInk = false
  }
}
