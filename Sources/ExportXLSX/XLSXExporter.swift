import Glibc
public import RecapExportData

/// A workbook as XLSX, by libxlsxwriter.
///
///     let exporter = XLSXExporter(creator: "Recap", createdAt: now, folder: folder)
///     try exporter.write(Workbook(metrics, zone: nil)) { chunk in … }
///
/// Rows go to the disk as they are made, since a large workbook would not fit into memory; the files
/// they go to have no name, and are gone with the process.
public struct XLSXExporter {
  private let creator: String
  private let createdAt: Int
  private let folder: String
  var limits = SheetLimits()

  /// - Parameters:
  ///   - creator: The program.
  ///   - createdAt: Unix seconds.
  ///   - folder: Of temporary files; for its user's eyes alone.
  public init(creator: String, createdAt: Int, folder: String) throws(WorkbookError) {
    if let fault = XLSXBook.fault {
      throw .noLibrary(package: XLSXBook.package, reason: fault)
    }
    (self.creator, self.createdAt, self.folder) = (creator, createdAt, folder)
  }

  /// Writes the bytes in chunks.
  public func write(_ workbook: Workbook, to sink: ByteSink) throws {
    let file = try NamelessFile(in: folder)
    let book = try XLSXBook(path: file.path, folder: folder)
    try book.describe(title: workbook.title, creator: creator, createdAt: createdAt)
    for sheet in workbook.sheets { try write(sheet, to: book) }
    let sizes = book.sheetSizes
    try book.close()
    try file.withBytes { bytes in
      try WrittenWorkbook(bytes).check(sheetSizes: sizes)
      for start in stride(from: 0, to: bytes.count, by: Self.chunk) {
        let end = min(start + Self.chunk, bytes.count)
        try sink(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
    }
  }

  private static let chunk = 1 << 18

  private func write(_ sheet: Workbook.Sheet, to book: XLSXBook) throws {
    guard sheet.heads.count <= limits.columns else {
      throw WorkbookError.tooManyColumns(
        sheet: sheet.name, count: sheet.heads.count, most: limits.columns)
    }
    var part = SheetPart(sheet, number: 1, limits)
    try part.begin(in: book)
    try sheet.forEachRow { values in
      if part.rows == limits.rows {
        try part.end(in: book)
        part = SheetPart(sheet, number: part.number + 1, limits)
        try part.begin(in: book)
      }
      try part.add(values, to: book)
    }
    try part.end(in: book)
  }
}

/// What a sheet holds at the most, by the specification of Excel.
struct SheetLimits {
  var rows = 1_048_576
  var columns = 16_384
  /// UTF-16 units of a text.
  var characters = 32_767
}
