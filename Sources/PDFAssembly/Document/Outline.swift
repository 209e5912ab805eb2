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
    for (index, entry) in entries.enumerated() {
      let parent = entries[..<index].lastIndex { $0.level < entry.level }
      let siblings = children(of: parent)
      let place = siblings.firstIndex(of: index)!
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
        writeChildren(of: index, numbers, isOpen: false, to: &bytes)
        bytes.write("/Dest[")
        bytes.write(pages[entry.page])
        bytes.write("/XYZ 0 ")
        bytes.write(coordinate: pageHeight - entry.y)
        bytes.write(" 0]>>")
      }
    }
    try file.write(root) { bytes in
      bytes.write("<</Type/Outlines")
      writeChildren(of: nil, numbers, isOpen: true, to: &bytes)
      bytes.write(">>")
    }
    return root
  }

  /// Those right below an entry, or at the top.
  private func children(of parent: Int?) -> [Int] {
    let level = parent.map { entries[$0].level + 1 } ?? 0
    let start = parent.map { $0 + 1 } ?? 0
    let end = entries[start...].firstIndex { $0.level < level } ?? entries.endIndex
    return (start..<end).filter { entries[$0].level == level }
  }

  private func writeChildren(
    of parent: Int?, _ numbers: [ObjectNumber], isOpen: Bool, to bytes: inout [UInt8]
  ) {
    let children = children(of: parent)
    guard let first = children.first, let last = children.last else { return }
    bytes.write("/First ")
    bytes.write(numbers[first])
    bytes.write("/Last ")
    bytes.write(numbers[last])
    bytes.write("/Count ")
    bytes.write(isOpen ? children.count : -children.count)
  }
}
