import RecapDrawing
import SceneInspection
import Testing

@Suite struct SceneBuilderTests {
  private let style = TextStyle(10)
  private let ink = Color(0)

  @Test("a text starts, centres or ends at its x")
  func alignment() throws {
    var builder = SceneBuilder(try TestFonts.typesetter())
    let width = builder.measure.width(of: "Report", style)
    for align in [SceneBuilder.Alignment.start, .center, .end] {
      builder.text("Report", style, ink, x: 100, baseline: 20, align: align)
    }
    let starts = builder.scene(size: Size(200, 30)).texts.map(\.origin)
    #expect(starts == [Point(100, 20), Point(100 - width / 2, 20), Point(100 - width, 20)])
  }

  @Test("the x behind a text is returned, also behind none")
  func end() throws {
    var builder = SceneBuilder(try TestFonts.typesetter())
    let width = builder.measure.width(of: "Report", style)
    #expect(builder.text("Report", style, ink, x: 10, baseline: 0) == 10 + width)
    #expect(builder.text("", style, ink, x: 10, baseline: 0) == 10)
    #expect(builder.nodes.count == 1)
  }

  @Test("nothing to see adds no node")
  func nothing() throws {
    var builder = SceneBuilder(try TestFonts.typesetter())
    builder.fill(Rect(x: 0, y: 0, width: 0, height: 5), ink)
    builder.fill(Path(), ink)
    builder.stroke(Path(), Stroke(Paint(ink), width: 1))
    #expect(builder.nodes.isEmpty)
  }

  @Test("groups move what is in them")
  func groups() throws {
    var inner = SceneBuilder(try TestFonts.typesetter())
    inner.text("Report", style, ink, x: 1, baseline: 2)
    var builder = SceneBuilder(inner.measure)
    builder.place(inner.scene(size: Size(10, 10)), at: Point(100, 200), alternative: "inner")
    let text = try #require(builder.scene(size: Size(300, 300)).texts.first)
    #expect(text.origin == Point(101, 202))
    #expect(text.groups == ["inner"])
  }
}
