import RecapCPangoCairo
import RecapDrawing
import RecapPangoText
import SceneInspection
import Testing

@Suite("Outlines for halos")
struct HaloOutlineTests {
  private let width = 2.5

  @Test(
    "a halo covers its letters, reaches as far round them, and takes less than half the numbers",
    arguments: ["Live engagement rate", "294", "80%", "“Ämter & ß…”"])
  func faithful(text: String) throws {
    for halo in try halos(of: text) {
      #expect(halo.uncovered.isEmpty)
      #expect(halo.coarse.points.allSatisfy { halo.exact.distance(to: $0) < width / 8 })
      #expect(2 * halo.coarse.numbers < halo.exact.numbers)
    }
  }

  @Test("spaces have none")
  func spaces() throws {
    let halos = try halos(of: "  ")
    #expect(!halos.isEmpty && halos.allSatisfy(\.coarse.points.isEmpty))
  }

  private struct Halo {
    let exact, coarse: Outline
    /// What of the exact outline neither lies within the coarse one nor near it.
    let uncovered: [Point]
  }

  private func halos(of text: String) throws -> [Halo] {
    let typesetter = try TestFonts.typesetter()
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
    let context = cairo_create(surface)!
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    var halos: [Halo] = []
    typesetter.forEachWord(of: text, TextStyle(8, .semibold)) { word in
      for run in word.runs {
        cairo_new_path(context)
        cairo_set_scaled_font(context, run.font)
        cairo_glyph_path(context, run.glyphs, Int32(run.glyphs.count))
        let exact = Outline(context)
        cairo_new_path(context)
        HaloOutline.add(run.glyphs, of: run.font, width: width, to: context)
        let coarse = Outline(context)
        let uncovered = exact.points.filter {
          cairo_in_fill(context, $0.x, $0.y) == 0 && coarse.distance(to: $0) >= width / 8
        }
        halos.append(Halo(exact: exact, coarse: coarse, uncovered: uncovered))
      }
    }
    return halos
  }

  /// The current path of a context.
  private struct Outline {
    /// Along the flattened path.
    private(set) var points: [Point] = []
    /// As a page must be told it.
    private(set) var numbers = 0

    init(_ context: OpaquePointer) {
      forEach(in: cairo_copy_path_flat(context)) { points.append($0) }
      forEach(in: cairo_copy_path(context)) { _ in numbers += 2 }
    }

    /// From the nearest side; those between two rings do no harm.
    func distance(to p: Point) -> Double {
      zip(points, points.dropFirst()).map { a, b in
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let along =
          square > 0 ? min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0
        let (ex, ey) = (p.x - a.x - along * dx, p.y - a.y - along * dy)
        return (ex * ex + ey * ey).squareRoot()
      }.min() ?? .infinity
    }

    private func forEach(
      in path: UnsafeMutablePointer<cairo_path_t>?, _ body: (Point) -> Void
    ) {
      guard let path else { return }
      defer { cairo_path_destroy(path) }
      var index = 0
      var start = Point.zero
      while index < Int(path.pointee.num_data) {
        let header = path.pointee.data[index].header
        for place in index + 1..<index + Int(header.length) {
          let point = path.pointee.data[place].point
          body(Point(point.x, point.y))
          if header.type == CAIRO_PATH_MOVE_TO { start = Point(point.x, point.y) }
        }
        if header.type == CAIRO_PATH_CLOSE_PATH { body(start) }
        index += Int(header.length)
      }
    }
  }
}
