/// One thing that is wrong with a database, or keeps it from being read.
public enum Fault: Error, Sendable, Hashable {
  /// A row by its table and key, such as "visit 17".
  public struct Row: Sendable, Hashable, CustomStringConvertible {
    public let table: String
    public let key: String

    public init(table: String, key: String) {
      self.table = table
      self.key = key
    }

    public var description: String { "\(table) \(key)" }
  }

  // The file
  case missingFile
  case notAFile
  /// Of a log beside the database, by the end of its name: "-wal".
  case logNotAFile(String)
  case unreadable(String)
  case empty
  case notSQLite
  case locked(String)
  case cannotOpen(String)
  case damaged(String)
  case refused(String)
  /// A value, where it is known of which table.
  case tooLarge(table: String?)
  case tooSlow(seconds: Int)
  case tooMuchMemory

  // The structure
  case foreignApplication(Int)
  case foreignVersion(Int)
  case missingTable(String)
  case notATable(String, type: String)
  case missingColumn(table: String, column: String)
  case generatedColumn(table: String, column: String)
  case trigger(String, table: String)

  // The rows
  case wrongType(Row, column: String, found: String, expected: String)
  case outOfRange(Row, column: String, value: Int, allowed: String)
  case unknownValue(Row, column: String, value: String, allowed: [String])
  case missingReference(Row, column: String, value: String, table: String)
  case duplicate(Row, column: String)
  case brokenCheck(Row, rule: String)
  case sumTooLarge(Row, what: String)

  // The question
  case noSession(String, sessions: [String])
  case noEvent(String, events: [String])
  case noSessions
  case noTimeZones(String)
}
