import RecapCXLSXWriter

/// A workbook in the hands of libxlsxwriter.
final class XLSXBook {
  /// How a cell looks.
  enum Form {
    case plain, words, head, whole, decimal, percentage, time, date

    fileprivate var code: Int32 {
      switch self {
      case .plain: Int32(cxlsx_plain.rawValue)
      case .words: Int32(cxlsx_words_form.rawValue)
      case .head: Int32(cxlsx_head.rawValue)
      case .whole: Int32(cxlsx_whole.rawValue)
      case .decimal: Int32(cxlsx_decimal.rawValue)
      case .percentage: Int32(cxlsx_percentage.rawValue)
      case .time: Int32(cxlsx_time.rawValue)
      case .date: Int32(cxlsx_date.rawValue)
      }
    }
  }

  /// Why the library can't be had; nil where it can.
  static let fault: String? = cxlsx_load().map { String(cString: $0) }
  /// The Debian package that has it.
  static var package: String { String(cString: cxlsx_package()) }

  /// Nil once it is written.
  private var book: OpaquePointer?
  /// Bytes of the texts of each sheet: at least so long it has to be.
  private(set) var sheetSizes: [Int] = []

  init(path: String, folder: String) throws(WorkbookError) {
    guard let book = cxlsx_open(path, folder) else {
      throw .notWritten("no temporary file can be made in \(folder)")
    }
    self.book = book
  }

  deinit { if let book { cxlsx_abandon(book) } }

  func describe(title: String, creator: String, createdAt: Int) throws(WorkbookError) {
    // The library takes 0 for now.
    try check(
      cxlsx_describe(
        book, String(SheetText.escaped(title).prefix(255)), creator,
        createdAt == 0 ? 1 : createdAt))
  }

  /// - Parameter lines: Of its head.
  func beginSheet(_ name: String, lines: Int) throws(WorkbookError) {
    try check(cxlsx_begin_sheet(book, name, Int32(lines)))
    sheetSizes.append(0)
  }

  func endSheet(rows: Int, widths: [Double]) throws(WorkbookError) {
    try check(cxlsx_end_sheet(book, UInt32(rows), UInt16(widths.count), widths))
  }

  func write(_ text: String, row: Int, column: Int, as form: Form) throws(WorkbookError) {
    try check(cxlsx_text(book, UInt32(row), UInt16(column), text, form.code))
    sheetSizes[sheetSizes.count - 1] += text.utf8.count
  }

  func write(_ number: Double, row: Int, column: Int, as form: Form) throws(WorkbookError) {
    try check(cxlsx_number(book, UInt32(row), UInt16(column), number, form.code))
  }

  func write(_ flag: Bool, row: Int, column: Int) throws(WorkbookError) {
    try check(cxlsx_flag(book, UInt32(row), UInt16(column), flag ? 1 : 0))
  }

  /// Writes the file. To be called last.
  func close() throws(WorkbookError) {
    let code = cxlsx_close(book)
    book = nil
    try check(code)
  }

  private func check(_ code: Int32) throws(WorkbookError) {
    if code != 0 { throw .notWritten(String(cString: cxlsx_words(code))) }
  }
}
