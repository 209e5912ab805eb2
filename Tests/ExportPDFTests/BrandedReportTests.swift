import Foundation
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// A brand in the PDF: what is drawn, what is said aloud, what the file holds of it.
@Suite struct BrandedReportTests {
  private static let square = Scene.Shape(
    .rect(Rect(x: 0, y: 0, width: 10, height: 10)), fill: Paint(Color(0x8A2B5E)))
  /// A wide logo, which has the name in it.
  private static let wide = Logo([square], size: Size(40, 10))
  /// 12 × 6 pixels, plum between two clear columns at each side.
  private static let picture = Logo(
    Picture(
      png: Array(
        Data(
          base64Encoded: """
            iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAYAAAD37n+BAAAAInRFWHRDb21tZW50AHNlY3JldCB3b3JkcyBvZiB0\
            aGUgYXV0aG9ycPSUmgAAABdJREFUeNpj6NKOY4Di/wQwWB3DSNQAAM6bfSkXXEREAAAAAElFTkSuQmCC
            """)!), pixelWidth: 12, pixelHeight: 6), needsLightGround: false)

  private let session = SessionFixture(names: (0..<60).map { "Guest \($0)" })

  private func file(_ brand: Brand) throws -> ReportFile {
    try ReportFile(session, brand: brand)
  }

  @Test("the name is on every page in place of Recap's, the footer with it")
  func everyPage() throws {
    let file = try file(Brand(name: "Acme", footer: "For sponsors only"))
    #expect(file.pageCount > 3)
    for page in 1...file.pageCount {
      let text = try PDFTool.run(
        "pdftotext", ["-f", "\(page)", "-l", "\(page)", "-raw", file.path, "-"]
      ).text
      #expect(text.contains("Acme Session report"), "page \(page)")
      #expect(text.contains("For sponsors only"), "page \(page)")
      #expect(!text.contains("Recap Session report"), "page \(page)")
    }
  }

  @Test("who made the file is still said: Recap, in its properties and its colophon")
  func maker() throws {
    let file = try file(Brand(name: "Acme"))
    let info = try PDFTool.run("pdfinfo", [file.path]).text
    #expect(info.contains("Recap test"))
    #expect(!info.contains("Acme"))
    #expect(try file.text().contains("Made by Recap"))
  }

  @Test("a logo with the name in it is a figure of that name; beside the name it says nothing")
  func alternative() throws {
    func tree(_ brand: Brand) throws -> String {
      let file = try file(brand)
      return try withExtendedLifetime(file) {
        try PDFTool.run("pdfinfo", ["-struct-text", file.path]).text
      }
    }
    let wide = try file(Brand(name: "Acme", logo: Self.wide))
    let objects = try withExtendedLifetime(wide) {
      try PDFTool.run("qpdf", ["--qdf", "--object-streams=disable", wide.path, "-"]).text
    }
    #expect(objects.ranges(of: "/Alt (Acme)").count == 1)
    let beside = try tree(Brand(name: "Acme", logo: Logo([Self.square], size: Size(10, 10))))
    #expect(beside.ranges(of: "\"Acme\"").count == 1)
    let plain = try tree(.recap)
    #expect(plain.contains("\"Example Summit\"") && !plain.contains("\"Recap\""))
  }

  @Test("a picture is in the file once, with its transparency, and no reader makes pixels up")
  func picture() throws {
    let file = try file(Brand(name: "Acme", logo: Self.picture))
    #expect(file.pageCount > 3)
    let list = try PDFTool.run("pdfimages", ["-list", file.path]).text
    let rows = list.split(separator: "\n").dropFirst(2).map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(Set(rows.map { $0[0] }).count == file.pageCount)
    // Kind, width, height and the numbers of the objects.
    #expect(Set(rows.map { $0[2...4].joined(separator: " ") }) == ["image 12 6", "smask 12 6"])
    #expect(Set(rows.filter { $0[2] == "image" }.map { $0[10] }).count == 1)
    #expect(rows.allSatisfy { $0[9] == "no" })
  }

  @Test("the file of a branded report is sound and the same every time")
  func sound() throws {
    let brand = Brand(
      name: "Acme", logo: Self.picture, accent: Accent(Color(0x8A2B5E)), footer: "Ours")
    let (first, second) = (try file(brand), try file(brand))
    let check = try PDFTool.run("qpdf", ["--check", first.path])
    #expect(check.status == 0, "\(check.text)")
    #expect(
      try Data(contentsOf: URL(filePath: first.path))
        == Data(contentsOf: URL(filePath: second.path)))
  }
}
