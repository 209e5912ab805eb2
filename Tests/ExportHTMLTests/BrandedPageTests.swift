import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapExportHTML

/// A brand in the page: its logo, its name, its colour, its line.
@Suite struct BrandedPageTests {
  private func html(_ brand: Brand) throws -> String {
    try ReportPages.html(try SessionFixture(names: ["Ada"]).metrics(), brand: brand)
  }

  private func shape(_ color: UInt32) -> Scene.Shape {
    Scene.Shape(
      .path(Path(svg: "M0 0 H10 V10 Z")!), fill: Paint(Color(color)), fillRule: .evenOdd)
  }

  private func bar(_ page: String) throws -> String {
    String(try #require(page.between("<header", "</header>")))
  }

  @Test("name and footer are text, isolated, whatever they hold")
  func text() throws {
    let page = try html(Brand(name: "A & <b> שלום", footer: "\"Ours\" <script>"))
    #expect(try bar(page).contains("<bdi>A &amp; &lt;b&gt; שלום</bdi>"))
    #expect(page.contains("<bdi>&quot;Ours&quot; &lt;script&gt;</bdi>"))
    #expect(page.contains("<meta name=\"generator\" content=\"Recap\">"))
  }

  @Test("a logo's colours are what they are in both themes, white too; Recap's own are the theme's")
  func colors() throws {
    let own = try bar(html(Brand(name: "Acme", logo: Logo([shape(0xFFFFFF)], size: Size(10, 10)))))
    #expect(own.contains("<path fill=\"#ffffff\" fill-rule=\"evenodd\" d=\""))
    let recap = try bar(html(.recap))
    #expect(recap.contains("class=\"f-level2\"") && recap.contains("<bdi>Recap</bdi>"))
    #expect(!recap.contains("branded"))
  }

  @Test("a wide logo stands for the name, which is still said")
  func wide() throws {
    let bar = try bar(html(Brand(name: "Acme", logo: Logo([shape(0x10151C)], size: Size(50, 10)))))
    #expect(bar.contains("<bdi class=\"unseen\">Acme</bdi>"))
    #expect(bar.contains("class=\"logo plate\""))
  }

  @Test("a picture travels in the page and nowhere else is asked for it")
  func picture() throws {
    let picture = Picture(png: [1, 2, 3], pixelWidth: 20, pixelHeight: 10)
    let bar = try bar(html(Brand(name: "Acme", logo: Logo(picture, needsLightGround: false))))
    #expect(
      bar.contains(
        "<image x=\"0\" y=\"0\" width=\"200\" height=\"100\" href=\"data:image/png;base64,AQID\"/>")
    )
  }

  @Test("the accent is a custom property in both themes, and none without a brand")
  func accent() throws {
    let page = try html(Brand(name: "Acme", accent: Accent(Color(0xFFD400))))
    let accent = Accent(Color(0xFFD400))
    #expect(
      page.contains(
        "--accent:var(--light,\(accent.rule.light.notation)) "
          + "var(--dark,\(accent.rule.dark.notation))"))
    #expect(
      page.contains(
        "--accent-text:var(--light,\(accent.text.light.notation)) var(--dark,#ffd400)"))
    #expect(try !html(.recap).contains("--accent:"))
  }

  @Test("both exporters draw the same logo: the same outlines in the same proportions and colours")
  func sameScene() throws {
    let logo = Logo([shape(0x8A2B5E), shape(0xF6C177)], size: Size(50, 10))
    let brand = Brand(name: "Acme", logo: logo)
    let metrics = try SessionFixture(names: ["Ada"]).metrics()
    let report = ReportComposer(
      metrics, options: ReportOptions(generatedAt: 1_773_000_000, brand: brand)
    ).report()
    let page = LaidOutReport(report, measure: try TestFonts.typesetter()).page(at: 0)
    let drawn = page.shapes.filter { logo.colors.contains($0.shape.fill?.color ?? Color(0)) }
    // In the head and at the foot of the page.
    #expect(drawn.count == 4)
    for (index, standing) in drawn.enumerated() {
      let bounds = try #require(standing.shape.bounds)
      #expect(abs(bounds.width / bounds.height - 1) < 1e-9)
      #expect(standing.shape.fill?.color == logo.colors[index % 2])
    }
    let bar = try bar(html(brand))
    let paths = bar.matches(of: /<path fill="(#[0-9a-f]+)" fill-rule="evenodd" d="([^"]+)"/)
    #expect(paths.map { String($0.1) } == logo.colors.map(\.notation))
    #expect(paths.allSatisfy { $0.2 == "M0 0h100v100z" })
  }
}

extension Logo {
  fileprivate var colors: [Color] {
    guard case .shapes(let shapes) = content else { return [] }
    return shapes.flatMap(\.colors)
  }
}
