import RecapCPangoCairo
import RecapDrawing
import RecapPDFAssembly

/// Reads the pixels of a picture's PNG.
enum PNGPixels {
  /// What of the file was read.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
  }

  static func read(_ picture: Picture) throws -> PicturePixels {
    let surface = picture.png.withUnsafeBufferPointer { bytes in
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
    }!
    defer { cairo_surface_destroy(surface) }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw AssemblyError.picture(String(cString: cairo_status_to_string(status)))
    }
    return pixels(
      data, width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)),
      stride: Int(cairo_image_surface_get_stride(surface)),
      isOpaque: cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24)
  }

  /// Cairo's pixels are numbers of four bytes, the opacity first, with colours multiplied by it.
  private static func pixels(
    _ data: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int, isOpaque: Bool
  ) -> PicturePixels {
    var (colors, opacities) = ([UInt8](), [UInt8]())
    colors.reserveCapacity(3 * width * height)
    for y in 0..<height {
      for x in 0..<width {
        let pixel = UnsafeRawPointer(data + y * stride + 4 * x).load(as: UInt32.self)
        let opacity = isOpaque ? 255 : pixel >> 24
        for shift in [16, 8, 0] as [UInt32] {
          let part = pixel >> shift & 0xFF
          colors.append(opacity == 0 ? 0 : UInt8(min(255, (part * 255 + opacity / 2) / opacity)))
        }
        opacities.append(UInt8(opacity))
      }
    }
    let hasHoles = opacities.contains { $0 < 255 }
    return PicturePixels(
      width: width, height: height, colors: colors, opacities: hasHoles ? opacities : nil)
  }
}
