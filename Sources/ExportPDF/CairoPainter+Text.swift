import RecapCPangoCairo
import RecapDrawing
import RecapPDFAssembly
import RecapPangoText

extension CairoPainter {
  /// Draws a line of text with its characters attached, so that it can be searched and copied.
  ///
  /// Lines of one font and colour that follow each other are shown in one call, when something
  /// else comes: a call costs more than its glyphs.
  func draw(_ text: Scene.Text, at offset: Point) {
    let origin = offset + text.origin
    if let halo = text.halo { drawHalo(of: text.line, at: origin, halo) }
    gatherRuns(of: text.line, at: origin)
    source.reading = reading(of: text.line)
    for (run, place) in runs {
      if !glyphs.accepts(run, text.paint) { flushText() }
      glyphs.append(run, text.paint, at: place, of: source)
    }
    noteLink(text.line, at: origin)
  }

  /// Shows what is still pending; to be called before anything else is drawn.
  func flushText() {
    guard let font = glyphs.font, let paint = glyphs.paint else { return }
    if glyphs.hasInk {
      setPaint(paint)
      cairo_set_scaled_font(context, font)
      cairo_show_text_glyphs(
        context, glyphs.utf8, Int32(glyphs.utf8.count), glyphs.glyphs,
        Int32(glyphs.glyphs.count), glyphs.clusters, Int32(glyphs.clusters.count), glyphs.flags)
      for (source, count) in glyphs.sources { log.add(glyphs: count, of: source) }
    }
    glyphs.removeAll()
  }

  /// Lines that run both ways are drawn in the order they are seen, which is not that they are read
  /// in; accents on accents come in any order; and of characters for private use, archives ask to be
  /// told what they are.
  private func reading(of line: TextLine) -> PageLog.Reading? {
    let runsBothWays = runs.count > 1 && runs.contains { $0.run.isBackward }
    guard runsBothWays || line.string.isNotReadFromGlyphs else { return nil }
    readings += 1
    return PageLog.Reading(number: readings, text: line.spoken)
  }

  private func gatherRuns(of line: TextLine, at origin: Point) {
    runs.removeAll(keepingCapacity: true)
    var x = origin.x
    typesetter.forEachWord(of: line.spoken, line.style) { word in
      for run in word.runs { runs.append((run, Point(x, origin.y))) }
      x += word.width
    }
    // The space behind a line that runs to the left stands before what is seen of it.
    guard line.isFollowed, runs.first?.run.isBackward == true else { return }
    let space = x - origin.x - line.width
    for index in runs.indices { runs[index].place.x -= space }
  }

  private func drawHalo(of line: TextLine, at origin: Point, _ halo: Stroke) {
    flushText()
    gatherRuns(of: line, at: origin)
    for (run, place) in runs {
      let glyphs = run.glyphs.map {
        cairo_glyph_t(index: $0.index, x: place.x + $0.x, y: place.y + $0.y)
      }
      HaloOutline.add(glyphs, of: run.font, width: halo.width, to: context)
    }
    setStroke(halo)
    cairo_fill_preserve(context)
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

extension String {
  /// Has accents on accents, or characters for private use.
  fileprivate var isNotReadFromGlyphs: Bool {
    // None is encoded with lower bytes only, as Latin texts are.
    guard utf8.contains(where: { $0 >= 0xCC }) else { return false }
    let accents = unicodeScalars.map { 0x300...0x36F ~= $0.value }
    return zip(accents, accents.dropFirst()).contains { $0 && $1 }
      || unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
  }
}

extension TextLine {
  /// With the space that parts it from what is read next.
  fileprivate var spoken: String { isFollowed ? string + " " : string }
}
