import Foundation

/// A folder that one process alone watches for. The system ends it with the process.
public final class FolderLock {
  private let descriptor: Int32

  public init(_ folder: String) throws(OutputError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: folder, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      close(descriptor)
      if isTaken { throw OutputError(path: folder, reason: "another watch writes to it") }
      throw OutputError(path: folder, errno: errno)
    }
  }

  public func release() { close(descriptor) }
}
