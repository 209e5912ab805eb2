import Foundation
import NIOCore
import NIOPosix
import Pipeline

/// The bytes of a report that was made: they stay what they are, whatever becomes of the file.
final class StoredReport: Sendable {
  let size: Int
  /// Of the bytes, in hexadecimal digits.
  let sha256: String
  private let descriptor: Int32

  /// Nil where the file is not there, or not what it is said to be.
  init?(_ file: Manifest.File, below folder: String) {
    descriptor = open(folder + "/" + file.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    (size, sha256) = (file.size, file.sha256)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size == size else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Some of the bytes; fewer than were asked for only where the file was cut.
  func read(_ range: Range<Int>) async throws -> ByteBuffer {
    try await NIOThreadPool.singleton.runIfActive { [self] in
      var buffer = ByteBufferAllocator().buffer(capacity: range.count)
      let count = try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: range.count) {
        let count = pread(descriptor, $0.baseAddress, range.count, off_t(range.lowerBound))
        guard count == range.count else { throw CutError() }
        return count
      }
      precondition(count == range.count)
      return buffer
    }
  }

  private struct CutError: Error, CustomStringConvertible {
    var description: String { "a stored report can't be read to its end" }
  }
}
