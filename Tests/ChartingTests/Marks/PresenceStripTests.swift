import RecapCharting
import RecapDrawing
import Testing

@Suite("A strip of presence shows stretches to the second")
struct PresenceStripTests {
  private let blue = Color(0x1F52BE)

  private func bars(_ stretches: [Range<Int>], width: Double = 180) -> [Path.Segment] {
    let scene = PresenceStrip(
      stretches: stretches, duration: 3600, color: blue, ground: Color(0xBFC7D0)
    ).scene(size: Size(width, 10))
    return scene.nodes.flatMap { node -> [Path.Segment] in
      guard case .shape(let shape) = node, shape.stroke?.paint.color == blue,
        case .path(let path) = shape.outline
      else { return [] }
      return path.segments
    }
  }

  @Test("each stretch is a line from its first second to its last")
  func stretches() {
    #expect(
      bars([0..<900, 1810..<3600]) == [
        .move(Point(0, 5)), .line(Point(45, 5)), .move(Point(90.5, 5)), .line(Point(180, 5)),
      ])
  }

  @Test("a second is still seen, at the end within the strip")
  func seconds() {
    #expect(
      bars([10..<11, 3599..<3600]) == [
        .move(Point(0.5, 5)), .line(Point(1.25, 5)), .move(Point(179.25, 5)),
        .line(Point(180, 5)),
      ])
  }

  @Test("nobody is a thin line alone")
  func nobody() { #expect(bars([]).isEmpty) }
}
