public import Foundation

/// The content of a file that somebody names: regular, and no longer than its kind can be.
///
/// A pipe is not waited for, and a folder is told from a file that can't be read.
public struct RegularFile: Sendable {
  public let content: Data
  /// Any user of this computer can read it.
  public let isWorldReadable: Bool

  /// - Parameter most: Bytes.
  public init(path: String, atMost most: Int) throws(RegularFileError) {
    // Without waiting for somebody who writes to a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      // A socket can't be opened at all.
      if errno == ENXIO { throw .notRegular }
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(Self.reason)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(Self.reason) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    isWorldReadable = status.st_mode & S_IROTH != 0
    do {
      content = try file.read(upToCount: most + 1) ?? Data()
    } catch {
      throw .unreadable("\(error)")
    }
    guard content.count <= most else { throw .tooLong(most: most) }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}

/// Why a file has nothing to read.
public enum RegularFileError: Error, Sendable, Equatable, CustomStringConvertible {
  case missing
  case notRegular
  case unreadable(String)
  case tooLong(most: Int)

  public var description: String {
    switch self {
    case .missing: "there is no such file"
    case .notRegular: "it is not a regular file"
    case .unreadable(let reason): "it can't be read: \(reason)"
    case .tooLong(let most): "it has more than \(most) bytes"
    }
  }
}
