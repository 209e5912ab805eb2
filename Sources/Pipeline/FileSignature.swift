import Foundation

/// What a file looks like from outside; while it looks the same, it has the same content.
public struct FileSignature: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  public let size: Int
  /// Nanoseconds since 1970, of the content and of the file as such.
  let modified: Int
  let changed: Int

  /// Nanoseconds since 1970, by either of its times; that of the file as such can't be set back.
  public var latestChange: Int { max(modified, changed) }

  /// Of what a link leads to; nil where there is none.
  public init?(path: String) {
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
