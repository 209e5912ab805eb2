import RecapZIPReading

/// A workbook as it came to the disk. The library does not look whether what it writes in between is
/// taken: where the disk was full meanwhile, a part is shorter than it should be.
struct WrittenWorkbook {
  private let archive: ZIPArchive

  private static let end = Array(">".utf8)
  private static let smallPart = 1 << 20

  init(_ bytes: UnsafeRawBufferPointer) throws { archive = try ZIPArchive(bytes) }

  /// - Parameter sheetSizes: The fewest bytes of each sheet.
  func check(sheetSizes: [Int]) throws {
    var sheets = 0
    for entry in archive.entries {
      var isWhole = entry.size > 0
      if let number = Self.sheetNumber(entry.name) {
        sheets += 1
        isWhole = isWhole && sheetSizes.indices.contains(number) && entry.size > sheetSizes[number]
      }
      if isWhole, entry.size <= Self.smallPart {
        let content = try archive.content(of: entry)
        isWhole = content.last { $0 > 0x20 } == Self.end[0]
      }
      guard isWhole else { throw WorkbookError.notWritten("\(entry.name) is not whole") }
    }
    guard sheets == sheetSizes.count else { throw WorkbookError.notWritten("a sheet is missing") }
  }

  /// From 0.
  private static func sheetNumber(_ name: String) -> Int? {
    let prefix = "xl/worksheets/sheet"
    guard name.hasPrefix(prefix), name.hasSuffix(".xml") else { return nil }
    return Int(name.dropFirst(prefix.count).dropLast(4)).map { $0 - 1 }
  }
}
