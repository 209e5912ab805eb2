import Foundation

/// What a file looks like from outside; while it looks the same, it has the same content.
struct FileSignature: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  /// Nanoseconds since 1970, of the content and of the file as such.
  let modified: Int
  let changed: Int

  /// Of what a link leads to; nil where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// A time that no integer holds, which anybody can set, is the latest or earliest that one does.
  private static func nanoseconds(_ time: timespec) -> Int {
    min(max(time.tv_sec, -mostSeconds), mostSeconds) * 1_000_000_000 + time.tv_nsec
  }
  private static let mostSeconds = 9_000_000_000
}

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
