import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapPangoText
import SceneInspection
import SessionFixtures

@testable import RecapExportFigures

/// A report of thirty people with a figure of every kind.
struct FigureFixture {
  let report: Report
  let typesetter: Typesetter

  init(_ session: SessionFixture = .partial(without: [])) throws {
    typesetter = try TestFonts.typesetter()
    report = try ReportComposer(
      session.metrics(dynamics: DynamicsOptions()),
      options: ReportOptions(generatedAt: 1_773_000_000)
    ).report()
  }

  func documents(_ size: FigureSize = .column, _ theme: Theme = .light) -> [FigureDocument] {
    report.figures.map {
      FigureDocument($0, of: report, size: size, theme: theme, measure: typesetter)
    }
  }

  func pixels(_ document: FigureDocument, scale: Int = 2) throws -> Pixels {
    try Pixels(
      png: FigureExporter(typesetter, scale: scale).file(of: document, as: .png))
  }
}
