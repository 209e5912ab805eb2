/// The beginning of a table of text, read with the delimiter that makes its header.
struct TableSample {
  let bytes: FileBytes
  let delimiter: UInt8
  let rows: [(line: Int, cells: [String])]

  private static let rowCount = 200

  init(_ bytes: FileBytes) {
    self.bytes = bytes
    let words = PlatformWords.shared
    var best: (score: (Int, Int), delimiter: UInt8, rows: [(line: Int, cells: [String])])?
    for delimiter: UInt8 in [0x09, 0x3B, 0x2C] {
      let rows = TableReader.sample(bytes.array, delimiter: delimiter, rows: Self.rowCount)
      let known = rows.prefix(60).map { words.matches($0.cells) }.max() ?? 0
      let wide = rows.count { $0.cells.count { !$0.isEmpty } >= 2 }
      let score = (known, wide)
      if best == nil || score > best!.score { best = (score, delimiter, rows) }
    }
    (delimiter, rows) = (best!.delimiter, best!.rows)
  }

  var reader: TableReader { TableReader(bytes.array, delimiter: delimiter) }

  /// Cells of a row without empty ones at its end.
  func trimmed(_ index: Int) -> [String] {
    var cells = rows[index].cells
    while cells.last?.isEmpty ?? false { cells.removeLast() }
    return cells
  }

  /// The first rows that say something.
  var filled: [Int] { rows.indices.filter { rows[$0].cells.contains { !$0.isEmpty } } }
}
