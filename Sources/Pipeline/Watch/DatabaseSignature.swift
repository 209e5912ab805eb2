import Foundation

/// What a database looks like from outside, with the logs beside it.
struct DatabaseSignature: Hashable, Sendable {
  private let files: [FileSignature]

  /// Nil where there is none.
  init?(path: String) {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    guard let file = FileSignature(path: path) else { return nil }
    // An empty log is one that a reader left.
    let logs = ["-wal", "-journal"].compactMap { FileSignature(path: path + $0) }
    files = [file] + logs.filter { $0.size > 0 }
  }

  /// Unix seconds: since then nothing in it has changed.
  var lastChange: Int { (files.map(\.modified).max()! + 999_999_999) / 1_000_000_000 }
}
