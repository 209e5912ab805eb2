/// Why a database can't be read, or a session of it.
///
///     keynote.db is empty: give a database that `recap schema` describes
public struct StoreError: Error, Sendable {
  public enum Kind: Sendable {
    /// There is no such file or session.
    case notFound
    /// The data is not what the schema says, or damaged.
    case unsound
    /// The data may be sound, but can't be had: permissions, locks.
    case unavailable
  }

  /// The name of the database file, without its folder.
  public let file: String
  public let fault: Fault
  /// What SQLite or the system said, where it was them.
  public let cause: (any Error)?

  public init(file: String, fault: Fault, cause: (any Error)? = nil) {
    self.file = file
    self.fault = fault
    self.cause = cause
  }

  public var kind: Kind {
    switch fault {
    case .missingFile, .noSession, .noEvent, .noSessions: .notFound
    case .unreadable, .locked, .cannotOpen, .noTimeZones: .unavailable
    default: .unsound
    }
  }

  /// What is wrong, in one line.
  public var message: String { fault.message(file: file) }

  /// What to do about it, in one line.
  public var hint: String { fault.hint }
}

extension StoreError: CustomStringConvertible {
  public var description: String { "\(message): \(hint)" }
}
