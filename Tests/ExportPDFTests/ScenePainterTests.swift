import Foundation
import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// The painter draws what the scenes say, where they say it.
@Suite struct ScenePainterTests {
  private var session: SessionFixture {
    var session = SessionFixture(names: (0..<30).map { "Viewer\(1000 + $0)" })
    session.people[3].live = [.init(0..<900, sound: false), .init(1200..<2000, full: true)]
    session.people[0].interactions = [.init(.reaction, at: 300, detail: "wow")]
    session.people[1].plays = [0, 1, 2, 5].map {
      .init(at: session.startedAt + $0 * 86_400, seconds: 60)
    }
    session.polls = [.init("Ready?", at: 900, answeredBy: [0, 1])]
    return session
  }

  @Test("only the palette's colours are in the content streams")
  func colors() throws {
    let file = try ReportFile(session)
    let content = try PDFTool.run(
      "qpdf", ["--qdf", "--object-streams=disable", file.path, "-"]
    ).text
    let used = Set(
      content.matches(of: /(?m)([0-9.]+) ([0-9.]+) ([0-9.]+) (?:rg|RG)\b/).map { match in
        [match.1, match.2, match.3].reduce(UInt32(0)) { hex, part in
          hex << 8 | UInt32(((Double(part) ?? -1) * 255).rounded())
        }
      })
    let palette = Set(
      ([
        Palette.paper, Palette.ink1, Palette.ink2, Palette.ink3, Palette.ink4, Palette.rule1,
        Palette.rule2, Palette.track, Palette.band, Palette.blue, Palette.blueText, Palette.green,
        Palette.greenText, Palette.amber, Palette.amberText,
        Palette.choroplethNone,
      ] + Palette.engagementRamp + Palette.choroplethRamp).map(\.hex))
    #expect(used.count >= 12)
    #expect(
      used.isSubset(of: palette), "\(used.subtracting(palette).map { String($0, radix: 16) })")
  }

  @Test("texts stand where the scene has them, as wide as they were measured")
  func places() throws {
    let file = try ReportFile(session)
    let report = ReportFile.report(try session.metrics())
    let pages = LaidOutReport(report, measure: try TestFonts.typesetter())
    let boxes = try PDFTool.run("pdftotext", ["-bbox", "-enc", "UTF-8", file.path, "-"]).text
      .components(separatedBy: "<page ").dropFirst()
    #expect(boxes.count == pages.pageCount)
    var compared = 0
    for (index, box) in boxes.enumerated() {
      var words: [String: [(start: Double, end: Double)]] = [:]
      for match in box.matches(of: /xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" [^>]*>(.*?)</)
      {
        words[String(match.3), default: []]
          .append((Double(match.1) ?? 0, Double(match.2) ?? 0))
      }
      let texts = pages.page(at: index).texts
      for text in texts {
        let isLone = texts.count { $0.string == text.string } == 1
        guard isLone, let found = words[text.string], found.count == 1 else { continue }
        compared += 1
        #expect(abs(found[0].start - text.box.minX) < 0.6, "\(text.string)")
        #expect(abs(found[0].end - text.box.maxX) < 0.8, "\(text.string)")
      }
    }
    #expect(compared > 40)
  }

  @Test("every text has its own colour")
  func textColors() throws {
    let file = try ReportFile(session)
    let report = ReportFile.report(try session.metrics())
    let pages = LaidOutReport(report, measure: try TestFonts.typesetter())
    for index in 0..<2 {
      let picture = try Picture(page: index + 1, of: file.path, scale: 4)
      let wrong = pages.page(at: index).texts.filter {
        !picture.has($0.text.paint.color, in: $0.box)
      }
      #expect(wrong.isEmpty, "\(wrong.map(\.string))")
    }
  }
}

/// A rendered page.
private struct Picture {
  private let pixels: [UInt8]
  private let width: Int
  private let height: Int
  private let scale: Double

  /// - Parameter scale: Pixels a point.
  init(page: Int, of path: String, scale: Double) throws {
    let folder = try TemporaryFolder()
    _ = try PDFTool.run(
      "pdftoppm",
      [
        "-r", "\(72 * scale)", "-f", "\(page)", "-l", "\(page)", "-singlefile", path,
        folder.path("page"),
      ])
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.path("page.ppm"))))
    // "P6", width and height, 255: three lines, then the pixels.
    let head = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    let sizes = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap {
      Int($0)
    }
    (width, height) = (sizes[0], sizes[1])
    pixels = Array(bytes.suffix(3 * width * height))
    self.scale = scale
  }

  /// Whether a colour is in an area, but for a little rounding.
  func has(_ color: Color, in area: Rect) -> Bool {
    let wanted = [color.hex >> 16 & 0xFF, color.hex >> 8 & 0xFF, color.hex & 0xFF].map(Int.init)
    for y in max(0, Int(area.minY * scale))..<min(height, Int(area.maxY * scale)) {
      for x in max(0, Int(area.minX * scale))..<min(width, Int(area.maxX * scale)) {
        let start = 3 * (y * width + x)
        if (0..<3).allSatisfy({ abs(Int(pixels[start + $0]) - wanted[$0]) <= 6 }) { return true }
      }
    }
    return false
  }
}
