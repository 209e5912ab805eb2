import RecapCPangoCairo
import RecapDrawing

/// A picture as Cairo holds it.
///
/// One that can't be read makes the context it is painted in fail, which says so.
final class CairoPicture {
  let surface: OpaquePointer

  /// What of the file was read.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
  }

  init(_ picture: Picture) {
    surface = picture.png.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      return withUnsafeMutablePointer(to: &reader) { reader in
        cairo_image_surface_create_from_png_stream(
          { closure, target, count in
            let reader = closure!.assumingMemoryBound(to: Reader.self)
            let (start, count) = (reader.pointee.position, Int(count))
            guard start + count <= reader.pointee.bytes.count else {
              return CAIRO_STATUS_READ_ERROR
            }
            target!.update(from: reader.pointee.bytes.baseAddress! + start, count: count)
            reader.pointee.position += count
            return CAIRO_STATUS_SUCCESS
          }, reader)
      }
    }
  }

  deinit { cairo_surface_destroy(surface) }
}
