import RecapCPangoCairo

/// A font at a size, kept alive by the typesetter that shapes with it.
public final class ShapedFont {
  /// HarfBuzz's face, the same for all sizes.
  public let face: OpaquePointer
  /// Points.
  public let size: Double
  /// Cairo's font.
  let scaled: OpaquePointer

  init(_ font: UnsafeMutablePointer<PangoFont>, scaled: OpaquePointer) {
    let hbFont = pango_font_get_hb_font(font)
    face = hb_face_reference(hb_font_get_face(hbFont))
    var (horizontal, vertical): (Int32, Int32) = (0, 0)
    hb_font_get_scale(hbFont, &horizontal, &vertical)
    size = Double(horizontal) / Double(PANGO_SCALE)
    self.scaled = cairo_scaled_font_reference(scaled)
  }

  deinit {
    cairo_scaled_font_destroy(scaled)
    hb_face_destroy(face)
  }
}
