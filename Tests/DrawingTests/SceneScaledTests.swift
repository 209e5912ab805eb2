import RecapDrawing
import RecapPangoText
import SceneInspection
import Testing

@Suite struct SceneScaledTests {
  private func scene() throws -> Scene {
    var builder = SceneBuilder(try TestFonts.typesetter())
    builder.text("Unique viewers", TextStyle(8.5, .semibold), Color(0x112233), x: 4, baseline: 12)
    builder.group(
      at: Point(10, 20), clip: Rect(x: 0, y: 0, width: 8, height: 8),
      nodes: [
        .shape(
          Scene.Shape(
            .line(.zero, Point(5, 5)),
            stroke: Stroke(Paint(Color(0x445566)), width: 1, dash: [2, 1])))
      ])
    return builder.scene(size: Size(100, 40))
  }

  @Test("everything grows alike, and text is as wide as it is measured in its new size")
  func scaled() throws {
    let scene = try scene().scaled(by: 1.6)
    #expect(scene.size == Size(160, 64))
    let text = try #require(scene.texts.first)
    #expect(abs(text.origin.x - 6.4) < 1e-9 && abs(text.origin.y - 19.2) < 1e-9)
    let measured = try TestFonts.typesetter().width(of: text.string, text.text.line.style)
    #expect(abs(measured - text.text.line.width) < 0.05)
    let shape = try #require(scene.shapes.first)
    #expect(shape.offset == Point(16, 32))
    #expect(shape.shape.outline == .line(.zero, Point(8, 8)))
    #expect(shape.shape.stroke?.width == 1.6 && shape.shape.stroke?.dash == [3.2, 1.6])
  }

  @Test("other colours are taken for its own, wherever they are")
  func painted() throws {
    let scene = try scene().painted { Color($0.hex + 1) }
    #expect(scene.colors == [Color(0x112234), Color(0x445567)])
  }
}
