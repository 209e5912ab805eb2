public import RecapDrawing

/// The structure of a document as it is drawn: elements open and close around what is drawn.
///
/// What no later page can go on with is written when its page ends, so that memory does not grow
/// with the elements.
///
/// Source: ISO 32000-1, 14.7 (logical structure).
public final class StructureTree {
  private let file: PDFFile
  private let root: ObjectNumber
  private let pageHeight: Double

  /// Those of the page at hand; the first are the last ones of the page before, from the document
  /// down.
  private var elements: [StructureElement] = []
  /// From the document down, by place in `elements`.
  private var openElements: [Int] = []
  /// Of a margin that is open and of each role inside: what is drawn there is no content.
  private var margins: [ContentOwner] = []

  /// Of the parent tree: which element a page's sequences and a link belong to.
  private var parents: [(key: Int, value: ObjectNumber)] = []
  private var nextKey = 0
  private var failure: AssemblyError?

  init(_ file: PDFFile, pageHeight: Double) {
    self.file = file
    self.pageHeight = pageHeight
    root = file.makeObject()
    elements = [StructureElement(number: file.makeObject(), type: .document, parent: root)]
    openElements = [0]
  }

  // MARK: Drawing

  /// To whom belongs what is drawn now.
  public var owner: ContentOwner {
    if let margin = margins.last { return margin }
    let element = openElements[openElements.count - 1]
    return holdsContent(element) ? .element(element) : .decoration
  }

  /// Sections, tables and the like hold elements only; what is drawn in them besides is decoration.
  private func holdsContent(_ element: Int) -> Bool {
    switch elements[element].type {
    case .document, .section, .list, .listItem, .table, .row: false
    default: true
    }
  }

  /// - Parameters:
  ///   - continues: The last element of the same type goes on, which the page before had open.
  ///   - offset: Of the role's own coordinates on the page.
  public func open(_ role: Role, continues: Bool, at offset: Point) {
    if let margin = margins.last { return margins.append(margin) }
    guard let type = StructureType(role) else {
      return margins.append(role == .runningHead ? .runningHead : .runningFoot)
    }
    if continues, let last = lastChild(of: openElements[openElements.count - 1]),
      elements[last].type == type
    {
      return openElements.append(last)
    }
    if continues { failure = .structure("no \(type.name) goes on from the page before") }
    append(type)
    let element = elements.count - 1
    switch role {
    case .figure(let alternative, let frame):
      elements[element].alternative = alternative
      elements[element].frame = frame?.offset(by: offset)
    case .link(let target, let contents):
      elements[element].link = LinkAnnotation(
        number: file.makeObject(), key: makeKey(), target: target, contents: contents)
    case .listItem: append(.listBody)
    default: break
    }
  }

  private func append(_ type: StructureType) {
    let parent = openElements[openElements.count - 1]
    let number = file.makeObject()
    elements[parent].kids.append(.element(number))
    openElements.append(elements.count)
    elements.append(
      StructureElement(number: number, type: type, parent: elements[parent].number))
  }

  private func lastChild(of parent: Int) -> Int? {
    for case .element(let number) in elements[parent].kids.reversed() {
      return elements.lastIndex { $0.number == number }
    }
    return nil
  }

  /// What is drawn up to `closeReading` is read as a text.
  public func openReading(_ text: String) {
    guard margins.isEmpty, holdsContent(openElements[openElements.count - 1]) else {
      return margins.append(owner)
    }
    append(.span)
    elements[elements.count - 1].reading = text
    // MuPDF takes the text of the element that holds the content for one that is seen, and turns
    // it round.
    append(.span)
  }

  public func closeReading() {
    guard margins.isEmpty else { return margins.removeLast(1) }
    openElements.removeLast(2)
  }

  public func close(_ role: Role) {
    guard margins.isEmpty else { return margins.removeLast(1) }
    openElements.removeLast(role == .listItem ? 2 : 1)
  }

  /// Widens the frame of the link that is open by what was drawn of it.
  public func extendLink(by rect: Rect) {
    let element = openElements[openElements.count - 1]
    guard elements[element].link != nil else { return }
    elements[element].frame = elements[element].frame?.union(rect) ?? rect
  }

  // MARK: Writing

  /// Gives the page's next marked sequence to an element, and returns the name of its type.
  func add(sequence: Int, to element: Int) -> StaticString {
    elements[element].kids.append(.sequence(sequence))
    return elements[element].type.name
  }

  /// Ends the content of a page, and returns the page's entries.
  /// - Parameter owners: The element of each of its marked sequences.
  func endContent(owners: [Int]) throws -> PageEntries {
    if let failure { throw failure }
    let key = makeKey()
    let links = elements.compactMap { $0.frame == nil ? nil : $0.link }
    if !owners.isEmpty {
      let array = file.makeObject()
      parents.append((key, array))
      try file.write(array) { bytes in
        bytes.write("[")
        for owner in owners {
          bytes.write(elements[owner].number)
          bytes.write(" ")
        }
        bytes.write("]")
      }
    }
    return PageEntries(key: key, annotations: links.map(\.number))
  }

  /// Writes all elements of the page but those a later one may go on with.
  func endPage(_ page: ObjectNumber) throws {
    for element in elements {
      guard let link = element.link, let frame = element.frame else { continue }
      parents.append((link.key, element.number))
      try file.write(link.number) {
        link.write(frame: frame, page: page, pageHeight: pageHeight, to: &$0)
      }
    }
    let kept = lastElements
    for (index, element) in elements.enumerated() where !kept.contains(index) {
      try write(element, page: page)
    }
    // An element with content ends with its page.
    let isOfPage = { (index: Int) in self.holdsContent(index) || self.elements[index].link != nil }
    for index in kept where isOfPage(index) { try write(elements[index], page: page) }
    elements = kept.filter { !isOfPage($0) }.map { elements[$0] }
  }

  /// The last element of each level, from the document down.
  private var lastElements: [Int] {
    var path = [0]
    while let next = lastChild(of: path[path.count - 1]) { path.append(next) }
    return path
  }

  private func write(_ element: StructureElement, page: ObjectNumber) throws {
    try file.write(element.number) {
      element.write(page: page, pageHeight: pageHeight, to: &$0)
    }
  }

  /// Writes what is left, and returns the root for the document's catalogue.
  func finish() throws -> ObjectNumber {
    for element in elements { try write(element, page: root) }
    let parentTree = file.makeObject()
    try file.write(parentTree) { bytes in
      bytes.write("<</Nums[")
      for (key, value) in parents.sorted(by: { $0.key < $1.key }) {
        bytes.write(key)
        bytes.write(" ")
        bytes.write(value)
        bytes.write(" ")
      }
      bytes.write("]>>")
    }
    try file.write(root) { bytes in
      bytes.write("<</Type/StructTreeRoot/K ")
      bytes.write(elements[0].number)
      bytes.write("/ParentTree ")
      bytes.write(parentTree)
      bytes.write("/ParentTreeNextKey ")
      bytes.write(nextKey)
      bytes.write(">>")
    }
    return root
  }

  private func makeKey() -> Int {
    defer { nextKey += 1 }
    return nextKey
  }
}

/// What a page says of its structure.
struct PageEntries {
  /// In the parent tree.
  let key: Int
  let annotations: [ObjectNumber]

  func write(to bytes: inout [UInt8]) {
    bytes.write("/Tabs/S/StructParents ")
    bytes.write(key)
    guard !annotations.isEmpty else { return }
    bytes.write("/Annots[")
    for annotation in annotations {
      bytes.write(annotation)
      bytes.write(" ")
    }
    bytes.write("]")
  }
}
