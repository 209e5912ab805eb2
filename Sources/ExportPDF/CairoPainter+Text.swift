import CPangoCairo
import Drawing
import PDFAssembly
import PangoText

extension CairoPainter {
  /// Draws a line of text with its characters attached, so that it can be searched and copied.
  ///
  /// Texts wait for each other by font and colour, since a call costs more than its glyphs; they
  /// never cover each other, so that their order can't be seen.
  func draw(_ text: Scene.Text, at offset: Point) {
    let origin = offset + text.origin
    if let halo = text.halo {
      flushText()
      strokeGlyphs(of: text.line, at: origin, halo)
    }
    gather(text.line, text.paint, at: origin)
    noteLink(text.line, at: origin)
  }

  /// Shows what is still pending; to be called before anything else is drawn.
  func flushText() {
    guard hasPendingText else { return }
    for index in buffers.indices { show(index) }
    hasPendingText = false
  }

  private func gather(_ line: TextLine, _ paint: Paint, at origin: Point) {
    var x = origin.x
    typesetter.forEachWord(of: line.string, line.style) { word in
      for run in word.runs {
        let index = buffer(run.font, paint)
        if !buffers[index].accepts(run) { show(index) }
        buffers[index].append(run, at: Point(x, origin.y), of: source)
      }
      x += word.width
    }
    hasPendingText = true
  }

  /// The buffer for a font and a colour: those of the last text, most often.
  private func buffer(_ font: OpaquePointer, _ paint: Paint) -> Int {
    if let last = lastBuffer, buffers[last].font == font, buffers[last].paint == paint {
      return last
    }
    let found = buffers.firstIndex { $0.font == font && $0.paint == paint }
    if found == nil { buffers.append(GlyphBuffer(font, paint)) }
    let index = found ?? buffers.count - 1
    lastBuffer = index
    source.part += 1
    return index
  }

  private func show(_ index: Int) {
    let buffer = buffers[index]
    guard !buffer.glyphs.isEmpty else { return }
    if buffer.hasInk {
      setPaint(buffer.paint)
      cairo_set_scaled_font(context, buffer.font)
      cairo_show_text_glyphs(
        context, buffer.utf8, Int32(buffer.utf8.count), buffer.glyphs,
        Int32(buffer.glyphs.count), buffer.clusters, Int32(buffer.clusters.count), buffer.flags)
      for (source, count) in buffer.sources { log.add(glyphs: count, of: source) }
    }
    buffers[index].removeAll()
  }

  private func strokeGlyphs(of line: TextLine, at origin: Point, _ halo: Stroke) {
    var x = origin.x
    setStroke(halo)
    typesetter.forEachWord(of: line.string, line.style) { word in
      for run in word.runs {
        let glyphs = run.glyphs.map {
          cairo_glyph_t(index: $0.index, x: x + $0.x, y: origin.y + $0.y)
        }
        cairo_set_scaled_font(context, run.font)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      }
      x += word.width
    }
    cairo_stroke(context)
  }

  /// A link can be clicked where its text stands, from the descenders to the ascenders.
  private func noteLink(_ line: TextLine, at origin: Point) {
    guard isInLink else { return }
    let size = line.style.size
    structure.extendLink(
      by: Rect(x: origin.x, y: origin.y - size, width: line.width, height: 1.25 * size))
  }
}
