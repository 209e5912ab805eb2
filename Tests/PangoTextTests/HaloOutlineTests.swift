import RecapDrawing
import SceneInspection
import Testing

@testable import RecapPangoText

@Suite("Outlines for halos")
struct HaloOutlineTests {
  private let width = 2.5

  @Test(
    "a halo covers its letters, reaches as far round them, and takes fewer numbers",
    arguments: ["Live engagement rate", "294", "80%", "“Ämter & ß…”"])
  func faithful(text: String) throws {
    for halo in try halos(of: text) {
      #expect(halo.uncovered.isEmpty)
      #expect(halo.coarse.points.allSatisfy { halo.exact.distance(to: $0) < width / 8 })
      #expect(halo.coarse.numbers < halo.exact.numbers)
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
    var halos: [Halo] = []
    typesetter.forEachWord(of: text, TextStyle(8, .semibold)) { word in
      for run in word.runs {
        let exact = Outline(GlyphOutline(of: run, at: .zero).rings)
        let coarse = Outline(HaloOutline.path(of: run, at: .zero, width: width))
        let uncovered = exact.points.filter {
          !coarse.encloses($0) && coarse.distance(to: $0) >= width / 8
        }
        halos.append(Halo(exact: exact, coarse: coarse, uncovered: uncovered))
      }
    }
    return halos
  }

  /// Rings of straight lines.
  private struct Outline {
    private var rings: [[Point]]

    init(_ rings: [[Point]]) { self.rings = rings.filter { $0.count > 1 } }

    init(_ path: Path) {
      rings = []
      for segment in path.segments {
        switch segment {
        case .move(let p): rings.append([p])
        case .line(let p): rings[rings.count - 1].append(p)
        case .close, .curve: break
        }
      }
    }

    var points: [Point] { rings.flatMap { $0 } }
    /// As a page must be told it.
    var numbers: Int { 2 * points.count }

    private var sides: [(Point, Point)] {
      rings.flatMap { Array(zip($0, $0.dropFirst() + $0.prefix(1))) }
    }

    /// By the sides a ray to the right crosses, up ones for and down ones against.
    func encloses(_ p: Point) -> Bool {
      sides.reduce(0) { winding, side in
        let (a, b) = side
        guard (a.y <= p.y) != (b.y <= p.y) else { return winding }
        let x = a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)
        return x > p.x ? winding + (a.y < b.y ? 1 : -1) : winding
      } != 0
    }

    func distance(to p: Point) -> Double {
      sides.map { a, b in
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let along =
          square > 0 ? min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square)) : 0
        let (ex, ey) = (p.x - a.x - along * dx, p.y - a.y - along * dy)
        return (ex * ex + ey * ey).squareRoot()
      }.min() ?? .infinity
    }
  }
}
