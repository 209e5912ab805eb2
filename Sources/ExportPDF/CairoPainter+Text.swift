import CPangoCairo
import Drawing
import PangoText

extension CairoPainter {
  /// Shows a line of text with its characters attached, so that it can be searched and copied.
  ///
  /// Lines of one font and colour that follow each other are shown in one call, when something
  /// else comes: a call costs more than its glyphs.
  func draw(_ text: Scene.Text, at offset: Point) {
    let origin = offset + text.origin
    if let halo = text.halo {
      flushText()
      gather(text.line, at: origin) { self.strokeGlyphs(halo) }
      strokeGlyphs(halo)
    }
    if text.paint != pendingPaint {
      flushText()
      pendingPaint = text.paint
    }
    gather(text.line, at: origin) { self.showGlyphs() }
  }

  /// Shows what is still pending; to be called before anything else is drawn.
  func flushText() {
    showGlyphs()
    pendingPaint = nil
  }

  /// Appends the glyphs of a line to the buffer, emptying it where the font changes.
  private func gather(_ line: TextLine, at origin: Point, flush: () -> Void) {
    var x = origin.x
    typesetter.forEachWord(of: line.string, line.style) { word in
      for run in word.runs {
        if !glyphs.accepts(run) { flush() }
        glyphs.append(run, at: Point(x, origin.y))
      }
      x += word.width
    }
  }

  private func showGlyphs() {
    guard let font = glyphs.font, let paint = pendingPaint else { return }
    setPaint(paint)
    cairo_set_scaled_font(context, font)
    cairo_show_text_glyphs(
      context, glyphs.utf8, Int32(glyphs.utf8.count), glyphs.glyphs, Int32(glyphs.glyphs.count),
      glyphs.clusters, Int32(glyphs.clusters.count), glyphs.flags)
    glyphs.removeAll()
  }

  private func strokeGlyphs(_ halo: Stroke) {
    guard let font = glyphs.font else { return }
    HaloOutline.add(glyphs.glyphs, of: font, width: halo.width, to: context)
    setStroke(halo)
    cairo_fill_preserve(context)
    cairo_stroke(context)
    glyphs.removeAll()
  }
}
