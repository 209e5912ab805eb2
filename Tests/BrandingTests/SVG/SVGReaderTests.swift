import RecapDashboard
import RecapDrawing
import SceneInspection
import Testing

@testable import RecapBranding

/// What a logo's SVG is drawn as, and what is refused.
@Suite struct SVGReaderTests {
  private func logo(_ content: String, box: String = "0 0 100 50") throws -> Logo {
    try SVGReader.logo(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(box)\">\(content)</svg>")
  }

  /// Without the line of its size.
  private func dump(_ content: String, box: String = "0 0 100 50") throws -> [String] {
    let logo = try logo(content, box: box)
    let scene = Scene(size: logo.size, nodes: logo.nodes(at: .zero, logo.size))
    return scene.dump.split(separator: "\n").dropFirst().map(String.init)
  }

  private func refusal(_ content: String) -> String {
    do {
      _ = try logo(content)
      return "drawn"
    } catch {
      return "\((error as? BrandError)?.message ?? "\(error)")"
    }
  }

  @Test("basic shapes")
  func shapes() throws {
    let lines = try dump(
      """
      <rect x="1" y="2" width="10" height="5"/><rect width="10" height="6" rx="2"/>
      <circle cx="50" cy="25" r="10"/><ellipse cx="50" cy="25" rx="10" ry="5"/>
      <line x1="1" y1="1" x2="9" y2="9" stroke="red"/>
      <polyline points="2,2 5,5 9,2" fill="none" stroke="#00f" stroke-width="2"/>
      <polygon points="0 0 5 5 9 0"/><path d="M1 1h8v8z"/>
      """)
    #expect(
      lines == [
        "path 5 1,2 … 1,7 fill 000000", "path 10 2,0 … 2,0 fill 000000",
        "path 6 60,25 … 60,25 fill 000000", "path 6 60,25 … 60,25 fill 000000",
        "path 2 1,1 … 9,9 fill 000000 stroke FF0000 1",
        "path 3 2,2 … 9,2 stroke 0000FF 2", "path 4 0,0 … 9,0 fill 000000",
        "path 4 1,1 … 9,9 fill 000000",
      ])
  }

  @Test("paints come from attributes, then rules, then the style attribute, and are handed down")
  func cascade() throws {
    let lines = try dump(
      """
      <defs><style>/* } */ .a{fill:#0f0} rect{fill:navy} #c{fill:#00f}</style></defs>
      <g fill="#f00"><path d="M0 0h9v9z"/><path class="x a" d="M0 0h9v9z"/>
      <rect width="5" height="5"/><rect class="a" width="5" height="5"/>
      <rect id="c" class="a" width="5" height="5"/>
      <rect class="a" style="fill : rgb(1, 2, 3)" width="5" height="5"/></g>
      <g color="#123456"><path fill="currentColor" d="M0 0h9v9z"/></g>
      """)
    let fills = lines.map { String($0.suffix(6)) }
    #expect(fills == ["FF0000", "00FF00", "000080", "00FF00", "0000FF", "010203", "123456"])
  }

  @Test("transformations nest, and strokes grow with them")
  func transforms() throws {
    let lines = try dump(
      """
      <g transform="translate(10 20) scale(2)"><path transform="rotate(90)" d="M1 0L2 0"
      stroke="#000" stroke-width="3" stroke-dasharray="1 2" fill="none"/></g>
      <path transform="matrix(1,0,0,1,5,5)" d="M0 0h1v1z"/>
      <path transform="rotate(180 5 5)" d="M0 0h1v1z"/>
      """)
    #expect(lines[0] == "path 2 10,22 … 10,24 stroke 000000 6 dash 2/4")
    #expect(lines[1] == "path 4 5,5 … 6,6 fill 000000")
    #expect(lines[2] == "path 4 10,10 … 9,9 fill 000000")
  }

  @Test("opacities multiply; even-odd fills stay so; what is hidden is left out")
  func paints() throws {
    let lines = try dump(
      """
      <path opacity="0.5" fill-opacity="50%" d="M0 0h9v9z"/>
      <path fill-rule="evenodd" fill="#11223380" d="M0 0h9v9z"/>
      <path display="none" d="M0 0h9v9z"/><path visibility="hidden" d="M0 0h9v9z"/>
      <path fill="none" d="M0 0h9v9z"/><path opacity="0" d="M0 0h9v9z"/>
      """)
    #expect(
      lines == [
        "path 4 0,0 … 9,9 fill 000000@0.25", "path 4 0,0 … 9,9 fill 112233@0.50 even-odd",
      ])
  }

  @Test("what is defined is drawn where it is used")
  func use() throws {
    let lines = try dump(
      """
      <defs><path id="p" d="M0 0h9v9z"/></defs>
      <use href="#p" x="10"/><use xlink:href="#p" xmlns:xlink="http://www.w3.org/1999/xlink" y="5"/>
      """)
    #expect(lines == ["path 4 10,0 … 19,9 fill 000000", "path 4 0,5 … 9,14 fill 000000"])
  }

  @Test("the view box says the size and where the ground begins")
  func viewBox() throws {
    #expect(try dump("<path d=\"M10 20h5v5z\"/>", box: "10 20 30 40")[0].hasPrefix("path 4 0,0"))
    let text = "<svg width=\"30px\" height=\"40\"><path d=\"M0 0h9v9z\"/></svg>"
    #expect(try SVGReader.logo(text).size == Size(30, 40))
  }

  @Test("notes of drawing programs and clipping paths that cut nothing are passed over")
  func harmless() throws {
    let lines = try dump(
      """
      <sodipodi:namedview xmlns:sodipodi="http://sodipodi.example/"><x/></sodipodi:namedview>
      <title>Acme</title><metadata/><defs><clipPath id="c"><rect width="100" height="50" fill="white"/>
      </clipPath><linearGradient id="unused"/></defs>
      <g clip-path="url(#c)"><path d="M0 0h9v9z"/></g>
      """)
    #expect(lines.count == 1)
  }

  @Test(
    "what would be drawn otherwise than it is meant is refused, with its line",
    arguments: [
      ("<text>Acme</text>", "line 1: text can't be drawn without its font"),
      ("<path fill=\"url(#g)\" d=\"M0 0h9v9z\"/>", "gradients and patterns"),
      ("<image href=\"http://example.org/x.png\"/>", "a picture inside an SVG"),
      ("\n\n<script>alert(1)</script>", "line 3: script can't be drawn"),
      ("<foreignObject/>", "foreignObject can't be drawn"),
      ("<animate/>", "animate can't be drawn"),
      ("<g filter=\"url(#f)\"><path d=\"M0 0h9v9z\"/></g>", "filter is"),
      ("<g mask=\"url(#m)\"/>", "mask is"),
      ("<g clip-path=\"url(#nowhere)\"/>", "clipping paths"),
      (
        "<clipPath id=\"c\"><rect width=\"5\" height=\"5\"/></clipPath>"
          + "<g clip-path=\"url(#c)\"><path d=\"M0 0h9v9z\"/></g>", "cuts something"
      ),
      ("<g opacity=\".5\"><path d=\"M0 0h9v9z\"/><path d=\"M0 0h9v9z\"/></g>", "several shapes"),
      (
        "<path transform=\"scale(1 3)\" stroke=\"red\" d=\"M0 0h9\"/>", "a stroke that is stretched"
      ),
      ("<path fill=\"blurple\" d=\"M0 0h9v9z\"/>", "“blurple” is no colour"),
      ("<path d=\"M0 0 X\"/>", "its path is not sound"),
      ("<rect width=\"50%\" height=\"5\"/>", "no plain length"),
      ("<path transform=\"spin(9)\" d=\"M0 0h9v9z\"/>", "is not sound"),
      ("<style>g > path{fill:red}</style><path d=\"M0 0h9v9z\"/>", "no plain selector"),
      ("<style>@media print{.a{fill:red}}</style><path d=\"M0 0h9v9z\"/>", "plain rules"),
      ("<use href=\"other.svg#p\"/>", "is nothing of this file"),
      ("<g id=\"a\"><use href=\"#a\"/></g>", "inside itself"),
      ("<defs><path d=\"M0 0h9v9z\"/></defs>", "nothing is to be seen"),
      ("<path d=\"M0 0\(String(repeating: "h1v1", count: 2001))\"/>", "more than 4000"),
      (String(repeating: "<g/>", count: 5001), "more elements"),
      (String(repeating: "<g>", count: 100), "more elements"),
      ("<path>", "no sound XML"),
      ("<circle style=\"r:5px\" fill=\"red\"/>", "its style says r"),
      ("<path d=\"M0 0h1e300v9z\"/>", "far from what is seen"),
      ("<path transform=\"scale(1e200) scale(1e200)\" d=\"M0 0h9v9z\"/>", "far from what is seen"),
      ("<path stroke=\"red\" stroke-width=\"1e99\" d=\"M0 0h9v9z\"/>", "far from what is seen"),
      ("<style>\(String(repeating: "a{fill:red}", count: 120_000))</style>", "more rules than"),
      ("<style>\(String(repeating: "a{fill:red}", count: 1001))</style>", "more rules than"),
      ("<style>\(String(repeating: "/*", count: 600_000))</style>", "more rules than"),
    ])
  func refused(content: String, message: String) {
    #expect(refusal(content).contains(message), "\(refusal(content))")
  }

  @Test(
    "an arc of any measures is drawn or refused",
    arguments: [
      "A5e-324 1e308 1e308 1 1 3 3", "A1e308 5e-324 0 0 0 3 3", "A1e308 1e308 0 1 1 3 3",
      "A5e-324 5e-324 45 1 0 3 3", "A1 1 1e308 1 1 1e308 3", "a1e-200 1e200 7 0 1 1e-300 1e-300",
    ])
  func arcs(arc: String) {
    let answer = refusal("<path d=\"M1 2\(arc) h5 v5 z\"/>")
    #expect(answer == "drawn" || answer.contains("far from what is seen"), "\(answer)")
  }

  @Test("a large style attribute that is used often ends early")
  func styles() {
    let style = String(repeating: "fill:red;", count: 20_000)
    let uses = String(repeating: "<use href=\"#p\"/>", count: 4000)
    #expect(
      refusal("<defs><path id=\"p\" style=\"display:none;\(style)\"/></defs>\(uses)")
        .contains("used too often"))
  }

  @Test("uses of uses that would grow without bound end early")
  func bomb() {
    var levels = "<g id=\"l0\"/>"
    for level in 1...40 {
      let uses = String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10)
      levels += "<g id=\"l\(level)\">\(uses)</g>"
    }
    #expect(refusal("<defs>\(levels)</defs><use href=\"#l40\"/>").contains("used too often"))
  }

  @Test("entities are refused before anything is expanded")
  func entities() {
    let text =
      "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
      + "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/>&b;</svg>"
    #expect(throws: BrandError.self) { try SVGReader.logo(text) }
    let plain =
      "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
      + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>"
    #expect(throws: Never.self) { try SVGReader.logo(plain) }
  }

  @Test("a style from elsewhere, a size unsaid and an extreme one are refused")
  func outermost() {
    func refusal(_ text: String) -> String {
      do {
        _ = try SVGReader.logo(text)
        return "drawn"
      } catch { return error.message }
    }
    #expect(
      refusal("<?xml-stylesheet href=\"a.css\"?><svg viewBox=\"0 0 9 9\"/>").contains(
        "another file"))
    #expect(refusal("<svg><path d=\"M0 0h9v9z\"/></svg>").contains("how large"))
    #expect(refusal("<svg viewBox=\"0 0 0 9\"/>").contains("how large"))
    #expect(refusal("<svg viewBox=\"0 0 1e-9 1e-9\"/>").contains("how large"))
    #expect(refusal("<svg opacity=\".5\" viewBox=\"0 0 9 9\"/>").contains("of the whole"))
    #expect(refusal("<svg viewBox=\"0 0 300 9\"/>").contains("20 times"))
    #expect(refusal("<html><svg/></html>").contains("not svg"))
  }
}
