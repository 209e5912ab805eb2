import RecapDrawing
import Testing

@testable import RecapPDFAssembly

@Suite struct PageContentTests {
  private var content: PageContent

  init() throws {
    let file = try PDFFile { _ in }
    content = PageContent(pageHeight: 100, resources: PageResources(file)) { _, _ in "P" }
  }

  private mutating func lines() -> [String] {
    String(decoding: content.end(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("points are counted from the bottom, and a state is set once")
  mutating func shapes() {
    let blue = Stroke(Paint(Color(0x0000FF)), width: 2, dash: [1, 0.5], cap: .round)
    for y in [10.0, 20] {
      content.draw(Scene.Shape(.line(Point(1, y), Point(2.5, y)), stroke: blue), at: Point(0, 1))
    }
    #expect(
      lines() == [
        "/Artifact BMC", "0 0 1 RG", "2 w", "1 J", "4 M", "[1 .5]0 d", "1 89 m", "2.5 89 l", "S",
        "1 79 m", "2.5 79 l", "S", "EMC",
      ])
  }

  @Test("a clip ends with what was set in it")
  mutating func clips() {
    let red = Scene.Shape(
      .rect(Rect(x: 0, y: 0, width: 4, height: 3)), fill: Paint(Color(0xFF0000)))
    content.startClip(Rect(x: 1, y: 1, width: 2, height: 2))
    content.draw(red, at: .zero)
    content.endClip()
    content.draw(red, at: .zero)
    #expect(
      lines() == [
        "q", "1 97 2 2 re", "W n", "/Artifact BMC", "1 0 0 rg", "0 97 4 3 re", "f", "EMC", "Q",
        "/Artifact BMC", "1 0 0 rg", "0 97 4 3 re", "f", "EMC",
      ])
  }

  @Test("all of a figure is under its mark, and what has no paint or no outline is not there")
  mutating func figures() {
    content.startFigure(of: .element(2))
    content.draw(Scene.Shape(.path(Path()), fill: Paint(Color(0))), at: .zero)
    content.draw(Scene.Shape(.rect(Rect(x: 0, y: 0, width: 1, height: 1))), at: .zero)
    content.draw(
      Scene.Shape(
        .rect(Rect(x: 0, y: 0, width: 1, height: 1)), fill: Paint(Color(0), opacity: 0.5)),
      at: .zero)
    content.endFigure()
    #expect(lines() == ["/P<</MCID 0>>BDC", "/G0 gs", "0 99 1 1 re", "f", "EMC"])
    #expect(content.owners == [2])
  }

  @Test("a text nothing is seen of is read all the same")
  mutating func note() {
    content.note(Reading(number: 1, text: "?"), of: .element(0))
    #expect(
      lines() == [
        "BT", "/P<</MCID 0>>BDC", "/Span<</ActualText(?)>>BDC", "EMC", "EMC", "ET",
      ])
  }
}
