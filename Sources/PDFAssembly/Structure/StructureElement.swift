import RecapDrawing

/// An element of the structure, with elements below it, and content that is read after them.
struct StructureElement {
  let number: ObjectNumber
  let type: StructureType
  let parent: ObjectNumber
  var children: [ObjectNumber] = []
  /// Its marked sequences on the page at hand.
  var content: [Int] = []
  /// A figure in words.
  var alternative: String?
  /// A figure's on the page, or what of the page leads to a link's destination; points, y down.
  var frame: Rect?
  var link: LinkAnnotation?

  /// - Parameters:
  ///   - page: Of the content.
  ///   - pageHeight: In points; a PDF's y runs upwards.
  func write(page: ObjectNumber, pageHeight: Double, to bytes: inout [UInt8]) {
    bytes.write("<</S/")
    bytes.write(type.name)
    bytes.write("/P ")
    bytes.write(parent)
    if !content.isEmpty || link != nil {
      bytes.write("/Pg ")
      bytes.write(page)
    }
    writeKids(to: &bytes)
    if let alternative {
      bytes.write("/Alt")
      bytes.write(textString: alternative)
    }
    if type == .figure, let frame {
      bytes.write("/A<</O/Layout/Placement/Block/BBox")
      bytes.write(frame, pageHeight: pageHeight)
      bytes.write(">>")
    }
    if let attributes = type.attributes { bytes.write(attributes) }
    bytes.write(">>")
  }

  private func writeKids(to bytes: inout [UInt8]) {
    let count = children.count + content.count + (link == nil ? 0 : 1)
    guard count > 0 else { return }
    bytes.write(count == 1 && children.isEmpty && link == nil ? "/K " : "/K[")
    for (index, child) in children.enumerated() {
      if index > 0 { bytes.write(" ") }
      bytes.write(child)
    }
    for (index, sequence) in content.enumerated() {
      if index > 0 || !children.isEmpty { bytes.write(" ") }
      bytes.write(sequence)
    }
    if let link {
      bytes.write("<</Type/OBJR/Obj ")
      bytes.write(link.number)
      bytes.write(">>")
    }
    if count > 1 || !children.isEmpty || link != nil { bytes.write("]") }
  }
}

/// The part of a page that leads elsewhere.
struct LinkAnnotation {
  let number: ObjectNumber
  /// Its key in the parent tree.
  let key: Int
  let destination: String
  let contents: String

  func write(frame: Rect, page: ObjectNumber, pageHeight: Double, to bytes: inout [UInt8]) {
    bytes.write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
    bytes.write(frame, pageHeight: pageHeight)
    bytes.write("/P ")
    bytes.write(page)
    bytes.write("/StructParent ")
    bytes.write(key)
    bytes.write("/Contents")
    bytes.write(textString: contents)
    bytes.write("/Dest")
    bytes.write(textString: destination)
    bytes.write(">>")
  }
}

extension [UInt8] {
  /// A rectangle with its corners from the page's bottom left.
  mutating func write(_ rect: Rect, pageHeight: Double) {
    let corners = [rect.minX, pageHeight - rect.maxY, rect.maxX, pageHeight - rect.minY]
    append(UInt8(ascii: "["))
    for (index, value) in corners.enumerated() {
      if index > 0 { append(UInt8(ascii: " ")) }
      write(coordinate: value)
    }
    append(UInt8(ascii: "]"))
  }
}
