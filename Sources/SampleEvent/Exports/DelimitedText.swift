/// A table of text as platforms write it.
struct DelimitedText {
  private let delimiter: String
  private let lineEnd: String
  /// Characters that have a cell put in quotes.
  private let special: Set<Character>
  private(set) var text = ""

  init(delimiter: String = ",", lineEnd: String = "\r\n") {
    (self.delimiter, self.lineEnd) = (delimiter, lineEnd)
    special = ["\"", ",", "\r", "\n", "\r\n", "\t"]
  }

  mutating func row(_ cells: [String]) {
    text += cells.map(quoted).joined(separator: delimiter) + lineEnd
  }

  mutating func row(_ cells: String...) { row(cells) }

  private func quoted(_ cell: String) -> String {
    guard cell.contains(where: special.contains) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}

/// How a file of text is stored.
enum TextEncoding {
  case utf8
  case utf8WithMark
  /// With its mark of byte order.
  case utf16LittleEndian

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }
  }
}
