import TOMLKit

/// What a TOML text holds, and on which lines.
///
///     let document = try TOMLDocument("[polls]\npoints = 2.5")
///     document.line(of: "polls", "points")  // 2
public struct TOMLDocument {
  public enum Value {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case list([Value])
    case table([String: Value])
    /// A truth value, a date or a time.
    case other(String)

    /// "a number".
    public var kind: String {
      switch self {
      case .text: "a text"
      case .integer, .decimal: "a number"
      case .list: "a list"
      case .table: "a table"
      case .other(let kind): kind
      }
    }
  }

  public let table: [String: Value]
  private let lines: [Substring]

  public init(_ text: String) throws(TOMLReadingError) {
    do {
      table = Self.values(of: try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw TOMLReadingError(line: place.line, column: place.column, reason: error.description)
    } catch {
      throw TOMLReadingError(line: nil, column: nil, reason: "\(error)")
    }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func values(of table: TOMLTable) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: table.map { ($0, value($1)) })
  }

  private static func value(_ value: any TOMLValueConvertible) -> Value {
    switch value.type {
    case .string: .text(value.string ?? "")
    case .int: .integer(value.int ?? 0)
    case .double: .decimal(value.double ?? 0)
    case .array: .list(value.array?.map { Self.value($0) } ?? [])
    case .table: .table(value.table.map(values) ?? [:])
    case .bool: .other("true or false")
    case .date, .time, .dateTime: .other("a date")
    }
  }

  /// The line, from 1, of a table or of a key of it, as they are written most often: `[table]` and
  /// `key = …` below it, or `table.key = …`; else that of the table, or the first.
  public func line(of table: String, _ key: String? = nil) -> Int {
    var (inTable, tableLine) = (false, nil as Int?)
    for (index, line) in lines.enumerated() {
      let start = line.prefix { $0 != "=" && $0 != "#" }.filter { !" \t\"'\r".contains($0) }
      if start.hasPrefix("[") {
        inTable = start == "[\(table)]" || start == "[[\(table)]]"
        if inTable { tableLine = tableLine ?? index + 1 }
      } else if line.contains("=") {
        if start == table || start.hasPrefix(table + ".") { tableLine = tableLine ?? index + 1 }
        if let key, inTable && start == key || start == "\(table).\(key)" { return index + 1 }
      }
    }
    return tableLine ?? 1
  }
}
