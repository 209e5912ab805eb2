import RecapCPangoCairo
import RecapDrawing
import RecapPangoText

/// A scene painted as pixels by Cairo, exactly where everything is.
final class ScenePixels {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let typesetter: Typesetter

  /// - Parameter paper: Nil for none, and pixels that let others through.
  init(
    _ scene: Scene, paper: Color?, scale: Int, _ typesetter: Typesetter
  ) throws(FigureExportError) {
    self.typesetter = typesetter
    let (width, height) = (scene.size.width, scene.size.height)
    surface = cairo_image_surface_create(
      paper == nil ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
      Int32((width * Double(scale)).rounded(.up)), Int32((height * Double(scale)).rounded(.up)))
    context = cairo_create(surface)
    cairo_scale(context, Double(scale), Double(scale))
    cairo_set_antialias(context, CAIRO_ANTIALIAS_BEST)
    if let paper {
      setSource(Paint(paper))
      cairo_paint(context)
    }
    try draw(scene.nodes)
    try Self.check(cairo_status(context))
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  private static func check(_ status: cairo_status_t) throws(FigureExportError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw FigureExportError(
        description: "the figure can't be painted: "
          + String(cString: cairo_status_to_string(status)))
    }
  }

  /// The bytes of a file of it.
  func png() throws(FigureExportError) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { bytes in
      cairo_surface_write_to_png_stream(
        surface,
        { closure, source, count in
          closure!.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: source, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    try Self.check(status)
    return bytes
  }

  // MARK: Nodes

  private func draw(_ nodes: [Scene.Node]) throws(FigureExportError) {
    for node in nodes {
      switch node {
      case .group(let group): try draw(group)
      case .shape(let shape): draw(shape)
      case .text(let text): draw(text)
      case .image(let image): try draw(image)
      }
    }
  }

  private func draw(_ group: Scene.Group) throws(FigureExportError) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, group.offset.x, group.offset.y)
    if let clip = group.clip {
      cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
      cairo_clip(context)
    }
    try draw(group.nodes)
  }

  private func draw(_ shape: Scene.Shape) {
    switch shape.outline {
    case .line(let start, let end): trace(Path([.move(start), .line(end)]))
    case .rect(let rect): cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
    case .path(let path): trace(path)
    }
    if let fill = shape.fill {
      setSource(fill)
      cairo_set_fill_rule(
        context, shape.fillRule == .evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      cairo_fill_preserve(context)
    }
    if let stroke = shape.stroke { draw(stroke) }
    cairo_new_path(context)
  }

  private func draw(_ text: Scene.Text) {
    trace(typesetter.outline(of: text))
    if let halo = text.halo { draw(halo) }
    setSource(text.paint)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    cairo_fill(context)
    cairo_new_path(context)
  }

  private func draw(_ image: Scene.Image) throws(FigureExportError) {
    let picture = try PNGPicture(image.picture)
    let frame = image.frame
    cairo_save(context)
    cairo_translate(context, frame.x, frame.y)
    cairo_scale(
      context, frame.width / Double(image.picture.pixelWidth),
      frame.height / Double(image.picture.pixelHeight))
    cairo_set_source_surface(context, picture.surface, 0, 0)
    cairo_paint(context)
    cairo_restore(context)
  }

  // MARK: Pen

  private func trace(_ path: Path) {
    for segment in path.segments {
      switch segment {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let c): cairo_curve_to(context, a.x, a.y, b.x, b.y, c.x, c.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private func setSource(_ paint: Paint) {
    let color = paint.color
    cairo_set_source_rgba(context, color.red, color.green, color.blue, paint.opacity)
  }

  /// Follows the path, and keeps it.
  private func draw(_ stroke: Stroke) {
    setSource(stroke.paint)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_set_miter_limit(context, stroke.miterLimit)
    cairo_set_line_cap(context, Self.cap(stroke.cap))
    cairo_set_line_join(context, Self.join(stroke.join))
    cairo_stroke_preserve(context)
  }

  private static func cap(_ cap: Stroke.Cap) -> cairo_line_cap_t {
    switch cap {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }

  private static func join(_ join: Stroke.Join) -> cairo_line_join_t {
    switch join {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
