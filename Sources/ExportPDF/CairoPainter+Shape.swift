import RecapCPangoCairo
import RecapDrawing

extension CairoPainter {
  func draw(_ shape: Scene.Shape, at offset: Point) {
    flushText()
    trace(shape.outline, at: offset)
    if let fill = shape.fill {
      setPaint(fill)
      switch shape.fillRule {
      case .nonZero: cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
      case .evenOdd: cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
      }
      if shape.stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke = shape.stroke {
      setStroke(stroke)
      cairo_stroke(context)
    }
    cairo_new_path(context)
  }

  private func trace(_ outline: Scene.Shape.Outline, at offset: Point) {
    switch outline {
    case .line(let start, let end):
      cairo_move_to(context, offset.x + start.x, offset.y + start.y)
      cairo_line_to(context, offset.x + end.x, offset.y + end.y)
    case .rect(let rect):
      cairo_rectangle(context, offset.x + rect.x, offset.y + rect.y, rect.width, rect.height)
    case .path(let path):
      for segment in path.segments { trace(segment, at: offset) }
    }
  }

  private func trace(_ segment: Path.Segment, at offset: Point) {
    switch segment {
    case .move(let p): cairo_move_to(context, offset.x + p.x, offset.y + p.y)
    case .line(let p): cairo_line_to(context, offset.x + p.x, offset.y + p.y)
    case .curve(let a, let b, let c):
      cairo_curve_to(
        context, offset.x + a.x, offset.y + a.y, offset.x + b.x, offset.y + b.y, offset.x + c.x,
        offset.y + c.y)
    case .close: cairo_close_path(context)
    }
  }
}
