import Foundation

/// What a database looks like from outside, with the logs beside it.
///
/// A file that is written to twice within the grain of its time stamps looks the same afterwards.
/// So, as git does with its index, a signature is trusted only if the database was old enough when
/// it was looked at: see `isSettled(at:)`.
public struct DatabaseSignature: Hashable, Sendable {
  private let files: [FileSignature]

  /// Nanoseconds: more than the grain of any file system's time stamps.
  private static let settling = 2_000_000_000

  /// Nil where there is none.
  public init?(path: String) {
    // SQLite puts the logs beside what a link leads to.
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    guard let file = FileSignature(path: path) else { return nil }
    // An empty log appears and goes where a database is only read.
    let logs = ["-wal", "-journal"].compactMap { FileSignature(path: path + $0) }
    files = [file] + logs.filter { $0.size > 0 }
  }

  /// Of exports that stand for a database; nil where one is not there.
  public init?(of source: ExportSource) {
    files = source.files.compactMap { FileSignature(path: $0) }
    guard files.count == source.files.count else { return nil }
  }

  /// Whether a change after `now` would show.
  /// - Parameter now: Nanoseconds since 1970, when the database was looked at.
  public func isSettled(at now: Int) -> Bool {
    files.allSatisfy { $0.latestChange + Self.settling < now }
  }

  /// Unix seconds: since then it is there as it is, whatever times its files were given.
  public var lastArrival: Int { Self.seconds(files.map(\.changed)) }

  /// Unix seconds: since then nothing in it has changed.
  var lastChange: Int { Self.seconds(files.map(\.modified)) }

  /// The latest, rounded up.
  private static func seconds(_ nanoseconds: [Int]) -> Int {
    (nanoseconds.max()! + 999_999_999) / 1_000_000_000
  }
}
