import Foundation
import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapExportPDF
import RecapPangoText
import SceneInspection
import SessionFixtures

/// A report written to a file.
struct ReportFile {
  let path: String
  let pageCount: Int
  private let folder: TemporaryFolder

  static func report(_ metrics: SessionMetrics, brand: Brand = .recap) -> Report {
    ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_000_000, brand: brand))
      .report()
  }

  static func data(
    _ report: Report, on paper: Paper = .a4, typesetter: Typesetter
  ) throws -> (data: Data, pages: LaidOutReport) {
    let pages = LaidOutReport(report, on: paper, measure: typesetter)
    var data = Data()
    try PDFExporter(typesetter, creator: "Recap test")
      .write(pages) { data.append(contentsOf: $0) }
    return (data, pages)
  }

  init(_ session: SessionFixture, on paper: Paper = .a4, brand: Brand = .recap) throws {
    let (data, pages) = try Self.data(
      Self.report(try session.metrics(), brand: brand), on: paper,
      typesetter: try TestFonts.typesetter())
    folder = try TemporaryFolder()
    path = folder.path("report.pdf")
    try data.write(to: URL(filePath: path))
    pageCount = pages.pageCount
  }

  /// The text of all pages in the order it is drawn.
  /// - Parameter order: "-raw" of the content, "-layout" as it is seen, nil as programs copy it.
  func text(_ order: String? = "-raw") throws -> String {
    try PDFTool.run("pdftotext", [order, "-enc", "UTF-8", path, "-"].compactMap { $0 }).text
  }
}
