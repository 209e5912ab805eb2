import Foundation
import RecapDigest

extension Manifest.File {
  /// What may have become of a file.
  public enum State: Sendable, Hashable {
    case intact, missing, changed
  }

  /// How the file is today, by all of its bytes.
  public func state(below folder: String) -> State {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0 else { return .missing }
    return isIntact(below: folder) ? .intact : .changed
  }

  /// Whether the file still is what it was, byte for byte.
  func isIntact(below folder: String) -> Bool {
    let path = folder + "/" + self.path
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    var status = stat()
    guard fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size == size
    else { return false }
    var digest = SHA256Digest()
    do {
      while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
        data.withUnsafeBytes { digest.update($0) }
      }
    } catch { return false }
    return digest.hexadecimal == sha256
  }
}
