import RecapCPangoCairo
import RecapDrawing
import RecapPDFAssembly
import RecapPangoText

/// Draws scenes on a Cairo surface, exactly where they are, and keeps account of whose is what.
final class CairoPainter {
  let context: OpaquePointer
  let typesetter: Typesetter
  let structure: StructureTree
  /// Of the page at hand.
  var log = PageLog()
  /// To whom belongs what is drawn now.
  var source = PageLog.Source(.decoration)
  /// Texts of the document so far that need one.
  var readings = 0
  private(set) var isInLink = false

  /// Of the line of text at hand, each with its place.
  var runs: [(run: ShapedText.Run, place: Point)] = []
  /// Text that was asked for and not yet shown.
  var glyphs = GlyphBuffer()

  /// Of the document so far, each put into the file once.
  var pictures: [Picture: CairoPicture] = [:]

  private var paint: Paint?

  init(_ context: OpaquePointer, _ typesetter: Typesetter, _ structure: StructureTree) {
    self.context = context
    self.typesetter = typesetter
    self.structure = structure
  }

  /// Draws one page and returns what was drawn. Cairo starts each in its initial state, and so
  /// does the painter.
  func draw(_ scene: Scene) -> PageLog {
    paint = nil
    log = PageLog()
    draw(scene.nodes, at: .zero)
    flushText()
    return log
  }

  private func draw(_ nodes: [Scene.Node], at offset: Point) {
    for node in nodes {
      switch node {
      case .group(let group): draw(group, at: offset)
      case .shape(let shape): draw(shape, at: offset)
      case .text(let text): draw(text, at: offset)
      case .image(let image): draw(image, at: offset)
      }
    }
  }

  private func draw(_ group: Scene.Group, at offset: Point) {
    guard let role = group.role else { return drawPlain(group, at: offset) }
    structure.open(role, continues: group.isContinuation, at: offset + group.offset)
    source.owner = structure.owner
    switch role {
    case .figure:
      flushText()
      drawSpeck()
      log.startFigure(of: source.owner)
      drawPlain(group, at: offset)
      flushText()
      drawSpeck()
      log.endFigure()
    case .link:
      isInLink = true
      drawPlain(group, at: offset)
      isInLink = false
    default: drawPlain(group, at: offset)
    }
    structure.close(role)
    source.owner = structure.owner
  }

  /// Leaves a trace in Cairo's output that can be found again.
  private func drawSpeck() {
    cairo_rectangle(context, 1, 1, PageLog.speck, PageLog.speck)
    cairo_fill(context)
  }

  private func drawPlain(_ group: Scene.Group, at offset: Point) {
    let origin = offset + group.offset
    guard let clip = group.clip else { return draw(group.nodes, at: origin) }
    flushText()
    cairo_save(context)
    cairo_rectangle(context, origin.x + clip.x, origin.y + clip.y, clip.width, clip.height)
    cairo_clip(context)
    draw(group.nodes, at: origin)
    flushText()
    cairo_restore(context)
    paint = nil
  }

  /// The colour in use is another than the painter's last.
  func forgetPaint() { paint = nil }

  func setPaint(_ paint: Paint) {
    guard paint != self.paint else { return }
    let color = paint.color
    cairo_set_source_rgba(context, color.red, color.green, color.blue, paint.opacity)
    self.paint = paint
  }

  func setStroke(_ stroke: Stroke) {
    setPaint(stroke.paint)
    cairo_set_line_width(context, stroke.width)
    cairo_set_miter_limit(context, stroke.miterLimit)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    switch stroke.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
  }
}
