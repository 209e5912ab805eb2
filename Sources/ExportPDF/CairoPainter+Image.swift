import RecapCPangoCairo
import RecapDrawing

extension CairoPainter {
  func draw(_ image: Scene.Image, at offset: Point) {
    flushText()
    let surface = picture(image.picture).surface
    let frame = image.frame.offset(by: offset)
    cairo_save(context)
    cairo_translate(context, frame.x, frame.y)
    cairo_scale(
      context, frame.width / Double(image.picture.pixelWidth),
      frame.height / Double(image.picture.pixelHeight))
    cairo_set_source_surface(context, surface, 0, 0)
    // Archives leave it to no reader to make pixels up: ISO 19005-2, 6.2.8.
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_FAST)
    cairo_paint(context)
    cairo_restore(context)
    forgetPaint()
  }

  /// The same surface for the same picture: Cairo then writes it once.
  private func picture(_ picture: Picture) -> CairoPicture {
    if let known = pictures[picture] { return known }
    let new = CairoPicture(picture)
    pictures[picture] = new
    return new
  }
}
