import RecapXMLReading
import RecapZIPReading

/// The sheets of a written workbook, read back without the library that wrote them.
struct WrittenSheets {
  struct Cell: Hashable {
    /// "inlineStr", "b", or nil for a number.
    var type: String?
    var text = ""
  }

  /// By name, each by the places of its cells.
  private(set) var sheets: [String: [String: Cell]] = [:]
  private(set) var names: [String] = []
  private(set) var elements: Set<String> = []

  init(_ bytes: [UInt8]) throws {
    var (names, sheets, elements) = ([] as [String], [:] as [String: [String: Cell]], Set<String>())
    try bytes.withUnsafeBytes { bytes in
      let archive = try ZIPArchive(bytes)
      func content(_ name: String) throws -> [UInt8] {
        try archive.content(of: archive.entries.first { $0.name == name }!)
      }
      try XMLReader.read(content("xl/workbook.xml")) { event, _ in
        if case .start("sheet", _, let attributes) = event { names.append(attributes["name"]!) }
      }
      for (index, name) in names.enumerated() {
        var (place, cells) = (nil as String?, [:] as [String: Cell])
        try XMLReader.read(content("xl/worksheets/sheet\(index + 1).xml")) { event, _ in
          switch event {
          case .start(let element, _, let attributes):
            elements.insert(element)
            if element == "c" {
              place = attributes["r"]!
              cells[place!] = Cell(type: attributes["t"])
            }
          case .text(let text): if let place { cells[place]!.text += text }
          case .end, .instruction: break
          }
        }
        sheets[name] = cells
      }
    }
    (self.names, self.sheets, self.elements) = (names, sheets, elements)
  }
}
