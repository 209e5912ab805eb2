import Foundation
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapExportPDF
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapExportFigures

/// The same picture, whoever draws it.
@Suite struct FigurePixelsTests {
  /// Runs a tool, or says that it failed.
  private func run(_ tool: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool)")
  }

  @Test("the chart as pixels is the chart of the PDF's page")
  func page() throws {
    let fixture = try FigureFixture()
    let folder = try TemporaryFolder()
    let pages = LaidOutReport(fixture.report, measure: fixture.typesetter)
    var data = Data()
    try PDFExporter(fixture.typesetter, creator: "Recap test")
      .write(pages) { data.append(contentsOf: $0) }
    try data.write(to: URL(filePath: folder.path("report.pdf")))
    try run(
      "pdftoppm",
      [
        "-r", "144", "-png", "-singlefile", "-l", "1", folder.path("report.pdf"),
        folder.path("page"),
      ])
    let printed = try Pixels(path: folder.path("page.png"))
    let scene = pages.page(at: 0)
    let painted = try Pixels(
      png: ScenePixels(scene, paper: Color(0xFFFFFF), scale: 2, fixture.typesetter).png())
    let chart = try #require(scene.frame(ofFigure: "Line chart"))
    let area = Rect(
      x: 2 * chart.x, y: 2 * chart.y, width: 2 * chart.width, height: 2 * chart.height)
    #expect(area.width > 1000 && area.height > 300)
    #expect(painted.difference(from: printed, in: area) < 0.01)
    #expect(painted.difference(from: printed) < 0.01)
    // The measure tells pictures apart: a chart is not empty paper.
    let empty = try Pixels(
      png: ScenePixels(
        Scene(size: scene.size), paper: Color(0xFFFFFF), scale: 2, fixture.typesetter
      ).png())
    #expect(empty.difference(from: printed, in: area) > 0.02)
  }

  @Test("the outlines of SVG are those of the pixels")
  func outlines() throws {
    let fixture = try FigureFixture()
    for document in fixture.documents() {
      let svg = try FigureExporter(fixture.typesetter).file(of: document, as: .svg)
      let read = try SVGScene(String(decoding: svg, as: UTF8.self), size: document.scene.size)
      let again = try Pixels(
        png: ScenePixels(read.scene, paper: nil, scale: 2, fixture.typesetter).png())
      let pixels = try fixture.pixels(document)
      #expect(again.width == pixels.width && again.height == pixels.height)
      #expect(again.difference(from: pixels) < 0.002, "\(document.name)")
      #expect(pixels.share(notOf: Color(0xFFFFFF)) > 0.01)
    }
  }

  @Test("the same figure has the same bytes, whichever typesetter made it")
  func reproducible() throws {
    let (first, second) = (try FigureFixture(), try FigureFixture())
    for (a, b) in zip(first.documents(.square), second.documents(.square)) {
      for format in FigureFormat.allCases {
        let (x, y) = (
          try FigureExporter(first.typesetter).file(of: a, as: format),
          try FigureExporter(second.typesetter).file(of: b, as: format)
        )
        #expect(x == y, "\(a.name) as \(format)")
      }
    }
  }

  @Test("a figure has so many pixels a point", arguments: FigureExporter.scales)
  func scales(scale: Int) throws {
    let fixture = try FigureFixture()
    let document = try #require(fixture.documents().first { $0.name == .timeline })
    let pixels = try fixture.pixels(document, scale: scale)
    #expect(pixels.width == 516 * scale && pixels.height == 290 * scale)
  }
}

extension Scene {
  /// Where a figure stands whose words have these among them.
  fileprivate func frame(ofFigure words: String) -> Rect? {
    func search(_ nodes: [Node], _ offset: Point) -> Rect? {
      for case .group(let group) in nodes {
        let origin = offset + group.offset
        if case .figure(let text, let frame?)? = group.role, text.contains(words) {
          return frame.offset(by: origin)
        }
        if let found = search(group.nodes, origin) { return found }
      }
      return nil
    }
    return search(nodes, .zero)
  }
}
