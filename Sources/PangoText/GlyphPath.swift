import RecapCPangoCairo
public import RecapDrawing

extension ShapedText.Run {
  /// The outlines of its glyphs with their curves, for where text is to look the same everywhere.
  /// - Parameter origin: Of the text on the baseline.
  public func path(at origin: Point) -> Path {
    let functions = hb_draw_funcs_create()
    defer { hb_draw_funcs_destroy(functions) }
    GlyphPen.set(functions)
    var pen = GlyphPen()
    for glyph in glyphs {
      pen.origin = Point(origin.x + glyph.x, origin.y + glyph.y)
      withUnsafeMutablePointer(to: &pen) {
        hb_font_get_glyph_shape(font.font, glyph.index, functions, $0)
      }
    }
    return pen.path
  }
}

/// Follows the outline of a glyph.
private struct GlyphPen {
  var origin = Point.zero
  private(set) var path = Path()
  /// Where it stands.
  private var current = Point.zero

  /// In the font's units, y up.
  typealias Place = (x: Float, y: Float)

  static func set(_ functions: OpaquePointer?) {
    hb_draw_funcs_set_move_to_func(
      functions, { _, data, _, x, y, _ in pen(of: data).pointee.move(to: (x, y)) }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions, { _, data, _, x, y, _ in pen(of: data).pointee.line(to: (x, y)) }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, data, _, bx, by, x, y, _ in pen(of: data).pointee.curve(by: (bx, by), to: (x, y)) },
      nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, data, _, bx, by, cx, cy, x, y, _ in
        pen(of: data).pointee.curve(by: (bx, by), (cx, cy), to: (x, y))
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      functions, { _, data, _, _ in pen(of: data).pointee.path.close() }, nil, nil)
  }

  private func point(_ place: Place) -> Point {
    Point(
      origin.x + Double(place.x) / Double(PANGO_SCALE),
      origin.y - Double(place.y) / Double(PANGO_SCALE))
  }

  private mutating func move(to place: Place) {
    current = point(place)
    path.move(to: current)
  }

  private mutating func line(to place: Place) {
    current = point(place)
    path.line(to: current)
  }

  /// A curve of one control point is one of two, each two thirds of the way to it.
  private mutating func curve(by control: Place, to end: Place) {
    let (start, control, end) = (current, point(control), point(end))
    func pulled(_ from: Point) -> Point {
      Point(from.x + (control.x - from.x) * 2 / 3, from.y + (control.y - from.y) * 2 / 3)
    }
    path.curve(to: end, pulled(start), pulled(end))
    current = end
  }

  private mutating func curve(by first: Place, _ second: Place, to end: Place) {
    current = point(end)
    path.curve(to: current, point(first), point(second))
  }
}

private func pen(of data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<GlyphPen> {
  data!.assumingMemoryBound(to: GlyphPen.self)
}
