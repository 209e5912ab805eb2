import RecapCPangoCairo
public import RecapDashboardLayout
import RecapDrawing
public import RecapPDFAssembly
public import RecapPangoText

/// Writes laid-out reports as PDF that can be read aloud and archived.
///
/// Cairo draws; the assembler makes a document of it, as it comes. Pages leave as soon as they are
/// drawn, so that memory does not grow with their number.
public struct PDFExporter {
  private let typesetter: Typesetter
  /// "Recap 1.0".
  private let creator: String
  private let compressesAside: Bool

  /// - Parameter compressesAside: Whether a second processor compresses a page while the next is
  ///   drawn; the bytes are the same.
  public init(_ typesetter: Typesetter, creator: String, compressesAside: Bool = false) {
    self.typesetter = typesetter
    self.creator = creator
    self.compressesAside = compressesAside
  }

  /// - Parameters:
  ///   - attachments: Files that travel inside the document; asked for when its pages are done.
  ///   - write: Takes the file's bytes in order. The file is whole only when this returns.
  public func write(
    _ pages: LaidOutReport, attachments: () throws -> [Attachment] = { [] },
    to write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let size = pages.paper.size
    let assembler = try DocumentAssembler(
      pageHeight: size.height, properties: properties(of: pages.information),
      compressesAside: compressesAside, write: write)
    let surface = try PDFSurface(
      width: size.width, height: size.height, write: assembler.receive)
    let painter = CairoPainter(surface.context, typesetter, assembler.structure)
    for index in 0..<pages.pageCount {
      surface.setPageLabel(String(index + 1))
      let page = pages.page(at: index)
      try FontFiles.takingTurns {
        assembler.startPage(painter.draw(page))
        try surface.showPage()
      }
    }
    addOutline(pages.outline, to: surface)
    try surface.finish()
    let destinations = pages.destinations.map {
      Destination(name: $0.name, page: $0.page, y: $0.y)
    }
    try assembler.finish(destinations: destinations, attachments: attachments())
  }

  private func properties(of information: DocumentInformation) -> DocumentProperties {
    DocumentProperties(
      title: information.title, author: information.author, subject: information.subject,
      language: information.language, creator: creator, createdAt: information.generatedAt)
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
