import RecapDrawing

/// The pages of a document, numbered from 1.
///
/// Source: ISO 32000-1, 7.7.3 (page tree), 12.4.2 (page labels).
struct PageTree {
  private let file: PDFFile
  let number: ObjectNumber
  private(set) var pages: [ObjectNumber] = []

  init(_ file: PDFFile) {
    self.file = file
    number = file.makeObject()
  }

  /// Writes a page.
  mutating func add(
    _ content: [UInt8], size: Size, resources: ObjectNumber, entries: PageEntries
  ) throws -> ObjectNumber {
    let stream = file.makeObject()
    try file.write(stream, stream: content)
    let page = file.makeObject()
    try file.write(page) { bytes in
      bytes.write("<</Type/Page/Parent ")
      bytes.write(number)
      bytes.write("/MediaBox[0 0 ")
      bytes.write(coordinate: size.width)
      bytes.write(" ")
      bytes.write(coordinate: size.height)
      bytes.write("]/Contents ")
      bytes.write(stream)
      bytes.write("/Resources ")
      bytes.write(resources)
      // What shows through is mixed in the colours of the screen.
      bytes.write("/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>")
      entries.write(to: &bytes)
      bytes.write(">>")
    }
    pages.append(page)
    return page
  }

  func finish() throws {
    try file.write(number) { bytes in
      bytes.write("<</Type/Pages/Count ")
      bytes.write(pages.count)
      bytes.write("/Kids[")
      for page in pages {
        bytes.write(page)
        bytes.write(" ")
      }
      bytes.write("]>>")
    }
  }

  /// Of the catalogue.
  func writeEntries(to bytes: inout [UInt8]) {
    bytes.write("/Pages ")
    bytes.write(number)
    bytes.write("/PageLabels<</Nums[0<</S/D>>]>>")
  }
}
