/// A workbook that can't be written.
public enum WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
  case noLibrary(package: String, reason: String)
  case textTooLong(sheet: String, head: String, row: Int, count: Int, most: Int)
  case tooManyColumns(sheet: String, count: Int, most: Int)
  /// What went wrong on the disk.
  case notWritten(String)

  public var description: String {
    switch self {
    case .noLibrary(_, let reason): "a workbook can't be written without libxlsxwriter: \(reason)"
    case .textTooLong(let sheet, let head, let row, let count, let most):
      "the text of \(head) in row \(row) of the sheet \(sheet) has \(count) characters, and a cell of "
        + "a workbook holds \(most)"
    case .tooManyColumns(let sheet, let count, let most):
      "the sheet \(sheet) has \(count) columns, and one of a workbook holds \(most)"
    case .notWritten(let reason): "the workbook can't be written: \(reason)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .noLibrary(let package, _): "install \(package)"
    case .textTooLong, .tooManyColumns: "write json or csv, which hold all of it"
    case .notWritten: "check the folder of temporary files (TMPDIR) and the space left there"
    }
  }
}
