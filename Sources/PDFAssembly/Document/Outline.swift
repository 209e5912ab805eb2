/// The outline of a document: entries that lead to places, some below others, all closed.
///
/// Source: ISO 32000-1, 12.3.3.
public struct Outline {
  public struct Entry {
    let title: String
    /// 0 at the top.
    let level: Int
    /// From 0.
    let page: Int
    /// Points from the page's top.
    let y: Double

    public init(title: String, level: Int, page: Int, y: Double) {
      self.title = title
      self.level = level
      self.page = page
      self.y = y
    }
  }

  private let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  var isEmpty: Bool { entries.isEmpty }

  func write(to file: PDFFile, pages: [ObjectNumber], pageHeight: Double) throws -> ObjectNumber {
    let root = file.makeObject()
    let numbers = entries.map { _ in file.makeObject() }
    let tree = Tree(entries.map(\.level))
    for (index, entry) in entries.enumerated() {
      let (parent, place) = (tree.parents[index], tree.places[index])
      let siblings = parent.map { tree.children[$0] } ?? tree.roots
      try file.write(numbers[index]) { bytes in
        bytes.write("<</Title")
        bytes.write(textString: entry.title)
        bytes.write("/Parent ")
        bytes.write(parent.map { numbers[$0] } ?? root)
        if place > 0 {
          bytes.write("/Prev ")
          bytes.write(numbers[siblings[place - 1]])
        }
        if place + 1 < siblings.count {
          bytes.write("/Next ")
          bytes.write(numbers[siblings[place + 1]])
        }
        Self.write(tree.children[index], numbers, isOpen: false, to: &bytes)
        bytes.write("/Dest[")
        bytes.write(pages[entry.page])
        bytes.write("/XYZ 0 ")
        bytes.write(coordinate: pageHeight - entry.y)
        bytes.write(" 0]>>")
      }
    }
    try file.write(root) { bytes in
      bytes.write("<</Type/Outlines")
      Self.write(tree.roots, numbers, isOpen: true, to: &bytes)
      bytes.write(">>")
    }
    return root
  }

  private static func write(
    _ children: [Int], _ numbers: [ObjectNumber], isOpen: Bool, to bytes: inout [UInt8]
  ) {
    guard let first = children.first, let last = children.last else { return }
    bytes.write("/First ")
    bytes.write(numbers[first])
    bytes.write("/Last ")
    bytes.write(numbers[last])
    bytes.write("/Count ")
    bytes.write(isOpen ? children.count : -children.count)
  }
}

extension Outline {
  /// Which entry is below which, by their indices.
  struct Tree {
    /// Nil at the top.
    private(set) var parents: [Int?] = []
    /// Among the children of the parent.
    private(set) var places: [Int] = []
    private(set) var children: [[Int]]
    private(set) var roots: [Int] = []

    init(_ levels: [Int]) {
      children = levels.map { _ in [] }
      var path: [Int] = []
      for (index, level) in levels.enumerated() {
        while let last = path.last, levels[last] >= level { path.removeLast() }
        parents.append(path.last)
        if let parent = path.last {
          places.append(children[parent].count)
          children[parent].append(index)
        } else {
          places.append(roots.count)
          roots.append(index)
        }
        path.append(index)
      }
    }
  }
}
