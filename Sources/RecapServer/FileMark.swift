import Foundation

/// What tells from outside that a file is the one it was: its identity, size and times.
struct FileMark: Hashable, Sendable {
  private let device: UInt
  private let inode: UInt
  let size: Int
  /// Nanoseconds since 1970: when it was last changed, by either of its times. The time of the
  /// inode can't be set back by `touch`.
  let latestChange: Int
  private let modified: Int

  /// Nil where there is no file.
  init?(ofFile path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode, size) = (UInt(status.st_dev), UInt(status.st_ino), Int(status.st_size))
    modified = Self.nanoseconds(status.st_mtim)
    latestChange = max(modified, Self.nanoseconds(status.st_ctim))
  }

  /// A time that no integer holds, which anybody can set, is the latest or earliest that one does.
  private static func nanoseconds(_ time: timespec) -> Int {
    min(max(time.tv_sec, -mostSeconds), mostSeconds) * 1_000_000_000 + time.tv_nsec
  }
  private static let mostSeconds = 9_000_000_000
}
