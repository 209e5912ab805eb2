import GRDB
import GRDBSQLite
import Glibc

/// The rows of a query, one at a time, every value checked for its type.
///
/// The columns come first that are the key of the row, to name it in a fault. Text is compared
/// nowhere in Swift's way; it is what SQLite has, byte for byte, or decoded.
final class Rows {
  /// Integers are exact as JSON numbers too.
  static let integers = -(1 << 53)...(1 << 53)
  /// Sums are exact too, and leave room to compute with.
  static let largestSum = 1 << 60

  let table: String
  private let keyCount: Int32
  /// The key of the row, where the columns do not have it.
  var key: String?
  private let database: Database
  private let statement: Statement
  let handle: OpaquePointer

  init(_ database: Database, table: String, keyCount: Int32 = 1, sql: String) throws {
    self.database = database
    self.table = table
    self.keyCount = keyCount
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  deinit { sqlite3_reset(handle) }

  /// Starts over with new values for the parameters.
  func restart(_ integers: Int...) {
    sqlite3_reset(handle)
    for (index, integer) in integers.enumerated() {
      sqlite3_bind_int64(handle, Int32(index + 1), Int64(integer))
    }
  }

  /// Starts over with a text as it is stored.
  func restart(text bytes: [UInt8]) {
    sqlite3_reset(handle)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      // The address of an empty text must not be null, which would bind NULL.
      if let start {
        sqlite3_bind_text(handle, 1, start, Int32(buffer.count), transient)
      } else {
        sqlite3_bind_text(handle, 1, "", 0, transient)
      }
    }
  }

  /// Starts over with a value of another query, of whatever type.
  func restart(value: OpaquePointer?) {
    sqlite3_reset(handle)
    sqlite3_bind_value(handle, 1, value)
  }

  /// False at the end.
  func next() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  private func failure(_ code: Int32) -> any Error {
    if code == SQLITE_TOOBIG { return Fault.tooLarge(table: table) }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
  }

  // MARK: Values

  func integer(_ column: Int32, in allowed: ClosedRange<Int> = integers) throws -> Int {
    guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else {
      throw wrongType(column, expected: "integer")
    }
    return try bounded(column, in: allowed)
  }

  func optionalInteger(_ column: Int32) throws -> Int? {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return try bounded(column, in: Self.integers)
    default: throw wrongType(column, expected: "integer or null")
    }
  }

  func flag(_ column: Int32) throws -> Bool { try integer(column, in: 0...1) == 1 }

  func text(_ column: Int32) throws -> String {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT else {
      throw wrongType(column, expected: "text")
    }
    return decoded(column)
  }

  func optionalText(_ column: Int32) throws -> String? {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT: return decoded(column)
    default: throw wrongType(column, expected: "text or null")
    }
  }

  /// A text as it is stored.
  func bytes(_ column: Int32) throws -> [UInt8] {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT else {
      throw wrongType(column, expected: "text")
    }
    return Array(rawText(column))
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Int32, _ type: Choice.Type = Choice.self
  ) throws -> Choice {
    let text = try text(column)
    // The same number of bytes too: Swift's equality alone is not by code point.
    guard let choice = Choice(rawValue: text), choice.rawValue.utf8.count == text.utf8.count else {
      throw Fault.unknownValue(
        row, column: name(column), value: text, allowed: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Int32, _ type: Choice.Type = Choice.self
  ) throws -> Choice? {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT: return try choice(column, type)
    default: throw wrongType(column, expected: "text or null")
    }
  }

  // MARK: Faults

  /// The row by its key.
  var row: Fault.Row {
    let keys = (0..<keyCount).map { describe($0) }
    return Fault.Row(table: table, key: key ?? keys.joined(separator: " at "))
  }

  func name(_ column: Int32) -> String { String(cString: sqlite3_column_name(handle, column)) }

  /// A value of whatever type, for a message.
  func describe(_ column: Int32) -> String {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: String(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: "\(sqlite3_column_double(handle, column))"
    case SQLITE_TEXT: Quotation.name(decoded(column))
    case SQLITE_NULL: "null"
    default: "(blob)"
    }
  }

  func wrongType(_ column: Int32, expected: String) -> Fault {
    let found =
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: "integer"
      case SQLITE_FLOAT: "real"
      case SQLITE_TEXT: "text"
      case SQLITE_NULL: "null"
      default: "blob"
      }
    return .wrongType(row, column: name(column), found: found, expected: expected)
  }

  private func bounded(_ column: Int32, in allowed: ClosedRange<Int>) throws -> Int {
    let value = Int(sqlite3_column_int64(handle, column))
    guard allowed.contains(value) else {
      throw Fault.outOfRange(
        row, column: name(column), value: value, allowed: Self.description(of: allowed))
    }
    return value
  }

  private static func description(of range: ClosedRange<Int>) -> String {
    func bound(_ value: Int) -> String {
      switch value {
      case integers.lowerBound: "-2^53"
      case integers.upperBound: "2^53"
      default: String(value)
      }
    }
    return "from \(bound(range.lowerBound)) to \(bound(range.upperBound))"
  }

  // MARK: Text

  /// Valid until the next step.
  private func rawText(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    // First the text, then its length: a database in UTF-16 is converted by the first.
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// What is not UTF-8, and NUL, becomes U+FFFD.
  private func decoded(_ column: Int32) -> String {
    Self.decoded(rawText(column))
  }

  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
