import CPangoCairo
import Drawing
import PangoText

/// Draws scenes on a Cairo surface, exactly where they are.
final class CairoPainter {
  let context: OpaquePointer
  let typesetter: Typesetter
  /// Text that was asked for and not yet shown, and its colour.
  var glyphs = GlyphBuffer()
  var pendingPaint: Paint?

  private var paint: Paint?

  init(_ context: OpaquePointer, _ typesetter: Typesetter) {
    self.context = context
    self.typesetter = typesetter
  }

  /// Draws one page. Cairo starts each in its initial state, and so does the painter.
  func draw(_ scene: Scene) {
    paint = nil
    draw(scene.nodes, at: .zero)
    flushText()
  }

  private func draw(_ nodes: [Scene.Node], at offset: Point) {
    for node in nodes {
      switch node {
      case .group(let group): draw(group, at: offset)
      case .shape(let shape): draw(shape, at: offset)
      case .text(let text): draw(text, at: offset)
      }
    }
  }

  private func draw(_ group: Scene.Group, at offset: Point) {
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

  func setPaint(_ paint: Paint) {
    guard paint != self.paint else { return }
    let color = paint.color
    cairo_set_source_rgba(context, color.red, color.green, color.blue, paint.opacity)
    self.paint = paint
  }

  func setStroke(_ stroke: Stroke) {
    setPaint(stroke.paint)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    }
    switch stroke.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    }
  }
}
