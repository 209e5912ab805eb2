import RecapDrawing

/// An element of the structure.
struct StructureElement {
  /// What it is made of.
  enum Kid {
    case element(ObjectNumber)
    /// A marked sequence of the page at hand.
    case sequence(Int)
  }

  let number: ObjectNumber
  let type: StructureType
  let parent: ObjectNumber
  /// In the order they are read.
  var kids: [Kid] = []
  /// What its content says, where that is not what its order tells.
  var reading: String?
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
    if hasContent || link != nil {
      bytes.write("/Pg ")
      bytes.write(page)
    }
    writeKids(to: &bytes)
    if let reading {
      bytes.write("/ActualText")
      bytes.write(textString: reading)
    }
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

  private var hasContent: Bool {
    kids.contains { if case .sequence = $0 { true } else { false } }
  }

  private func writeKids(to bytes: inout [UInt8]) {
    if kids.count == 1, link == nil, case .sequence(let sequence) = kids[0] {
      bytes.write("/K ")
      return bytes.write(sequence)
    }
    guard !kids.isEmpty || link != nil else { return }
    bytes.write("/K[")
    for (index, kid) in kids.enumerated() {
      if index > 0 { bytes.write(" ") }
      switch kid {
      case .element(let number): bytes.write(number)
      case .sequence(let sequence): bytes.write(sequence)
      }
    }
    if let link {
      bytes.write("<</Type/OBJR/Obj ")
      bytes.write(link.number)
      bytes.write(">>")
    }
    bytes.write("]")
  }
}

/// The part of a page that leads elsewhere.
struct LinkAnnotation {
  let number: ObjectNumber
  /// Its key in the parent tree.
  let key: Int
  let target: LinkTarget
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
    switch target {
    case .destination(let name):
      bytes.write("/Dest")
      bytes.write(textString: name)
    // Not as a remote destination, which browsers leave out.
    case .file(let address):
      bytes.write("/A<</S/URI/URI")
      bytes.write(textString: address)
      bytes.write(">>")
    }
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
