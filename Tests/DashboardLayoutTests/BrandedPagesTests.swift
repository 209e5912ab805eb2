import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// A brand in the margins: everything has its place, however long or wide it is.
@Suite struct BrandedPagesTests {
  private static let content = Rect(x: 39, y: 0, width: 518, height: 842)

  private func pages(_ brand: Brand, on paper: Paper = .a4, event: String = "Summit") throws
    -> [Scene]
  {
    var session = SessionFixture(names: (0..<30).map { "Guest \($0)" })
    session.event = event
    let options = ReportOptions(generatedAt: 1_773_000_000, brand: brand)
    let report = ReportComposer(try session.metrics(), options: options).report()
    let laidOut = LaidOutReport(report, on: paper, measure: try TestFonts.typesetter())
    return (0..<laidOut.pageCount).map { laidOut.page(at: $0) }
  }

  private func logo(_ width: Double, _ height: Double) -> Logo {
    let frame = Rect(x: 0, y: 0, width: width, height: height)
    return Logo(
      [Scene.Shape(.rect(frame), fill: Paint(Color(0x8A2B5E)))], size: Size(width, height))
  }

  @Test(
    "nothing covers anything, with the longest words and logos of any shape",
    arguments: [(1.0, 20.0), (10, 10), (19.9, 10), (200, 10)])
  func room(width: Double, height: Double) throws {
    let brand = Brand(
      name: String(repeating: "W", count: 60), logo: logo(width, height),
      footer: String(repeating: "W", count: 160))
    let pages = try pages(brand, event: String(repeating: "Grand Summit ", count: 20))
    for page in pages {
      #expect(page.texts.overlaps() == [])
      #expect(page.texts.outside(Self.content) == [])
    }
    // The logo leaves the texts beside it alone, too.
    for page in [pages[0], pages[1]] {
      let logos = page.shapes.filter { $0.shape.fill?.color == Color(0x8A2B5E) }
      #expect(!logos.isEmpty)
      for logo in logos {
        let box = try #require(logo.shape.bounds).offset(by: logo.offset)
        #expect(page.texts.allSatisfy { !$0.box.intersects(box) })
        #expect(abs(box.width / box.height - width / height) < 1e-9 * width)
      }
    }
  }

  @Test("the foot of every page has the signature, the footer on a line of its own and the folio")
  func foot() throws {
    for paper in [Paper.a4, .letter] {
      for page in try pages(Brand(name: "Acme", footer: "For sponsors only"), on: paper) {
        let foot = page.texts.filter { $0.origin.y >= paper.footerBaseline }
        #expect(foot.map(\.string).contains("Acme"))
        let line = try #require(foot.first { $0.string == "For sponsors only" })
        #expect(line.origin.y > paper.footerBaseline && line.origin.y < paper.size.height - 12)
      }
    }
  }

  @Test("the rule under the head of every page has the accent, and no data has it")
  func accent() throws {
    let accent = Accent(Color(0x8A2B5E))
    let plain = try pages(.recap)
    let branded = try pages(Brand(name: "Acme", accent: accent))
    for (before, after) in zip(plain, branded) {
      let rules = after.shapes.filter { $0.shape.stroke?.paint.color == accent.rule.light }
      #expect(rules.count == 1)
      #expect(after.colors.subtracting([accent.rule.light]).isSubset(of: before.colors))
    }
  }
}
