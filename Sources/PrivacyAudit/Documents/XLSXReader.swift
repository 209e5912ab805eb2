import RecapXMLReading
import RecapZIPReading

/// Everything in a workbook: the rows of its sheets, the names of those, its properties, and what other
/// parts it has.
struct XLSXReader {
  private(set) var document = DocumentText()

  /// Of all parts together, unpacked: what claims to be more is no report.
  private static let mostBytes = 1 << 32

  /// What only the summary of an event says.
  static let markOfAnEvent = "event.startsAt"

  init(_ bytes: [UInt8]) throws(DocumentError) {
    do {
      try bytes.withUnsafeBytes { try read(ZIPArchive($0), bytes) }
    } catch let error as DocumentError {
      throw error
    } catch {
      throw .unreadable("it is no workbook: \(error)")
    }
  }

  private mutating func read(_ archive: ZIPArchive, _ bytes: [UInt8]) throws {
    guard archive.entries.contains(where: { $0.name == "xl/workbook.xml" }) else {
      throw DocumentError.unreadable("it is no workbook: it has no sheets")
    }
    guard archive.entries.reduce(0, { $0 + $1.size }) <= Self.mostBytes else {
      throw DocumentError.unreadable("it is too large, unpacked")
    }
    let shared = try archive.entries.first { $0.name == "xl/sharedStrings.xml" }
      .map { try SharedTexts(archive.content(of: $0)).texts }
    for entry in archive.entries {
      let content = try archive.content(of: entry)
      if entry.name.hasPrefix("xl/worksheets/"), entry.name.hasSuffix(".xml") {
        document.add(try SheetReader(content, shared: shared ?? []).document, at: entry.name)
      } else if entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
        document.pieces += try MarkupTexts(content, at: entry.name).pieces
      } else {
        document.pieces.append(TextEncoding.piece(content, at: entry.name))
      }
    }
    let names = archive.entries.map(\.name).joined(separator: "\0")
    document.pieces.append(TextPiece(place: "names of parts", text: names, layer: .source))
    // What stands between the parts, or behind them.
    document.pieces.append(TextEncoding.piece(bytes, at: "bytes"))
  }
}

/// The texts of a workbook that sheets name by their numbers.
private struct SharedTexts {
  private(set) var texts: [String] = []

  init(_ content: [UInt8]) throws {
    var (texts, depth) = ([] as [String], 0)
    try XMLReader.read(content) { event, _ in
      switch event {
      case .start(let name, _, _):
        depth += 1
        if name == "si" { texts.append("") }
      case .text(let text): if depth > 2, !texts.isEmpty { texts[texts.count - 1] += text }
      case .end: depth -= 1
      case .instruction: break
      }
    }
    self.texts = texts.map(CellText.unescaped)
  }
}

/// The rows of a sheet, and what is written beside them.
private struct SheetReader {
  private(set) var document = DocumentText()

  init(_ content: [UInt8], shared: [String]) throws {
    var (document, cells, cell, kind) = (DocumentText(), [] as [String], "", "")
    var (row, column, isInCell, beside) = (0, "", false, [] as [String])
    var elements: [String] = []
    // Columns by the letters they have, whose first cell says that they hold ids.
    var (ids, isHead): ([String: String], Bool) = ([:], true)
    try XMLReader.read(content) { event, _ in
      switch event {
      case .start(let name, _, let attributes):
        elements.append(name)
        switch name {
        case "row":
          row = attributes["r"].flatMap { Int($0) } ?? row + 1
          cells = []
        case "c":
          (cell, kind, isInCell) = ("", attributes["t"] ?? "", true)
          column = String((attributes["r"] ?? "").prefix { $0.isLetter })
        default:
          if !isInCell { beside += attributes.sorted { $0.key < $1.key }.map(\.value) }
        }
      case .text(let text): if isInCell { cell += text } else { beside.append(text) }
      case .end:
        switch elements.popLast() {
        case "c":
          if kind == "s", let number = Int(cell), shared.indices.contains(number) {
            cell = shared[number]
          }
          cell = CellText.unescaped(cell)
          cells.append(cell)
          isInCell = false
          // An id names somebody without being a name.
          if isHead, cell.uppercased() == "ID" || cell.hasSuffix(" ID") {
            ids[column] = cell
          } else if let head = ids[column] {
            document.identifiers.append(
              Identifier(place: "\(column)\(row)", context: head, value: cell))
          }
        case "row":
          let place = "row \(row)"
          document.pieces.append(
            TextPiece(place: place, text: cells.joined(separator: FoldedText.partSeparator)))
          isHead = false
        default: break
        }
      case .instruction(let target): beside.append(target)
      }
    }
    document.pieces.append(
      TextPiece(place: "beside the rows", text: beside.joined(separator: "\0"), layer: .source))
    self.document = document
  }
}

/// What is written in a part of markup: texts and the values of attributes.
private struct MarkupTexts {
  private(set) var pieces: [TextPiece] = []

  init(_ content: [UInt8], at place: String) throws {
    var (texts, values) = ([] as [String], [] as [String])
    try XMLReader.read(content) { event, _ in
      switch event {
      case .start(_, _, let attributes):
        values += attributes.sorted { $0.key < $1.key }.map(\.value)
      case .text(let text): texts.append(text)
      case .end: break
      case .instruction(let target): values.append(target)
      }
    }
    pieces = [
      TextPiece(place: place, text: texts.joined(separator: "\0")),
      TextPiece(place: place, text: values.joined(separator: "\0"), layer: .source),
    ]
  }
}

/// The text of a cell without escapes such as "_x0041_".
enum CellText {
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var plain = ""
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if let escaped = escapedScalar(rest) {
        plain.unicodeScalars.append(escaped)
        rest = rest.dropFirst(7)
      } else {
        plain.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return plain
  }

  private static func escapedScalar(_ text: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let start = Array(text.prefix(7))
    guard start.count == 7, start[0] == "_", start[1] == "x", start[6] == "_" else { return nil }
    return UInt32(String(String.UnicodeScalarView(start[2...5])), radix: 16)
      .flatMap(Unicode.Scalar.init)
  }
}
