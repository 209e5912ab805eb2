/// The rows of a CSV file. What is wrong with it does not matter: all of it is read.
struct CSVReader {
  private(set) var document = DocumentText()

  init(_ text: String) {
    var (row, cell, isQuoted, hasContent) = (1, "", false, false)
    var cells: [String] = []
    func endRow(_ document: inout DocumentText) {
      cells.append(cell)
      document.pieces.append(
        TextPiece(place: "row \(row)", text: cells.joined(separator: FoldedText.partSeparator)))
      (cells, cell, hasContent) = ([], "", false)
      row += 1
    }
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\"":
        isQuoted.toggle()
        hasContent = true
      case ",", ";", "\t":
        hasContent = true
        if isQuoted || scalar != "," {
          cell.unicodeScalars.append(scalar)
        } else {
          cells.append(cell)
          cell = ""
        }
      case "\r", "\n":
        if isQuoted {
          cell.unicodeScalars.append(scalar)
        } else {
          if scalar == "\n" && previous == "\r" { continue }
          endRow(&document)
        }
      default:
        hasContent = true
        cell.unicodeScalars.append(scalar)
      }
    }
    if hasContent { endRow(&document) }
  }
}
