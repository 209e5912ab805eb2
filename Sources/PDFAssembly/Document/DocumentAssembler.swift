public import RecapDrawing

/// Makes a document that can be read aloud, navigated and archived: PDF/UA-1 and a part of PDF/A.
///
/// Pages leave as they end, so that memory does not grow with them. All that is small goes into
/// compressed object streams.
///
///     let assembler = try DocumentAssembler(pageSize: size, properties: …) { out.write($0) }
///     var content = assembler.startPage()
///     // open and close roles in assembler.structure, and draw with assembler.resources
///     try assembler.endPage(&content)
///     try assembler.finish(outline: outline, destinations: [], attachments: [])
public final class DocumentAssembler {
  public let structure: StructureTree
  public let resources: PageResources

  private let properties: DocumentProperties
  private let file: PDFFile
  private let pageSize: Size
  private var pages: PageTree

  /// - Parameters:
  ///   - pageSize: In points, of every page.
  ///   - compressesAside: Whether a second processor compresses a page while the next is drawn.
  ///   - write: Takes the file's bytes in order.
  public init(
    pageSize: Size, properties: DocumentProperties, compressesAside: Bool = false,
    write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    self.properties = properties
    self.pageSize = pageSize
    file = try PDFFile(compressesAside: compressesAside, write)
    structure = StructureTree(file, pageHeight: pageSize.height)
    resources = PageResources(file)
    pages = PageTree(file)
  }

  /// The content of the next page, to be drawn into.
  public func startPage() -> PageContent {
    PageContent(pageHeight: pageSize.height, resources: resources) { [structure] in
      structure.add(sequence: $0, to: $1)
    }
  }

  /// Writes a page that is drawn.
  public func endPage(_ content: inout PageContent) throws {
    let stream = content.end()
    let page = try pages.add(
      stream, size: pageSize, resources: resources.number,
      entries: try structure.endContent(owners: content.owners))
    try structure.endPage(page)
  }

  /// Writes what is left. The file is whole only when this returns.
  /// - Parameter standard: One that allows the attachments; nil for PDF/A-3a where there are some,
  ///   else 2a.
  public func finish(
    outline: Outline, destinations: [Destination], attachments: [Attachment],
    standard: PDFStandard? = nil
  ) throws {
    let tree = try structure.finish()
    try resources.finish()
    try pages.finish()
    let entries =
      outline.isEmpty
      ? nil : try outline.write(to: file, pages: pages.pages, pageHeight: pageSize.height)
    let intent = try OutputIntent.write(to: file)
    let metadata = file.makeObject()
    let standard = standard ?? (attachments.isEmpty ? .a2a : .a3a)
    guard standard.allowsAttachments || attachments.isEmpty else {
      throw AssemblyError.structure("\(standard) has no attachments")
    }
    let xmp = XMPMetadata(properties: properties, standard: standard)
    // Archives look for it without decompressing anything.
    try file.write(metadata, data: xmp.bytes, entries: Array("/Type/Metadata/Subtype/XML".utf8))
    let files = try attachments.map {
      (name: $0.name, number: try $0.write(to: file, date: properties.pdfDate))
    }
    let root = file.makeObject()
    try file.write(root) { bytes in
      bytes.write("<</Type/Catalog")
      pages.writeEntries(to: &bytes)
      if let entries {
        bytes.write("/PageMode/UseOutlines/Outlines ")
        bytes.write(entries)
      }
      bytes.write("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang")
      bytes.write(textString: properties.language)
      bytes.write("/StructTreeRoot ")
      bytes.write(tree)
      bytes.write("/Metadata ")
      bytes.write(metadata)
      bytes.write("/OutputIntents[")
      bytes.write(intent)
      bytes.write("]/Names<<")
      write(destinations, to: &bytes)
      write(files.sorted { $0.name < $1.name }, to: &bytes)
      bytes.write(">>")
      if !files.isEmpty {
        bytes.write("/AF[")
        for file in files {
          bytes.write(file.number)
          bytes.write(" ")
        }
        bytes.write("]")
      }
      bytes.write(">>")
    }
    let information = file.makeObject()
    try file.write(information) { properties.writeInformation(to: &$0) }
    try file.finish(root: root, information: information)
  }

  private func write(_ destinations: [Destination], to bytes: inout [UInt8]) {
    guard !destinations.isEmpty else { return }
    bytes.write("/Dests<</Names[")
    for destination in destinations.sorted(by: { $0.name < $1.name }) {
      bytes.write(textString: destination.name)
      bytes.write("[")
      bytes.write(pages.pages[destination.page])
      bytes.write("/XYZ null ")
      bytes.write(coordinate: pageSize.height - destination.y)
      bytes.write(" null]")
    }
    bytes.write("]>>")
  }

  private func write(
    _ files: [(name: String, number: ObjectNumber)], to bytes: inout [UInt8]
  ) {
    guard !files.isEmpty else { return }
    bytes.write("/EmbeddedFiles<</Names[")
    for file in files {
      bytes.write(textString: file.name)
      bytes.write(file.number)
      bytes.write(" ")
    }
    bytes.write("]>>")
  }
}
