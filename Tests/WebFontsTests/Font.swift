import Foundation
import RecapCHarfBuzzSubset

/// A font as HarfBuzz reads it.
final class Font {
  private let font: OpaquePointer?

  init(_ data: [UInt8]) {
    let blob = data.withUnsafeBytes {
      hb_blob_create(
        $0.bindMemory(to: CChar.self).baseAddress, UInt32($0.count), HB_MEMORY_MODE_DUPLICATE,
        nil, nil)
    }
    let face = hb_face_create(blob, 0)
    font = hb_font_create(face)
    hb_face_destroy(face)
    hb_blob_destroy(blob)
  }

  deinit { hb_font_destroy(font) }

  /// A web font, unpacked by the tool of WOFF2's authors.
  static func unpacked(_ data: [UInt8]) throws -> Font {
    let packed = FileManager.default.temporaryDirectory.appending(path: "font-\(UUID()).woff2")
    let unpacked = packed.deletingPathExtension().appendingPathExtension("ttf")
    try Data(data).write(to: packed)
    defer { for file in [packed, unpacked] { try? FileManager.default.removeItem(at: file) } }
    let tool = Process()
    tool.executableURL = URL(filePath: "/usr/bin/env")
    tool.arguments = ["woff2_decompress", packed.path]
    tool.standardError = FileHandle.nullDevice
    try tool.run()
    tool.waitUntilExit()
    return Font([UInt8](try Data(contentsOf: unpacked)))
  }

  var characters: Set<Unicode.Scalar> {
    let set = hb_set_create()
    defer { hb_set_destroy(set) }
    hb_face_collect_unicodes(hb_font_get_face(font), set)
    var found: Set<Unicode.Scalar> = []
    var value = UInt32.max  // "before the first"
    while hb_set_next(set, &value) != 0 {
      Unicode.Scalar(value).map { _ = found.insert($0) }
    }
    return found
  }

  /// The advance of a text in the font's units.
  func width(of text: String, _ features: String...) -> Int {
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_add_utf8(buffer, text, -1, 0, -1)
    hb_buffer_guess_segment_properties(buffer)
    let parsed = features.map { name in
      var feature = hb_feature_t()
      hb_feature_from_string(name, -1, &feature)
      return feature
    }
    hb_shape(font, buffer, parsed, UInt32(parsed.count))
    var count: UInt32 = 0
    let positions = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
    return positions.reduce(0) { $0 + Int($1.x_advance) }
  }

  /// The outline of a character's glyph, as the numbers of its lines and curves.
  func outline(of character: Unicode.Scalar) -> [Float] {
    final class Numbers { var all: [Float] = [] }
    let numbers = Numbers()
    let draw = hb_draw_funcs_create()
    defer { hb_draw_funcs_destroy(draw) }
    hb_draw_funcs_set_move_to_func(
      draw, { _, to, _, x, y, _ in Font.numbers(to, as: Numbers.self).all += [x, y] }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      draw, { _, to, _, x, y, _ in Font.numbers(to, as: Numbers.self).all += [x, y] }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      draw,
      { _, to, _, cx, cy, x, y, _ in Font.numbers(to, as: Numbers.self).all += [cx, cy, x, y] },
      nil, nil)
    var glyph: UInt32 = 0
    hb_font_get_nominal_glyph(font, character.value, &glyph)
    hb_font_get_glyph_shape(font, glyph, draw, Unmanaged.passUnretained(numbers).toOpaque())
    return numbers.all
  }

  private static func numbers<Value: AnyObject>(
    _ pointer: UnsafeMutableRawPointer?, as: Value.Type
  ) -> Value {
    Unmanaged<Value>.fromOpaque(pointer!).takeUnretainedValue()
  }
}
