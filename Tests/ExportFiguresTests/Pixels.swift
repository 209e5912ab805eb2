import Foundation
import RecapCPangoCairo
import RecapDrawing

/// A picture read by Cairo from a file, to be compared with another.
struct Pixels {
  let width: Int
  let height: Int
  /// Three parts each, on white.
  let parts: [UInt8]

  struct Unreadable: Error {}

  init(png: [UInt8]) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "pixels-\(UUID()).png").path
    try Data(png).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try self.init(path: path)
  }

  init(path: String) throws {
    guard let surface = cairo_image_surface_create_from_png(path) else { throw Unreadable() }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { throw Unreadable() }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
    var parts: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let pixel = UnsafeRawPointer(data + y * stride + 4 * x).load(as: UInt32.self)
        let white = isOpaque ? 0 : 255 - pixel >> 24
        for shift in [16, 8, 0] as [UInt32] {
          parts.append(UInt8(min(255, (pixel >> shift & 0xFF) + white)))
        }
      }
    }
    self.parts = parts
  }

  /// The share of pixels in an area that differ by more than what smooth edges do.
  /// - Parameter tolerance: Of 255.
  func difference(from other: Pixels, in area: Rect? = nil, tolerance: Int = 64) -> Double {
    let area = area ?? Rect(x: 0, y: 0, width: Double(width), height: Double(height))
    var (different, all) = (0, 0)
    for y in Int(area.minY)..<min(height, other.height, Int(area.maxY)) {
      for x in Int(area.minX)..<min(width, other.width, Int(area.maxX)) {
        let (a, b) = (3 * (y * width + x), 3 * (y * other.width + x))
        let isDifferent = (0..<3).contains {
          abs(Int(parts[a + $0]) - Int(other.parts[b + $0])) > tolerance
        }
        different += isDifferent ? 1 : 0
        all += 1
      }
    }
    return Double(different) / Double(max(1, all))
  }

  /// The share of pixels that are not of a colour.
  func share(notOf color: Color) -> Double {
    let wanted = [color.hex >> 16 & 0xFF, color.hex >> 8 & 0xFF, color.hex & 0xFF].map { UInt8($0) }
    let count = stride(from: 0, to: parts.count, by: 3).count {
      Array(parts[$0..<$0 + 3]) != wanted
    }
    return Double(count) / Double(max(1, width * height))
  }
}
