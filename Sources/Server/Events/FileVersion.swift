import RecapPipeline

/// What tells from outside that a database is the one it was.
///
/// A file that is written to twice within the grain of its time stamps looks the same afterwards.
/// So, as git does with its index, a version is trusted only if it was old enough when it was
/// looked at: see `isSettled(at:)`.
struct FileVersion: Hashable, Sendable {
  /// Of the database, its write-ahead log and its rollback journal; nil for one that is not there.
  private let files: [FileSignature?]

  /// Nanoseconds: more than the grain of any file system's time stamps.
  private static let settling = 2_000_000_000

  init(ofDatabase path: String) {
    files = ["", "-wal", "-journal"].map { suffix in
      // An empty log appears and goes where a database is only read.
      FileSignature(path: path + suffix).flatMap { $0.size > 0 ? $0 : nil }
    }
  }

  /// Whether a change after `now` would show.
  /// - Parameter now: Nanoseconds since 1970, when the version was looked at.
  func isSettled(at now: Int) -> Bool {
    files[0] != nil
      && files.allSatisfy { file in file.map { $0.latestChange + Self.settling < now } ?? true }
  }
}
