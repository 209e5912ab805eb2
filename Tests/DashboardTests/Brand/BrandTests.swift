import RecapDashboard
import RecapDrawing
import Testing

@Suite struct BrandTests {
  private func square(_ color: UInt32) -> Scene.Shape {
    Scene.Shape(.rect(Rect(x: 0, y: 0, width: 10, height: 10)), fill: Paint(Color(color)))
  }

  @Test(
    "rules of every accent have 3 : 1 and links 4.5 : 1, on the paper of both themes",
    arguments: [0xFFD400, 0x8A2B5E, 0x0000FF, 0x00FF00, 0xFFFFFF, 0x000000, 0xE8590C, 0x808080])
  func accent(hex: Int) {
    let accent = Accent(Color(UInt32(hex)))
    #expect(accent.rule.light.contrast(with: Palette.paper) >= 3)
    #expect(accent.rule.dark.contrast(with: Palette.darkPaper) >= 3)
    #expect(accent.text.light.contrast(with: Palette.paper) >= 4.5)
    #expect(accent.text.dark.contrast(with: Palette.darkPaper) >= 4.5)
  }

  @Test("an accent that passes is drawn as it is")
  func unchanged() {
    let accent = Accent(Color(0x8A2B5E))
    #expect(accent.rule.light == accent.color && accent.text.light == accent.color)
    #expect(accent.rule.dark != accent.color)
  }

  @Test("names and footers can't steer the text around them")
  func text() {
    let brand = Brand(name: "Ac\u{202E}me\u{7}", footer: "a\u{2066}b")
    #expect(brand.name == "Acme ")
    #expect(brand.footer == "ab")
  }

  @Test("a wide logo has the name in it, another gets it beside it")
  func wide() {
    func brand(_ width: Double) -> Brand {
      Brand(name: "Acme", logo: Logo([square(0xFF0000)], size: Size(width, 10)))
    }
    #expect(brand(21).namesItself)
    #expect(!brand(20).namesItself)
    #expect(!Brand(name: "Acme").namesItself)
  }

  @Test("a logo keeps its proportions in any frame")
  func proportions() {
    let logo = Logo([square(0xFF0000)], size: Size(40, 10))
    #expect(logo.size(within: Size(100, 16)) == Size(64, 16))
    #expect(logo.size(within: Size(20, 16)) == Size(20, 5))
  }

  @Test("a dark logo needs a light ground in the dark, a bright one none")
  func ground() {
    #expect(Logo([square(0x10151C)], size: Size(10, 10)).needsLightGround)
    #expect(!Logo([square(0xF6C177)], size: Size(10, 10)).needsLightGround)
  }

  @Test("a logo of nothing but white is lost on paper, one with a colour is not")
  func lost() {
    let white = square(0xFFFFFF)
    #expect(Logo([white], size: Size(10, 10)).isLostOnPaper)
    #expect(!Logo([white, square(0xF6C177)], size: Size(10, 10)).isLostOnPaper)
  }

  @Test("what leaves a logo's ground is not seen, and only then it is cut")
  func cut() {
    func isCut(_ size: Size) -> Bool {
      let nodes = Logo([square(0xFF0000)], size: size).nodes(at: Point(5, 5), size)
      guard case .group(let group) = nodes[0] else { return false }
      return group.clip == Rect(x: 5, y: 5, width: size.width, height: size.height)
    }
    #expect(isCut(Size(8, 10)))
    #expect(!isCut(Size(10, 10)))
  }

  @Test("shapes and strokes of a logo grow with it")
  func scaled() {
    let stroke = Stroke(Paint(Color(0xFF0000)), width: 2, dash: [1, 3])
    let line = Scene.Shape(.line(Point(1, 5), Point(9, 5)), stroke: stroke)
    let nodes = Logo([line], size: Size(10, 10)).nodes(at: Point(100, 100), Size(20, 20))
    guard case .shape(let shape)? = nodes.first else {
      Issue.record("no shape")
      return
    }
    #expect(shape.outline == .line(Point(102, 110), Point(118, 110)))
    #expect(shape.stroke?.width == 4)
    #expect(shape.stroke?.dash == [2, 6])
  }
}
