import Foundation
import RecapCPangoCairo
import RecapDrawing

/// Pixels as Cairo holds them.
final class PNGSurface {
  private let surface: OpaquePointer
  let width: Int
  let height: Int

  /// Of a file that may be anything.
  init(_ content: Data) throws(BrandError) {
    var rest = content[...]
    surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { closure, target, count in
          let rest = closure!.assumingMemoryBound(to: Data.SubSequence.self)
          let part = rest.pointee.prefix(Int(count))
          guard part.count == Int(count) else { return CAIRO_STATUS_READ_ERROR }
          part.copyBytes(to: target!, count: part.count)
          rest.pointee = rest.pointee.dropFirst(part.count)
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      let surface = surface
      defer { cairo_surface_destroy(surface) }
      throw BrandError(
        "it is no sound PNG: \(String(cString: cairo_status_to_string(status)))",
        hint: "save it anew")
    }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
  }

  private init(width: Int, height: Int) {
    surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    (self.width, self.height) = (width, height)
  }

  deinit { cairo_surface_destroy(surface) }

  /// The same in another size, and in 8 bits.
  func scaled(width: Int, height: Int) throws(BrandError) -> PNGSurface {
    let target = PNGSurface(width: width, height: height)
    let context = cairo_create(target.surface)
    defer { cairo_destroy(context) }
    cairo_scale(context, Double(width) / Double(self.width), Double(height) / Double(self.height))
    cairo_set_source_surface(context, surface, 0, 0)
    let pattern = cairo_get_source(context)
    // What is beyond the edge must not make it pale.
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    cairo_pattern_set_filter(
      pattern, width == self.width ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
    cairo_paint(context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      throw BrandError("it can't be brought to size", hint: "make it smaller")
    }
    cairo_surface_flush(target.surface)
    return target
  }

  /// Row by row; opacities as fractions.
  func forEachPixel(_ visit: (Color, Double) -> Void) {
    guard let data = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for y in 0..<height {
      let row = UnsafeRawPointer(data + y * stride)
      for x in 0..<width {
        // Components are multiplied by the opacity.
        let pixel = row.load(fromByteOffset: 4 * x, as: UInt32.self)
        let alpha = pixel >> 24
        guard alpha > 0 else {
          visit(Color(0), 0)
          continue
        }
        func part(_ shift: UInt32) -> UInt32 { min(255, (pixel >> shift & 0xFF) * 255 / alpha) }
        visit(Color(part(16) << 16 | part(8) << 8 | part(0)), Double(alpha) / 255)
      }
    }
  }

  /// The bytes of a file of it.
  func png() throws(BrandError) -> [UInt8] {
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
    guard status == CAIRO_STATUS_SUCCESS else {
      throw BrandError(
        "it can't be written anew: \(String(cString: cairo_status_to_string(status)))",
        hint: "give another")
    }
    return bytes
  }
}
