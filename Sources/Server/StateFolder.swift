import Foundation
import RecapPipeline

/// The folder of what one service keeps, for its user's eyes alone: reports hold names of people.
///
/// Locked as long as this value lives, also against a service that is started twice.
final class StateFolder: Sendable {
  let path: String
  private let lock: Int32

  init(_ path: String) throws {
    self.path = path
    try OutputFolder.make(path)
    let lockPath = path + "/lock"
    lock = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else {
      throw OutputError(path: lockPath, reason: String(cString: strerror(errno)))
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure(
        .cannotWrite, "\(path) belongs to another service that is running",
        hint: "end that one, or give another --state")
    }
  }

  deinit { if lock >= 0 { close(lock) } }

  /// A folder in it.
  func folder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try OutputFolder.make(folder)
    guard chmod(folder, 0o700) == 0 else {
      throw OutputError(path: folder, reason: String(cString: strerror(errno)))
    }
    return folder
  }
}
