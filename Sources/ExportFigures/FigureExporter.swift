public import RecapDashboardLayout
import RecapDrawing
public import RecapPangoText

/// Writes figures that stand alone as files that need nothing else: the same bytes for the same
/// figure.
///
///     let figure = FigureDocument(report.figures[0], of: report, size: .wide, measure: typesetter)
///     let bytes = try FigureExporter(typesetter).file(of: figure, as: .svg)
public struct FigureExporter {
  /// Pixels a point that PNG may have.
  public static let scales = 1...4
  public static let usualScale = 2

  private let typesetter: Typesetter
  private let scale: Int
  private let fonts: [String]?

  /// - Parameters:
  ///   - scale: Of PNG: pixels a point.
  ///   - fonts: Folders of the fonts that text of SVG is embedded with; nil for text as outlines,
  ///     which look the same everywhere.
  public init(
    _ typesetter: Typesetter, scale: Int = usualScale, embeddingFontsOf fonts: [String]? = nil
  ) {
    (self.typesetter, self.scale, self.fonts) = (typesetter, scale, fonts)
  }

  public func file(of figure: FigureDocument, as format: FigureFormat) throws -> [UInt8] {
    switch format {
    case .svg:
      let text: SVGDrawing.TextForm =
        try fonts.map { .text(try EmbeddedFaces(of: figure.scene, folders: $0)) } ?? .outlines
      return Array(SVGDrawing(figure, text: text, typesetter).text.utf8)
    case .png:
      let painter = try ScenePixels(figure.scene, paper: figure.paper, scale: scale, typesetter)
      return PNGFile(try painter.png())
        .adding(title: figure.title, description: figure.alternative, pixelsPerPoint: scale)
    }
  }
}
