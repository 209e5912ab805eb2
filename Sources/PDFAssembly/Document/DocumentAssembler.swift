import RecapDrawing

/// Makes the file Cairo writes into a document that can be read aloud, navigated and archived:
/// PDF/UA-1 and PDF/A-3a, or 2a without attachments.
///
/// Objects pass through as Cairo ends them, so that memory does not grow with the pages. Content
/// gets its marks; pages, fonts and the catalogue get what Cairo does not write; and all that is
/// small goes into compressed object streams.
///
///     let assembler = try DocumentAssembler(pageHeight: 842, properties: …) { out.write($0) }
///     // per page: draw, telling assembler.structure and a log; then
///     assembler.startPage(log)   // and let Cairo end its page into assembler.receive
///     try assembler.finish(destinations: [], attachments: [])
public final class DocumentAssembler {
  public let structure: StructureTree

  private let properties: DocumentProperties
  private let file: PDFFile
  private let pageHeight: Double
  private var objects = CairoObjects()
  private var numbers: [Int: ObjectNumber] = [:]
  /// Of the page Cairo is writing; nil between pages.
  private var log: PageLog?
  private var entries: PageEntries?
  private var pages: [ObjectNumber] = []
  private var catalogue: [UInt8]?

  /// - Parameters:
  ///   - pageHeight: In points, of every page.
  ///   - compressesAside: Whether a second processor compresses a page while the next is drawn.
  ///   - write: Takes the file's bytes in order.
  public init(
    pageHeight: Double, properties: DocumentProperties, compressesAside: Bool = false,
    write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    self.properties = properties
    self.pageHeight = pageHeight
    file = try PDFFile(compressesAside: compressesAside, write)
    structure = StructureTree(file, pageHeight: pageHeight)
  }

  /// The next content Cairo writes was drawn as the log says.
  public func startPage(_ log: PageLog) { self.log = log }

  /// Takes what Cairo writes, in any pieces.
  public func receive(_ bytes: UnsafeRawBufferPointer) throws {
    objects.append(bytes)
    while let object = try objects.next() { try pass(object) }
  }

  private func pass(_ object: CairoObjects.Object) throws {
    let body = CairoBody(object.body)
    if let stream = object.stream {
      try pass(body, stream, number: number(object.number))
    } else if body.hasType("/Catalog") {
      catalogue = body.bytes(numbers: number(_:))
    } else if body.isPage {
      try pass(page: body, number: number(object.number))
    } else if !body.isInformation {
      let isTrueType = body.contains("/Subtype /CIDFontType2")
      try write(
        body.withoutRepeatedPictures, number(object.number),
        more: isTrueType ? "/CIDToGIDMap/Identity" : "")
    }
  }

  private func pass(
    _ body: CairoBody, _ stream: ArraySlice<UInt8>, number: ObjectNumber
  ) throws {
    guard let log, !body.contains("/Type") else {
      return try file.write(
        number, compressed: stream, entries: body.streamEntries(numbers: self.number(_:)))
    }
    self.log = nil
    let page = pages.count + 1
    var content = MarkedContent(page: page, log: log) { [structure] in structure.typeName($0) }
    try content.mark(file.decompress(stream))
    try file.write(number, stream: content.output)
    entries = try structure.endContent(owners: content.owners)
  }

  private func pass(page body: CairoBody, number: ObjectNumber) throws {
    guard let entries else { throw AssemblyError.unreadable("a page without content") }
    self.entries = nil
    var more: [UInt8] = []
    entries.write(to: &more)
    try file.write(number) {
      $0.append(contentsOf: body.bytes(with: more, numbers: self.number(_:)))
    }
    pages.append(number)
    try structure.endPage(number)
  }

  private func write(_ body: CairoBody, _ number: ObjectNumber, more: StaticString) throws {
    var addition: [UInt8] = []
    addition.write(more)
    try file.write(number) {
      $0.append(contentsOf: body.bytes(with: addition, numbers: self.number(_:)))
    }
  }

  /// Cairo's objects are numbered anew, so that ours can come between them.
  private func number(_ cairos: Int) -> ObjectNumber {
    if let number = numbers[cairos] { return number }
    let number = file.makeObject()
    numbers[cairos] = number
    return number
  }

  /// Writes what is left. The file is whole only when this returns.
  public func finish(destinations: [Destination], attachments: [Attachment]) throws {
    guard let catalogue else { throw AssemblyError.unreadable("no catalogue") }
    let tree = try structure.finish()
    let intent = try OutputIntent.write(to: file)
    let metadata = file.makeObject()
    let xmp = XMPMetadata(properties: properties, archivalPart: attachments.isEmpty ? 2 : 3)
    // Archives look for it without decompressing anything.
    try file.write(metadata, data: xmp.bytes, entries: Array("/Type/Metadata/Subtype/XML".utf8))
    let files = try attachments.map {
      (name: $0.name, number: try $0.write(to: file, date: properties.pdfDate))
    }
    let root = file.makeObject()
    try file.write(root) { bytes in
      bytes.append(contentsOf: catalogue.dropLast(2))
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
      bytes.write(pages[destination.page])
      bytes.write("/XYZ null ")
      bytes.write(coordinate: pageHeight - destination.y)
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
