import RecapAccess
import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapExportFigures
import RecapPipeline
import Testing

@testable import RecapServer

@Suite("The parameters of a figure")
struct FigureQueryTests {
  private func settings(
    _ query: KeyValuePairs<String, String>, as format: FigureFormat = .png
  ) throws -> ReportSettings {
    try FigureQuery.settings(query.map { .init($0, $1) }, of: .poll(3), as: format)
  }

  @Test("without any it is as wide as a column, light, and of the session with its dynamics")
  func usual() throws {
    var expected = ReportSettings(dynamics: DynamicsOptions())
    expected.figure = FigureChoice(.poll(3), as: FigureLook(.png))
    #expect(try settings([:]) == expected)
  }

  @Test("choose the look and what is shown")
  func chosen() throws {
    let png = try settings([
      "size": "square", "theme": "dark", "transparent": "true", "scale": "4",
      "timeZone": "Asia/Tokyo", "anonymize": "true", "k": "8",
    ])
    #expect(
      png.figure?.look
        == FigureLook(.png, size: .square, theme: .dark, isTransparent: true, scale: 4))
    #expect(png.timeZone == "Asia/Tokyo")
    #expect(png.smallestGroup == 8)
    #expect(png.dynamics?.smallestGroup == 8)
    #expect(try settings(["text": "true"], as: .svg).figure?.look.hasText == true)
  }

  @Test(
    "that mean nothing are errors",
    arguments: [
      ("size", "huge"), ("theme", "Dark"), ("transparent", "1"), ("scale", "5"), ("scale", "0"),
      ("scale", "1.5"), ("text", "true"), ("paper", "a4"), ("dynamics", "true"), ("k", "0"),
    ])
  func unknown(name: String, value: String) {
    #expect(throws: Problem.self) { try settings([name: value]) }
  }

  @Test("of pixels are not of SVG")
  func pixels() {
    #expect(throws: Problem.self) { try settings(["scale": "2"], as: .svg) }
  }

  @Test("are in the key of what is kept, each for itself")
  func keys() throws {
    let looks: [ReportSettings] = [
      try settings([:]), try settings(["theme": "dark"]), try settings([:], as: .svg),
      try FigureQuery.settings([], of: .poll(4), as: .png), ReportSettings(),
    ]
    let digests = looks.map {
      ReportKey(event: "e", session: "s", format: .html, settings: $0, now: 0).digest
    }
    #expect(Set(digests).count == digests.count)
  }
}
