public import RecapDashboardLayout
import RecapDrawing
public import RecapPDFAssembly
public import RecapPangoText

/// Writes laid-out documents as PDF that can be read aloud and archived.
///
/// Pages leave as soon as they are drawn, so that memory does not grow with their number.
public struct PDFExporter {
  private let typesetter: Typesetter
  /// "Recap 1.0".
  private let creator: String
  private let standard: PDFStandard?
  private let compressesAside: Bool

  /// - Parameters:
  ///   - standard: One that allows what is attached; nil for PDF/A-3a with attachments, else 2a.
  ///   - compressesAside: Whether a second processor compresses a page while the next is drawn; the
  ///     bytes are the same.
  public init(
    _ typesetter: Typesetter, creator: String, standard: PDFStandard? = nil,
    compressesAside: Bool = false
  ) {
    self.typesetter = typesetter
    self.creator = creator
    self.standard = standard
    self.compressesAside = compressesAside
  }

  /// - Parameters:
  ///   - attachments: Files that travel inside the document; asked for when its pages are done.
  ///   - write: Takes the file's bytes in order. The file is whole only when this returns.
  public func write(
    _ pages: some LaidOutDocument, attachments: () throws -> [Attachment] = { [] },
    to write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let assembler = try DocumentAssembler(
      pageSize: pages.pageSize, properties: properties(of: pages.information),
      compressesAside: compressesAside, write: write)
    let painter = ScenePainter(assembler, typesetter)
    for index in 0..<pages.pageCount {
      try painter.draw(pages.page(at: index))
    }
    let outline = Outline(
      pages.outline.map {
        Outline.Entry(title: $0.title, level: $0.level, page: $0.page, y: $0.y)
      })
    let destinations = pages.destinations.map {
      Destination(name: $0.name, page: $0.page, y: $0.y)
    }
    try assembler.finish(
      outline: outline, destinations: destinations, attachments: attachments(),
      standard: standard)
  }

  private func properties(of information: DocumentInformation) -> DocumentProperties {
    DocumentProperties(
      title: information.title, author: information.author, subject: information.subject,
      language: information.language, creator: creator, createdAt: information.generatedAt)
  }
}
