import RecapCPangoCairo
import RecapDrawing

/// The outline of glyphs, with their curves as lines.
struct GlyphOutline {
  /// Points.
  private(set) var rings: [[Point]] = []

  /// How far a line may lie from its curve, in points.
  private static let tolerance = 0.1

  private let origin: Point

  init(of run: ShapedText.Run, at origin: Point) {
    var outline = GlyphOutline(at: origin)
    let functions = hb_draw_funcs_create()
    defer { hb_draw_funcs_destroy(functions) }
    Self.set(functions)
    for glyph in run.glyphs {
      var drawn = GlyphOutline(at: Point(origin.x + glyph.x, origin.y + glyph.y))
      withUnsafeMutablePointer(to: &drawn) {
        hb_font_get_glyph_shape(run.font.font, glyph.index, functions, $0)
      }
      outline.rings += drawn.rings
    }
    self = outline
  }

  private init(at origin: Point) { self.origin = origin }

  private static func set(_ functions: OpaquePointer?) {
    hb_draw_funcs_set_move_to_func(
      functions, { _, data, _, x, y, _ in outline(of: data).pointee.move(to: (x, y)) }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions, { _, data, _, x, y, _ in outline(of: data).pointee.line(to: (x, y)) }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, data, _, bx, by, x, y, _ in
        outline(of: data).pointee.curve(by: (bx, by), to: (x, y))
      }, nil, nil)
    hb_draw_funcs_set_cubic_to_func(
      functions,
      { _, data, _, bx, by, cx, cy, x, y, _ in
        outline(of: data).pointee.curve(by: (bx, by), (cx, cy), to: (x, y))
      }, nil, nil)
  }

  /// In the font's units, y up.
  fileprivate typealias Place = (x: Float, y: Float)

  private func point(_ place: Place) -> Point {
    Point(
      origin.x + Double(place.x) / Double(PANGO_SCALE),
      origin.y - Double(place.y) / Double(PANGO_SCALE))
  }

  fileprivate mutating func move(to place: Place) { rings.append([point(place)]) }

  private mutating func add(_ point: Point) { rings[rings.count - 1].append(point) }

  fileprivate mutating func line(to place: Place) { add(point(place)) }

  fileprivate mutating func curve(by control: Place, to end: Place) {
    let (a, b, c) = (rings[rings.count - 1].last!, point(control), point(end))
    flatten(bend: bend(a, b, c) / 4) { t in
      let s = 1 - t
      return Point(
        s * s * a.x + 2 * s * t * b.x + t * t * c.x, s * s * a.y + 2 * s * t * b.y + t * t * c.y)
    }
  }

  fileprivate mutating func curve(by first: Place, _ second: Place, to end: Place) {
    let (a, b, c, d) = (rings[rings.count - 1].last!, point(first), point(second), point(end))
    flatten(bend: max(bend(a, b, c), bend(b, c, d)) * 0.75) { t in
      let s = 1 - t
      let (p, q, r, w) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      return Point(
        p * a.x + q * b.x + r * c.x + w * d.x, p * a.y + q * b.y + r * c.y + w * d.y)
    }
  }

  /// How far three points are from lying evenly on a line.
  private func bend(_ a: Point, _ b: Point, _ c: Point) -> Double {
    let (x, y) = (a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y)
    return (x * x + y * y).squareRoot()
  }

  /// Lines of equal steps; their error falls with the square of how many there are.
  private mutating func flatten(bend: Double, _ curve: (Double) -> Point) {
    let count = max(1, (bend / Self.tolerance).squareRoot().rounded(.up))
    for step in 1...Int(count) { add(curve(Double(step) / count)) }
  }
}

private func outline(of data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<GlyphOutline> {
  data!.assumingMemoryBound(to: GlyphOutline.self)
}
