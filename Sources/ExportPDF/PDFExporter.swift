import CPangoCairo
public import DashboardLayout
import Drawing
public import PangoText

/// Writes laid-out reports as PDF.
///
/// Pages leave as soon as they are drawn, so that memory does not grow with their number.
public struct PDFExporter {
  private let typesetter: Typesetter
  /// "Recap 1.0".
  private let creator: String

  public init(_ typesetter: Typesetter, creator: String) {
    self.typesetter = typesetter
    self.creator = creator
  }

  /// - Parameter write: Takes the file's bytes in order. The file is whole only when this returns.
  public func write(
    _ pages: LaidOutReport, to write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let size = pages.paper.size
    let surface = try PDFSurface(width: size.width, height: size.height, write: write)
    setMetadata(of: pages, on: surface)
    let painter = CairoPainter(surface.context, typesetter)
    for index in 0..<pages.pageCount {
      surface.setPageLabel(String(index + 1))
      let page = pages.page(at: index)
      try FontFiles.takingTurns {
        painter.draw(page)
        try surface.showPage()
      }
    }
    addOutline(pages.outline, to: surface)
    try surface.finish()
  }

  private func setMetadata(of pages: LaidOutReport, on surface: borrowing PDFSurface) {
    let information = pages.information
    surface.set(CAIRO_PDF_METADATA_TITLE, to: information.title)
    surface.set(CAIRO_PDF_METADATA_AUTHOR, to: information.author)
    surface.set(CAIRO_PDF_METADATA_SUBJECT, to: information.subject)
    surface.set(CAIRO_PDF_METADATA_CREATOR, to: creator)
    surface.set(CAIRO_PDF_METADATA_CREATE_DATE, to: information.generatedAt)
    surface.set(CAIRO_PDF_METADATA_MOD_DATE, to: information.generatedAt)
  }

  private func addOutline(
    _ entries: [LaidOutReport.OutlineEntry], to surface: borrowing PDFSurface
  ) {
    var parents: [Int32] = []
    for entry in entries {
      let parent = entry.level == 0 ? 0 : parents[entry.level - 1]
      let identifier = surface.addOutline(
        entry.title, under: parent, page: entry.page + 1, y: entry.y, isOpen: false)
      parents = Array(parents.prefix(entry.level)) + [identifier]
    }
  }
}
