import Foundation
import RecapCPangoCairo

/// PNG files for tests.
enum PNGFile {
  /// 12 × 6 pixels, plum between two clear columns at each side, with a comment.
  static let plum = Data(
    base64Encoded: """
      iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAYAAAD37n+BAAAAInRFWHRDb21tZW50AHNlY3JldCB3b3JkcyBvZiB0aGUg\
      YXV0aG9ycPSUmgAAABdJREFUeNpj6NKOY4Di/wQwWB3DSNQAAM6bfSkXXEREAAAAAElFTkSuQmCC
      """)!

  /// A grey rectangle with a clear margin.
  static func filled(width: Int, height: Int, _ grey: Double = 0.5, margin: Int = 0) -> Data {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    cairo_set_source_rgb(context, grey, grey, grey)
    let side = Double(margin)
    cairo_rectangle(context, side, side, Double(width) - 2 * side, Double(height) - 2 * side)
    cairo_fill(context)
    cairo_destroy(context)
    var data = Data()
    withUnsafeMutablePointer(to: &data) { data in
      _ = cairo_surface_write_to_png_stream(
        surface,
        { closure, bytes, count in
          closure!.assumingMemoryBound(to: Data.self).pointee.append(bytes!, count: Int(count))
          return CAIRO_STATUS_SUCCESS
        }, data)
    }
    return data
  }
}
