import RecapCPangoCairo

/// A font at a size, kept alive by the typesetter that shapes with it.
public final class ShapedFont {
  /// HarfBuzz's face, the same for all sizes.
  public let face: OpaquePointer
  /// Points.
  public let size: Double
  /// HarfBuzz's font, in Pango's units.
  let font: OpaquePointer

  init(_ face: OpaquePointer, size: Double) {
    self.face = hb_face_reference(face)
    self.size = size
    font = hb_font_create(face)
    let scale = Int32(size * Double(PANGO_SCALE))
    hb_font_set_scale(font, scale, scale)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }
}
