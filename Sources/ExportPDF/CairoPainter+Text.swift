import CPangoCairo
import Drawing
import PangoText

extension CairoPainter {
  /// Shows a line of text with its characters attached, so that it can be searched and copied.
  func draw(_ text: Scene.Text, at offset: Point) {
    let origin = offset + text.origin
    if let halo = text.halo {
      setStroke(halo)
      forEachRun(of: text.line, at: origin) { buffer in
        cairo_glyph_path(context, buffer.glyphs, Int32(buffer.glyphs.count))
        cairo_stroke(context)
      }
    }
    setPaint(text.paint)
    forEachRun(of: text.line, at: origin) { buffer in
      cairo_show_text_glyphs(
        context, buffer.utf8, Int32(buffer.utf8.count), buffer.glyphs, Int32(buffer.glyphs.count),
        buffer.clusters, Int32(buffer.clusters.count), buffer.flags)
    }
  }

  /// Gathers the words of a line into as few calls as its fonts allow.
  private func forEachRun(
    of line: TextLine, at origin: Point, _ show: (borrowing GlyphBuffer) -> Void
  ) {
    var x = origin.x
    glyphs.removeAll()
    typesetter.forEachWord(of: line.string, line.style) { word in
      for run in word.runs {
        if !glyphs.accepts(run) { flush(show) }
        glyphs.append(run, at: Point(x, origin.y))
      }
      x += word.width
    }
    flush(show)
  }

  private func flush(_ show: (borrowing GlyphBuffer) -> Void) {
    guard let font = glyphs.font else { return }
    cairo_set_scaled_font(context, font)
    show(glyphs)
    glyphs.removeAll()
  }
}
