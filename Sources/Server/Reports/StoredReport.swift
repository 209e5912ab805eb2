import Foundation
import NIOCore
import NIOPosix
import RecapDigest
import RecapPipeline

/// The bytes of a report that was made: they stay what they are, whatever becomes of the file.
final class StoredReport: Sendable {
  let size: Int
  /// Of the bytes, in hexadecimal digits.
  let sha256: String
  private let descriptor: Int32

  /// Nil where the file is not there, or not what it is said to be.
  convenience init?(_ file: Manifest.File, below folder: String) {
    self.init(name: file.path, size: file.size, sha256: file.sha256, below: folder)
  }

  private init?(name: String, size: Int, sha256: String, below folder: String) {
    descriptor = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    (self.size, self.sha256) = (size, sha256)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size == size else { return nil }
  }

  /// A file that was made before; nil where there is none. Reads it once for its digest.
  convenience init?(path: String) throws {
    let url = URL(filePath: path)
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    var (digest, size) = (SHA256Digest(), 0)
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      data.withUnsafeBytes { digest.update($0) }
      size += data.count
    }
    try handle.close()
    self.init(
      name: url.lastPathComponent, size: size, sha256: digest.hexadecimal,
      below: url.deletingLastPathComponent().path)
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
