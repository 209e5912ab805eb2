import RecapCPangoCairo
import RecapDrawing

/// The pixels of a picture in a scene, as Cairo holds them.
final class PNGPicture {
  let surface: OpaquePointer

  private struct Reader {
    let bytes: [UInt8]
    var position = 0
  }

  init(_ picture: Picture) throws(FigureExportError) {
    var reader = Reader(bytes: picture.png)
    surface = withUnsafeMutablePointer(to: &reader) { reader in
      cairo_image_surface_create_from_png_stream(
        { closure, target, count in
          let reader = closure!.assumingMemoryBound(to: Reader.self)
          let (start, count) = (reader.pointee.position, Int(count))
          guard start + count <= reader.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
          reader.pointee.bytes.withUnsafeBufferPointer {
            target!.update(from: $0.baseAddress! + start, count: count)
          }
          reader.pointee.position += count
          return CAIRO_STATUS_SUCCESS
        }, reader)
    }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      let reason = String(cString: cairo_status_to_string(status))
      cairo_surface_destroy(surface)
      throw FigureExportError(description: "a picture of the figure can't be read: \(reason)")
    }
  }

  deinit { cairo_surface_destroy(surface) }
}
