import RecapDashboard
import RecapDrawing
import Testing

@testable import RecapExportHTML

@Suite struct SVGWriterTests {
  private func svg(_ nodes: [Scene.Node]) -> String {
    var writer = SVGWriter()
    writer.draw(nodes)
    return writer.text
  }

  @Test("a rectangle is one, a line and a path are paths; colours of the palette are classes")
  func shapes() {
    let rect = Scene.Shape(
      .rect(Rect(x: 1, y: 2, width: 3, height: 4)), fill: Paint(Palette.blue, opacity: 0.09))
    let line = Scene.Shape(
      .line(Point(0, 5), Point(10, 5)), stroke: Stroke(Paint(Palette.rule2), width: 0.5))
    #expect(
      svg([.shape(rect), .shape(line)]) == """
        <rect x="1" y="2" width="3" height="4" class="f-blue" fill-opacity=".09"/>\
        <path class="s-rule2" stroke-width=".5" d="M0 5h10"/>
        """)
  }

  @Test("a mark is an area without ink that says what it is, its facts a line each")
  func marks() {
    var writer = SVGWriter()
    writer.draw([
      PointedMark(
        .rect(Rect(x: 1, y: 2, width: 3, height: 4)),
        MarkDetails("1 A < B", [.init("Live viewers", "50,000"), .init("Of its viewers", "9%")]))
    ])
    #expect(
      writer.text == """
        <rect class="mark" x="1" y="2" width="3" height="4"><title>1 A &lt; B
        Live viewers: 50,000
        Of its viewers: 9%</title></rect>
        """)
  }

  @Test("another colour is written out, and a stroke of it has no fill")
  func otherColors() {
    let shape = Scene.Shape(
      .line(Point(0, 0), Point(1, 1)),
      stroke: Stroke(
        Paint(Color(0x00A0FF)), width: 2, dash: [4.5, 1.75], cap: .round, join: .round))
    #expect(
      svg([.shape(shape)]) == """
        <path stroke="#00a0ff" stroke-width="2" stroke-dasharray="4.5 1.75" \
        stroke-linecap="round" stroke-linejoin="round" fill="none" d="M0 0l1 1"/>
        """)
  }

  @Test("text is text, in its style, with its halo before it")
  func text() {
    let style = TextStyle(8.5, .semibold, figures: .tabular)
    let text = Scene.Text(
      TextLine("P1 < P2 & “x”", style: style, width: 40), at: Point(3, 9.25),
      paint: Paint(Palette.blueText), halo: Stroke(Paint(Palette.paper), width: 2.2, join: .round))
    #expect(
      svg([.text(text)]) == """
        <text x="3" y="9.25" font-size="8.5" class="w6 tn s-paper" stroke-width="2.2" \
        stroke-linejoin="round">P1 &lt; P2 &amp; “x”</text>\
        <text x="3" y="9.25" font-size="8.5" class="w6 tn f-blue-text">P1 &lt; P2 &amp; “x”</text>
        """)
  }

  @Test("groups move, cut and are named; a group that does none of it leaves no trace")
  func groups() {
    let dot = Scene.Node.shape(
      Scene.Shape(.rect(Rect(x: 0, y: 0, width: 1, height: 1)), fill: Paint(Palette.ink1)))
    let rect = "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" class=\"f-ink1\"/>"
    #expect(svg([.group(Scene.Group(nodes: [dot]))]) == rect)
    let named = Scene.Group(offset: Point(2, -1.5), label: "a \"b\"", nodes: [dot])
    #expect(
      svg([.group(named)])
        == "<g transform=\"translate(2 -1.5)\" data-label=\"a &quot;b&quot;\">\(rect)</g>")
    let clipped = Scene.Group(clip: Rect(x: 1, y: 2, width: 3, height: 4), nodes: [dot])
    #expect(
      svg([.group(clipped)]) == """
        <svg x="1" y="2" width="3" height="4" viewBox="1 2 3 4">\(rect)</svg>
        """)
  }

  @Test("a figure has a title and a description that it is called by")
  func figure() {
    let svg = SVGWriter.figure(
      Scene(size: Size(10, 20)), name: "plays", title: "A & B", alternative: "3 < 4",
      classes: "chart")
    #expect(
      svg == """
        <svg class="chart" viewBox="0 0 10 20" role="img" \
        aria-labelledby="plays-title plays-desc"><title id="plays-title">A &amp; B</title>\
        <desc id="plays-desc">3 &lt; 4</desc></svg>
        """)
  }

  @Test("the stylesheet has a property for each colour of the palette, and the classes in use")
  func colors() throws {
    let style = try Templates().style
    for token in ColorToken.all { #expect(style.contains("--\(token): var(--light, "), "\(token)") }
    let html = try ReportPages.html(try ReportPages.sample.get())
    let body = try #require(html.between("</style>", "</html>"))
    for match in body.matches(of: /class="?([a-z0-9 -]+)/) {
      for name in match.1.split(separator: " ") where name.contains(/^[fs]-[a-z]/) {
        #expect(style.contains(".\(name) {"), "\(name)")
      }
    }
  }
}
