/// The rows of a table of text, one at a time: cells as ranges of bytes, so that nothing is copied
/// that nobody asks for.
struct TableReader {
  /// The bytes of a cell, without the quotes around it.
  struct Cell {
    var start: Int
    var end: Int
    /// Quotes in it are doubled.
    var hasDoubledQuotes = false

    var isEmpty: Bool { start == end }
  }

  /// Longer ones are no data of a table.
  static let longestCell = 1 << 16

  let bytes: [UInt8]
  let delimiter: UInt8
  private(set) var cells: [Cell] = []
  /// The line the row begins on, from 1.
  private(set) var line = 0
  private var nextLine = 1
  private var position: Int

  init(_ bytes: [UInt8], delimiter: UInt8, position: Int = 0, line: Int = 1) {
    (self.bytes, self.delimiter, self.position, nextLine) = (bytes, delimiter, position, line)
  }

  /// Reads the next row; false at the end.
  mutating func next() throws(ImportError) -> Bool {
    guard position < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    line = nextLine
    let problem = bytes.withUnsafeBufferPointer { scan($0) }
    if let problem { throw problem }
    return true
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> ImportError? {
    let count = bytes.count
    var index = position
    while true {
      // Of a cell.
      var cell = Cell(start: index, end: index)
      var isQuoted = false
      if index < count, bytes[index] == 0x22 {
        switch quoted(bytes, from: index) {
        case .closed(let inner, let after, let lines):
          cell = inner
          index = after
          nextLine += lines
          isQuoted = true
        case .ordinary: break
        case .failed(let error): return error
        }
      }
      if !isQuoted {
        while index < count {
          let byte = bytes[index]
          if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
          index += 1
        }
        cell.end = index
      }
      if cell.end - cell.start > Self.longestCell {
        return ImportError(
          .cellTooLong, line: line, "a cell has more than 64 KiB of text",
          hint: "give the export of a platform, unchanged")
      }
      cells.append(cell)
      guard index < count, bytes[index] == delimiter else { break }
      index += 1
      // A delimiter at the very end of the file: an empty cell follows it.
    }
    if index < count {
      if bytes[index] == 0x0D, index + 1 < count, bytes[index + 1] == 0x0A { index += 1 }
      index += 1
      nextLine += 1
    }
    position = index
    return nil
  }

  private enum Quoted {
    case closed(Cell, after: Int, lines: Int)
    /// The quote is a character of the cell like others.
    case ordinary
    case failed(ImportError)
  }

  /// A cell that begins with a quote ends at the next lone one, which a delimiter or line end
  /// follows; where something else does, the first was no opening quote.
  private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Quoted {
    var (index, lines, doubled) = (start + 1, 0, false)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          doubled = true
          index += 2
          continue
        }
        let cell = Cell(start: start + 1, end: index, hasDoubledQuotes: doubled)
        var after = index + 1
        while after < bytes.count, bytes[after] == 0x20 { after += 1 }
        guard
          after == bytes.count || bytes[after] == delimiter || bytes[after] == 0x0A
            || bytes[after] == 0x0D
        else { return .ordinary }
        return .closed(cell, after: after, lines: lines)
      }
      if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
        lines += 1
      }
      if index - start > Self.longestCell + 2 {
        return .failed(
          ImportError(
            .cellTooLong, line: line + lines,
            "a cell that begins here has more than 64 KiB of text",
            hint: "see whether a quotation mark is missing"))
      }
      index += 1
    }
    return .failed(
      ImportError(
        .unclosedQuote, line: nextLine, "a quotation mark opens here and is never closed",
        hint: "export the file again, or close it"))
  }

  // MARK: Cells

  /// The text of a cell, trimmed; empty where the row is shorter.
  func text(_ column: Int) -> String {
    guard column >= 0, column < cells.count else { return "" }
    let cell = cells[column]
    if cell.isEmpty { return "" }
    var slice = bytes[cell.start..<cell.end]
    // A program that fears formulas puts one before them.
    if slice.count > 1, slice.first == 0x27,
      [0x3D, 0x2B, 0x2D, 0x40].contains(slice[slice.startIndex + 1])
    {
      slice.removeFirst()
    }
    var text = String(decoding: slice, as: UTF8.self)
    if cell.hasDoubledQuotes { text = text.replacing("\"\"", with: "\"") }
    text = text.trimmedCell
    // A spreadsheet's way to keep a number as it is written.
    if text.utf8.count >= 3, text.hasPrefix("=\""), text.hasSuffix("\"") {
      let inner = text.dropFirst(2).dropLast()
      if !inner.utf8.contains(0x22) { text = String(inner).trimmedCell }
    }
    return text
  }

  /// The bytes of a cell as they are.
  @inline(__always)
  func withBytes<Value>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    guard column >= 0, column < cells.count else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let cell = cells[column]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[cell.start..<cell.end]))
    }
  }

  /// The bytes of some cells, by which a row is known again.
  func key(_ fields: [Field], _ columns: PeopleColumns, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    for field in fields {
      if let column = columns[field], column < cells.count {
        key.append(contentsOf: bytes[cells[column].start..<cells[column].end])
      }
      key.append(0)
    }
  }

  func isBlank(_ column: Int) -> Bool {
    // A letter or digit of ASCII is never trimmed.
    let isPlain = withBytes(column) { bytes in
      bytes.contains { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }
    return !isPlain && text(column).isEmpty
  }

  var isBlankRow: Bool { cells.indices.allSatisfy { isBlank($0) } }

  var texts: [String] { cells.indices.map { text($0) } }
}

extension TableReader {
  /// The first rows as texts, with their lines.
  static func sample(
    _ bytes: [UInt8], delimiter: UInt8, rows: Int
  ) -> [(line: Int, cells: [String])] {
    var reader = TableReader(bytes, delimiter: delimiter)
    var sample: [(Int, [String])] = []
    // What is wrong is told when the file is read.
    while sample.count < rows, (try? reader.next()) == true {
      sample.append((reader.line, reader.texts))
    }
    return sample
  }
}
