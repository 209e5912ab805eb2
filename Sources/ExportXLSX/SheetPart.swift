import RecapAnalytics
import RecapExportData

/// As much of a table as a sheet holds: "Attendees", then "Attendees 2".
struct SheetPart {
  let number: Int
  /// Written so far, the head included.
  private(set) var rows = 0
  private let sheet: Workbook.Sheet
  private let limits: SheetLimits
  /// In characters.
  private var widths: [Int]

  private static let (narrowest, widest) = (8, 60)

  init(_ sheet: Workbook.Sheet, number: Int, _ limits: SheetLimits) {
    (self.sheet, self.number, self.limits) = (sheet, number, limits)
    widths = sheet.heads.map { max(Self.narrowest, HeadLines($0).width) }
  }

  private var name: String { number == 1 ? sheet.name : "\(sheet.name) \(number)" }

  mutating func begin(in book: XLSXBook) throws {
    // The first of them; a column that gets wider by what is in it needs no more.
    let lines = sheet.heads.map { HeadLines($0).count }.max() ?? 1
    try book.beginSheet(name, lines: lines)
    for (column, head) in sheet.heads.enumerated() {
      try write(text: head, at: column, as: .head, to: book)
    }
    rows = 1
  }

  mutating func add(_ values: [Workbook.Value], to book: XLSXBook) throws {
    for (column, value) in values.enumerated() { try write(value, at: column, to: book) }
    rows += 1
  }

  func end(in book: XLSXBook) throws {
    try book.endSheet(rows: rows, widths: widths.map { Double(min($0, Self.widest)) })
  }

  private mutating func makeRoom(_ width: Int, at column: Int) {
    widths[column] = max(widths[column], width)
  }

  private mutating func write(
    _ value: Workbook.Value, at column: Int, to book: XLSXBook
  ) throws {
    switch value {
    case .none, .text(""): break
    case .text(let text):
      try write(text: text, at: column, as: .words, to: book)
      if widths[column] < Self.widest {
        makeRoom(min(text.utf8.count + 3, Self.widest), at: column)
      }
    case .whole(let number):
      guard number.magnitude <= ExactNumbers.largest else {
        return try write(.text(String(number)), at: column, to: book)
      }
      if number.magnitude >= 100_000 { makeRoom(18, at: column) }
      try book.write(Double(number), row: rows, column: column, as: .whole)
    case .decimal(let number):
      if number >= 100_000 { makeRoom(18, at: column) }
      try book.write(number, row: rows, column: column, as: .decimal)
    case .number(let number): try book.write(number, row: rows, column: column, as: .plain)
    case .percentage(let number):
      try book.write(number, row: rows, column: column, as: .percentage)
    case .flag(let flag): try book.write(flag, row: rows, column: column)
    case .time(let time):
      makeRoom(21, at: column)
      guard let serial = SerialDate(time) else {
        return try write(.text(time.iso8601), at: column, to: book)
      }
      try book.write(serial.number, row: rows, column: column, as: .time)
    case .date(let date):
      makeRoom(12, at: column)
      guard let serial = SerialDate(date) else {
        return try write(.text(date.iso8601), at: column, to: book)
      }
      try book.write(serial.number, row: rows, column: column, as: .date)
    }
  }

  /// A head may be the text that is too long.
  private static func shortened(_ head: String) -> String {
    head.count > 60 ? head.prefix(59) + "…" : head
  }

  private func write(
    text: String, at column: Int, as form: XLSXBook.Form, to book: XLSXBook
  ) throws {
    // As many bytes at least.
    if text.utf8.count > limits.characters, text.utf16.count > limits.characters {
      throw WorkbookError.textTooLong(
        sheet: name, head: Self.shortened(sheet.heads[column]), row: rows + 1,
        count: text.utf16.count,
        most: limits.characters)
    }
    try book.write(SheetText.escaped(text), row: rows, column: column, as: form)
  }
}

/// Numbers that spreadsheets keep to the last digit: they have fifteen.
enum ExactNumbers {
  static let largest = 999_999_999_999_999 as UInt
}
