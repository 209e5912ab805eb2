public import RecapAnalyticsStore

/// Another process of this program, which reads what sessions a database has.
public typealias SessionsProcess = AnsweringProcess<[SessionListing]>

extension SessionsProcess {
  /// The command of this program that is such a process.
  public static var commandName: String { "sessions-worker" }

  public convenience init(_ database: String) throws {
    try self.init([Self.commandName, database])
  }

  public static func run(_ database: String) throws {
    try run { try AnalyticsDatabase(path: database).sessions() }
  }
}
